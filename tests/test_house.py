"""The house rules that a machine can check: who imports whom, who prints, how long a file is, what a skip says."""

from __future__ import annotations

import ast
import graphlib
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
GENERATOR = sorted((ROOT / "generator").rglob("*.py"))
TESTS = sorted(path for path in (ROOT / "tests").rglob("*.py") if not {"cases", "golden"} & set(path.parts))

FLOW = (
    # the ground that every stage stands on
    # the ground that every stage stands on
    *("location", "errors", "nodes", "yamlio", "documents", "schemas", "rules", "config", "progress"),
    *("markdown", "formats", "samples", "pages", "sources", "dialects", "add", "intake"),  # Page -> Fragment
    *("transforms", "overlay", "wellformed", "project"),  # -> overlaid
    *("hoist", "identity", "merge", "provenance"),  # -> Merged
    *("service", "shape", "validate", "amend", "blame"),  # -> Document
    *("views", "lower", "emit"),  # -> Client files
    *("pipeline", "summary", "rulebook", "explain", "report", "drift", "commands", "cli", "__main__"),
)
"""The rooms of the generator; each imports only from itself and from rooms before it."""

PRINTERS = {"generator/cli.py", "generator/__main__.py"}
MAX_LINES = 300


def name_of(path: Path) -> str:
    """Return the dotted module name of *path*, a package by its own name."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room_of(module: str) -> str:
    """Return the room of *module*; everything that starts with `emit` is one room."""
    room = module.split(".")[1] if "." in module else ""
    return "emit" if room.startswith("emit") else room


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Yield line and dotted name of all that *path* imports, anywhere in the file; relative imports are resolved."""
    package = path.relative_to(ROOT).parent.parts
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield from ((node.lineno, f"{module}.{alias.name}") for alias in node.names)


def outside(path: Path, library: str) -> list[str]:
    """Return the places where *path* imports *library*."""
    found = [line for line, name in imports(path) if name.split(".")[0] == library]
    return [f"{path.relative_to(ROOT)}:{line} imports {library}" for line in found]


MODULES = {name_of(path): path for path in GENERATOR}


def edges(path: Path) -> Iterator[tuple[int, str]]:
    """Yield line and module name of what *path* imports from the generator."""
    for line, name in imports(path):
        module = name if name in MODULES else name.rpartition(".")[0]
        if module in MODULES:
            yield line, module


def test_only_emit_knows_the_generator_library() -> None:
    others = [path for path in GENERATOR if room_of(name_of(path)) != "emit"]
    assert [place for path in others for place in outside(path, "openapi_python_client")] == []


def test_only_the_transport_and_one_module_of_fetch_know_the_http_library() -> None:
    known = {ROOT / "generator/runtime/transport.py", ROOT / "generator/drift/fetch/web.py"}
    others = [path for path in GENERATOR if path not in known]
    assert [place for path in others for place in outside(path, "httpx")] == []


def test_the_runtime_is_copied_so_its_imports_work_under_any_package_name() -> None:
    runtime = [path for path in GENERATOR if room_of(name_of(path)) == "runtime"]
    assert runtime
    nodes = [(path, node) for path in runtime for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
    places = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path, node in nodes
        if isinstance(node, ast.ImportFrom) and node.level > 1
    ]
    assert places + [place for path in runtime for place in _absolute(path)] == []


def _absolute(path: Path) -> list[str]:
    """Return the imports of *path* that name this package."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [
        f"{path.relative_to(ROOT)}:{n}"
        for n, line in enumerate(lines, 1)
        if re.match(r"\s*(from|import) generator\b", line)
    ]


def test_every_room_has_its_place_in_the_flow() -> None:
    rooms = {room_of(module) for module in MODULES} - {"", "runtime"}
    assert rooms - set(FLOW) == set(), "place the new room in FLOW (and in the map in generator/__init__.py)"
    assert set(FLOW) - rooms == set(), "FLOW names a room that is gone"


def test_imports_follow_the_flow() -> None:
    order = {room: index for index, room in enumerate(FLOW)}
    backwards = [
        f"{path.relative_to(ROOT)}:{line} imports {to}"
        for module, path in MODULES.items()
        if room_of(module) in order
        for line, to in edges(path)
        if room_of(to) and order.get(room_of(to), len(order)) > order[room_of(module)]
    ]
    assert backwards == []


def test_no_module_imports_itself_in_a_circle() -> None:
    graph = {module: {to for _, to in edges(path)} - {module} for module, path in MODULES.items()}
    try:
        graphlib.TopologicalSorter(graph).prepare()
    except graphlib.CycleError as error:
        pytest.fail(" <- ".join(error.args[1]))


def test_only_the_commands_print() -> None:
    prints = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in GENERATOR
        if path.relative_to(ROOT).as_posix() not in PRINTERS
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.Name) and node.id == "print")
        or (isinstance(node, ast.Attribute) and ast.unparse(node) in {"sys.stdout", "sys.stderr"})
    ]
    assert prints == []


def test_no_file_of_the_generator_is_too_long() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in GENERATOR}
    assert [f"{path.relative_to(ROOT)}: {n}" for path, n in lengths.items() if n > MAX_LINES] == []


def test_every_ignored_check_carries_its_reason() -> None:
    bare = re.compile(r"#\s*(?:noqa|(?:type|pyright):\s*ignore)(?::?\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*|\[[^\]]*\])?\s*$")
    places: list[str] = []
    for path in [*GENERATOR, *TESTS]:
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        for token in tokenize.generate_tokens(iter(lines).__next__):
            above = lines[token.start[0] - 2].strip() if token.start[0] > 1 else ""
            if token.type == tokenize.COMMENT and bare.search(token.string) and not above.startswith("#"):
                places.append(f"{path.relative_to(ROOT)}:{token.start[0]} {token.string}")
    assert places == [], "say why, after the code (`# noqa: S310 - the URL is ours`) or in a comment on the line above"


def test_no_test_is_skipped_without_a_reason() -> None:
    silent = [place for path in TESTS for place in _silent_skips(path)]
    assert silent == []


def _silent_skips(path: Path) -> Iterator[str]:
    """Yield the places where a skip or an expected failure of *path* does not say why."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    called = {id(node.func): node for node in ast.walk(tree) if isinstance(node, ast.Call)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Attribute):
            continue
        name = ast.unparse(node)
        if not re.fullmatch(r"pytest\.(mark\.(skip|skipif|xfail)|skip|xfail|importorskip)", name):
            continue
        call = called.get(id(node))
        given = call is not None and (
            any(word.arg == "reason" for word in call.keywords)
            or (name in {"pytest.skip", "pytest.xfail", "pytest.mark.skip"} and bool(call.args))
        )
        if not given:
            yield f"{path.relative_to(ROOT)}:{node.lineno} {name}"
