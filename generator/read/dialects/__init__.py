"""Page -> Fragment: the dialects in which the docs platform prints fragments, and how each is recognised."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from attrs import frozen

from generator.base.errors import PageError
from generator.base.extensions import KEY_HEADERS
from generator.base.location import Mark
from generator.base.nodes import Map
from generator.read import page_formats, pages, sources
from generator.read.dialects import list_fragment, single_operation, yaml_fragment
from generator.read.dialects.fragment import Fragment as Fragment
from generator.read.page_formats import PageFormat
from generator.read.pages import Page


@frozen
class Dialect:
    """One way of writing a fragment."""

    name: str
    """What overlays call it in `x-dialects`."""
    speaks: Callable[[Map], bool]
    """Whether a fragment that was read is of this dialect."""


@frozen
class FormatReader:
    """How pages of one format are read, and in which dialects they may be written."""

    format: PageFormat
    read: Callable[[Page], Map]
    """Returns the fragment as OpenAPI, each part with its place in the file; raises `PageError`."""
    dialects: tuple[Dialect, ...]
    """In the order in which they are tried; the last takes every fragment that no other claims."""


READERS = (
    FormatReader(
        page_formats.OPENAPI,
        yaml_fragment.read,
        (Dialect("A", yaml_fragment.is_a), Dialect("C", yaml_fragment.is_c), Dialect("B", yaml_fragment.is_b)),
    ),
    FormatReader(
        page_formats.LISTS,
        list_fragment.read,
        tuple(Dialect(name, list_fragment.speaks(name)) for name in list_fragment.NAMES),
    ),
)
"""One for each format that is read; CONTRIBUTING has the steps to support a new docs dialect."""


def read(page: Page, captured: str, sha256: str) -> Fragment:
    """Return the fragment of *page*; its marks point into the file that the page was read from."""
    reader = next(known for known in READERS if known.format is page.format)
    doc = reader.read(page)
    single_operation.check_endpoint(page, doc)
    dialect = next(known.name for known in reader.dialects if known.speaks(doc))
    return Fragment(
        page=page.mark.file,
        captured=captured,
        dialect=dialect,
        url=page.reference,
        endpoint=page.url,
        sdk=page.sdk,
        sha256=sha256,
        doc=doc,
        key_scheme=page.key_scheme,
        key_headers=frozenset(doc.pop(KEY_HEADERS, ())),
        is_whole=page.is_whole,
    )


def load_all(spec_dir: Path) -> tuple[Fragment, ...]:
    """Return the fragments of all pages that `sources.json` in *spec_dir* lists, unmodified, in its order.

    Marks name the files as *spec_dir* does: give `spec` for names that do not depend on the machine.
    """
    listed = sources.load(spec_dir)
    sources.verify(spec_dir, listed)
    return tuple(load(spec_dir, source) for source in listed if not source.is_document)


def load(spec_dir: Path, source: sources.Source) -> Fragment:
    """Return the fragment of one page, unmodified."""
    name = sources.name(spec_dir, source)
    held = pages.split((spec_dir / source.file).read_text(encoding="utf-8"), name)
    if len(held) != 1:
        raise PageError("a snapshot holds one page", where=Mark(name, 1), next="Let the `add` command write it.")
    page = held[0]
    fragment = read(page, source.captured, source.sha256)
    if (fragment.dialect, fragment.url) != (source.dialect, source.url):
        raise PageError(
            f"this page is {_identity(fragment)}, but {sources.index(spec_dir).as_posix()} says {_identity(source)}",
            where=page.mark,
            next="The `add` command writes that file: get it back from version control.",
        )
    return fragment


def _identity(page: Fragment | sources.Source) -> str:
    return f"dialect {page.dialect}, Reference {page.url}"
