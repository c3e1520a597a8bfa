"""What an overlay `extends`: the document that it applies to, and the overlays that come before it.

The standard lets `extends` name the target document by a URI reference. Here a relative reference starts from the
folder of the overlay, and nothing is fetched. An overlay that extends another overlay applies to the result of that
one; overlays that extend each other in a circle have no document to start from and are an error.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator.base import documents
from generator.base.bundling.document_source import is_within
from generator.base.errors import GeneratorError, OverlayError
from generator.correct.overlay.actions import Overlay
from generator.correct.overlay.parse import load

_LOOKS_LIKE_OVERLAY = re.compile(r"""\boverlay["']?\s*:""")


def lineage(overlay: Overlay) -> tuple[Overlay, ...]:
    """Return the overlays that *overlay* builds on, in the order in which they apply, and *overlay* itself last.

    Raises `OverlayError` where overlays extend each other in a circle.
    """
    chain = [overlay]
    while True:
        path = target_file(chain[0])
        if path is None or not may_read(chain[0], path) or not is_overlay(path):
            return tuple(chain)
        if any(same_file(path, Path(known.file)) for known in chain):
            circle = " -> ".join([*(known.file for known in reversed(chain)), path.as_posix()])
            raise OverlayError(
                f"`extends` leads in a circle: {circle}",
                where=chain[0].extends_mark,
                next="Let the first of them extend the document that all of them are for.",
            )
        chain.insert(0, load(path))


def target_file(overlay: Overlay) -> Path | None:
    """Return the file that `extends` of *overlay* names, None where there is no `extends` or it names no file."""
    if overlay.extends is None:
        return None
    url = urlsplit(overlay.extends)
    if url.scheme not in {"", "file"} or url.netloc not in {"", "localhost"} or not url.path:
        return None
    return Path(os.path.normpath(Path(overlay.file).parent / unquote(url.path)))


def may_read(overlay: Overlay, path: Path) -> bool:
    """Whether *path*, which *overlay* extends, stands below the folder of the command or that of the overlay."""
    return is_within(path, Path()) or is_within(path, Path(overlay.file).parent)


def extends_url(overlay: Overlay) -> bool:
    """Whether `extends` of *overlay* names a page by its URL, and so every snapshot of it."""
    return overlay.extends is not None and target_file(overlay) is None


def is_overlay(path: Path) -> bool:
    """Whether the file at *path* is an overlay; a file without the word `overlay:` is not even parsed."""
    try:
        # A pipe may have no end, and a device has none either.
        text = documents.read_text(path) if path.is_file() else ""
        return bool(_LOOKS_LIKE_OVERLAY.search(text)) and documents.load(path).is_overlay
    except GeneratorError:
        return False


def same_file(one: Path, other: Path) -> bool:
    """Whether two paths lead to the same file."""
    return one.resolve() == other.resolve()
