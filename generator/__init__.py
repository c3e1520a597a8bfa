"""From API documentation pages to one OpenAPI document and a Python client.

`ROOMS` is the one map of this package: what each folder does, in the order in which data flows through them, and which
others it may import. `tests/test_house.py` checks the code against it, and CONTRIBUTING shows it as a picture.
"""

from __future__ import annotations

from typing import NamedTuple


class Room(NamedTuple):
    """One folder of the generator, or one file beside them."""

    name: str
    does: str
    """What it turns into what, in one line."""
    imports: tuple[str, ...]
    """The rooms that it may import from; all of them stand above it."""


ROOMS = (
    Room(
        "runtime", "what every client has, copied into it as it is: settings with their defaults, retries, decoding", ()
    ),
    Room(
        "base",
        "errors, places in files, JSON values that know their place, YAML, settings, the frame of HTML pages",
        (),
    ),
    Room(
        "read",
        "page or vendor's document -> Fragments: dialects, snapshots in spec/pages and their names, what dialects lose",
        ("base", "runtime"),
    ),
    Room(
        "correct",
        "Fragment -> Fragment: overlays, transforms, the check that a fragment is well formed",
        ("base", "read"),
    ),
    Room(
        "merge",
        "Fragments -> one document: which page wins, facts dialects lost, nulls no page states, names, provenance",
        ("base", "read", "correct"),
    ),
    Room(
        "shape",
        "document -> document fit for code: metadata, call paths, unions, every Python name",
        ("base", "runtime"),
    ),
    Room(
        "validate",
        "document -> problems: the standard, the house rules, overlays on any document",
        ("base", "correct", "shape"),
    ),
    Room(
        "emit",
        "document -> client files: views with the types, nulls and defaults to print, the lowered copy, staging",
        ("base", "shape"),
    ),
    Room("templates", "what the client's files look like, in Jinja; only `emit` reads them", ()),
    Room(
        "build",
        "pages -> spec/ and generated/: the stages in order, and the summary at the end",
        ("base", "read", "correct", "merge", "shape", "validate", "emit"),
    ),
    Room(
        "compare",
        "any two OpenAPI documents -> changes -> findings, by the rules of `diff` and `drift` -> text, HTML",
        ("base",),
    ),
    Room(
        "upstream",
        "the docs' server -> the pages published now, compared with the snapshots; a URL -> settings of a new project",
        ("base", "read", "correct", "shape", "build"),
    ),
    Room(
        "drift",
        "our document against upstream's pages or document -> findings of `compare`, what is not checkable, and why",
        ("base", "read", "correct", "merge", "shape", "emit", "build", "compare", "upstream"),
    ),
    Room(
        "explain",
        "where everything comes from: in the terminal, and as one HTML page",
        ("base", "read", "correct", "merge", "shape", "build"),
    ),
    Room(
        "commands",
        "one module a command: its arguments, what it calls, its exit code; two share `comparison_options`",
        ("base", "read", "correct", "validate", "build", "compare", "upstream", "drift", "explain"),
    ),
    Room("cli", "the command line; the only module that prints", ("base", "commands")),
    Room("__main__", "the program: `docs-to-client`, and `python -m generator`", ("base", "cli")),
)
"""Every room, the ground first."""
