"""The stages in order, from the snapshots in `spec/pages` to `spec/openapi.yaml` and the client."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from attrs import frozen

from generator import dialects, emit, overlay, provenance, shape, validate, wellformed, yamlio
from generator.config import Config
from generator.dialects import Fragment
from generator.errors import ShapeError
from generator.hoist import hoist
from generator.identity import respell
from generator.merge import merge
from generator.nodes import Map
from generator.overlay import Hit
from generator.rules import strongest_first
from generator.schemas import operations
from generator.shape.model import Shaped


@frozen
class Project:
    """The folders of one project, and the names of its client."""

    root: Path
    config: Config

    @property
    def spec(self) -> Path:
        """Snapshots of pages, and the document built from them."""
        return self.root / "spec"

    @property
    def overlays(self) -> Path:
        """What is corrected, before and after the merge."""
        return self.root / "overlays"

    @property
    def generated(self) -> Path:
        """The client."""
        return self.root / "generated"


@frozen
class Document:
    """The consolidated document, where its facts come from, and what was done to get it."""

    shaped: Shaped
    trail: provenance.Trail
    hits: tuple[Hit, ...]
    fragments: tuple[Fragment, ...]
    text: str

    @property
    def sha256(self) -> str:
        """The hash of the document's text, which the client carries."""
        return hashlib.sha256(self.text.encode()).hexdigest()


@frozen
class Built:
    """What a build made."""

    document: Document
    changed: tuple[Path, ...]
    """Files that are other than before."""


def consolidate(fragments: tuple[Fragment, ...], overlays: Path) -> Document:
    """Merge *fragments* into one shaped and validated document; nothing is written."""
    quirks, facts = (overlay.load_dir(overlays / stage) for stage in ("fragment", "spec"))
    clean, before = overlay.apply_to_fragments(fragments, quirks)
    overlay.require_hits(quirks, before, {fragment.dialect for fragment in fragments})
    for fragment in clean:
        wellformed.check(fragment.doc)
    named, respelled = respell(clean)
    whole, hoisted = hoist(named)
    merged = merge(whole)
    corrected, after = overlay.apply_to_document(merged.doc, facts)
    overlay.require_hits(facts, after)
    shaped = shape.shape(corrected, calls(whole))
    text = yamlio.dump(shaped.doc)
    validate.validate(shaped.doc, keywords(whole))
    gone = _gone(merged.doc, corrected, shaped.doc)
    return Document(shaped, provenance.Trail(merged.record, respelled, hoisted, gone), (*before, *after), whole, text)


def build(project: Project) -> Built:
    """Build the document and the client of *project*, and return what changed on disk.

    Everything is made and checked before the first file is replaced.
    """
    document = consolidate(dialects.load_all(project.spec), project.overlays)
    outputs = {
        project.spec / "openapi.yaml": document.text,
        project.spec / "provenance.json": provenance.render(document.shaped.doc, document.trail),
    }
    with _staged(outputs) as replace:
        client = emit.emit(document.shaped, _target(project.config, document), project.generated)
        changed = replace()
    return Built(document, (*changed, *(client.folder / name for name in client.changed)))


def calls(fragments: tuple[Fragment, ...]) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the SDK call path of each (path, method), as the strongest page with a sample shows it."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for fragment in strongest_first(fragments):
        for path, method, _ in operations(fragment.doc):
            if fragment.sdk:
                found.setdefault((path, method), fragment.sdk.path)
    return found


def keywords(fragments: tuple[Fragment, ...]) -> dict[tuple[str, str], frozenset[str]]:
    """Return the keyword arguments that the samples of each (path, method) use."""
    found: dict[tuple[str, str], frozenset[str]] = {}
    for fragment in fragments:
        for path, method, _ in operations(fragment.doc):
            if fragment.sdk:
                found[path, method] = found.get((path, method), frozenset()) | frozenset(fragment.sdk.keywords)
    return found


def _gone(merged: Map, corrected: Map, final: Map) -> dict[str, str]:
    stages = [[place for place, _ in provenance.things(doc)] for doc in (merged, corrected, final)]
    return provenance.vanished(stages[0], stages[1], "overlay") | provenance.vanished(
        set(stages[0]) & set(stages[1]), stages[2], "unreachable"
    )


def _target(config: Config, document: Document) -> emit.Target:
    doc = document.shaped.doc
    schemes = doc["components"].get("securitySchemes", {})
    keys = [scheme for scheme in schemes.values() if scheme.get("type") == "apiKey" and scheme.get("in") == "header"]
    if not keys:
        raise ShapeError(
            "no security scheme of the document is a key in a header",
            next="Add one to components.securitySchemes with an overlay in overlays/spec.",
        )
    return emit.Target(
        package=config.package,
        distribution=config.distribution,
        client=config.client_class,
        key_variable=config.api_key_env,
        key_header=keys[0]["name"],
        regions={server.get("x-region", server["url"]): server["url"] for server in doc["servers"]},
        version=config.version,
        sha256=document.sha256,
    )


@contextmanager
def _staged(outputs: dict[Path, str]) -> Generator[Callable[[], tuple[Path, ...]]]:
    """Write *outputs* beside where they belong, and give a function that puts them there and returns what is other.

    A disk that refuses one does so before the client is replaced, and nothing half done is left.
    """
    changed = [path for path, text in outputs.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    staged = {path: path.with_name(f".{path.name}.new") for path in changed}

    def replace() -> tuple[Path, ...]:
        for path, new in staged.items():
            new.replace(path)
        return tuple(changed)

    try:
        for path, new in staged.items():
            new.write_text(outputs[path], encoding="utf-8")
        yield replace
    finally:
        for new in staged.values():
            new.unlink(missing_ok=True)
