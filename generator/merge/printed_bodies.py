"""Bodies of answers that a page of lists printed before and prints no more, or prints again.

Lists print the body of each answer that has one in JSON, whatever their level; what they print without lines may have
another body. So where the lines of a body are gone there is none in JSON any more, and only there the silence of such a
page says something. Without an `## Errors` section nothing is known of errors.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeGuard

from attrs import frozen

from generator.base.body_forms import is_json
from generator.base.nodes import Json, Map
from generator.merge.edit_log import EditLog, EndedStatement, Losses
from generator.merge.edits import Edit, EditInside, SetFact, SetWhere


@frozen
class DropJson:
    """Removes the bodies in JSON of the response at the pointer *at*; a page of lists can say nothing of others."""

    at: str

    def apply(self, holder: Map, log: EditLog) -> None:
        """Remove them, and the whole body where nothing else is left of it."""
        content = holder.get("content")
        if not isinstance(content, Map) or not any(map(is_json, content)):
            return
        log.drop(f"{self.at}/content", content)
        kept = Map(mark=content.mark)
        for media, value in content.items():
            if is_json(media):
                log.ended.append(EndedStatement(self.at, f"content/{media}", value, content.at(media)))
            else:
                kept.put(media, value, content.at(media))
        if kept:
            holder.put("content", kept, holder.at("content"))
        else:
            del holder["content"]


def body_edits(old: Map, new: Map, at: str, loses: tuple[Losses, Losses]) -> Iterator[Edit]:
    """Yield the edits of bodies between the responses *old* and *new* at the pointer *at*, where both are of lists.

    *loses* has what each of the two cannot state.
    """
    if not all("media-types" in side for side in loses):
        return
    for status in dict.fromkeys((*old, *new)):
        part = f"{at}/{status}"
        if _has_json(old.get(status)) and _is_without(new, status):
            # It is not kept: the page counts as it does where a property is gone. A document that is as new keeps it.
            yield EditInside(status, (DropJson(part),), new.at(status))
        elif _has_json(after := new.get(status)) and _is_without(old, status):
            mark = after.at("content")
            whole, when = f"{part}/content", SetWhere.ABSENT
            comes = SetFact("content", after["content"], mark, part, "content", when, whole, loses[1])
            yield EditInside(status, (comes,), new.at(status))


def _has_json(response: Json) -> TypeGuard[Map]:
    return isinstance(response, Map) and any(map(is_json, response.get("content", ())))


def _is_without(responses: Map, status: str) -> bool:
    """Whether *responses* tell that the answer with the *status* has no body in JSON."""
    if status in responses:
        return "content" not in responses[status]
    # A success with neither text nor lines is not printed; where others are, the whole status is gone.
    is_success, printed = status.startswith("2"), [known.startswith("2") for known in responses]
    return True not in printed if is_success else False in printed
