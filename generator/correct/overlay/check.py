"""All faults of one overlay file at once, for people who write overlays."""

from __future__ import annotations

from collections.abc import Iterator

from generator.base import documents
from generator.base.errors import DocumentError, GeneratorError, OverlayError, YamlError
from generator.correct.overlay.extends import lineage
from generator.correct.overlay.parse import faults, read


def check(text: str, file: str) -> Iterator[GeneratorError]:
    """Yield every fault of the overlay *text*, the content of *file*, and then of the overlays that it extends."""
    try:
        doc, _ = documents.parse(text, file)
    except (DocumentError, YamlError) as error:
        yield error
        return
    own_faults = list(faults(doc, file))
    yield from own_faults
    if not own_faults:
        try:
            lineage(read(text, file))
        except OverlayError as error:
            yield error
