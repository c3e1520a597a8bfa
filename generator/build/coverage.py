"""What pages state and no stage reads: a keyword that nobody thought of must not vanish without a word.

Each keyword is read, or known to be of no use to a client, or counted here. Extensions (`x-...`) are not looked at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.base.extensions import HIDDEN
from generator.base.nodes import Json, Map, is_object
from generator.base.openapi_parts import PARTS, walk_parts
from generator.read.dialects import Fragment
from generator.shape.media_kinds import preferred_media


def unread(fragments: Iterable[Fragment]) -> Counter[str]:
    """Return how often *fragments* state what no stage reads: keywords, and bodies beside the one that is sent."""
    counts: Counter[str] = Counter()
    for fragment in fragments:
        for _, node, part in walk_parts(fragment.doc, "document"):
            counts.update(_unread(node, part))
    return counts


def _unread(node: Json, part: str) -> Iterator[str]:
    if not isinstance(node, Map):
        return
    for key in node:
        if key not in PARTS[part] and not key.startswith("x-"):
            yield f"`{key}`"
    if node.get(HIDDEN) is True:
        yield f"part that `{HIDDEN}` hides"
    content = node.get("content") if part == "body" else None
    if is_object(content) and len(content) > 1:
        sent = preferred_media(content)
        yield from (f"request body `{media}` beside `{sent}`" for media in content if media != sent)
