"""Remarks of a drift report: what a maintainer should know beside the findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.base.errors import GeneratorError
from generator.base.numerals import count
from generator.base.program import COMMAND
from generator.build.assembly import Document
from generator.correct import overlay
from generator.correct.overlay import renamed_path
from generator.upstream import FetchResult
from generator.upstream.retirement import RETIREMENTS

_SHOWN = 5


def idle_overlays(committed: Document, served: Document) -> Iterator[str]:
    """Yield the overlays that match *committed* and not *served*: for what they correct is gone, or corrected."""
    matched_before = {hit.action.mark for hit in committed.hits if hit.hits}
    unmatched: dict[tuple[str, str], list[str]] = {}
    for correction, action in overlay.missed(served.unmatched, served.hits):
        # A retired operation is expected to be gone upstream: that is why it was retired.
        if correction.file == RETIREMENTS.as_posix() or action.mark not in matched_before:
            continue
        if path := renamed_path(action, served.shaped.doc):
            yield (
                f"`{action.mark}` matches nothing upstream any more at `{action.target.text}`:"
                f" the path is `{path}` now. Correct the target when you take over the page."
            )
        else:
            lost = overlay.lost_operation(action, committed.shaped.doc, served.shaped.doc)
            unmatched.setdefault((correction.file, lost), []).append(action.target.text)
    for (file, lost), targets in unmatched.items():
        why = f"`{lost}` is gone" if lost else "upstream may have corrected it"
        yield f"`{file}` matches nothing upstream any more at {listed(targets)}: {why}."


def gone_operations(names: Sequence[str]) -> Iterator[str]:
    """Yield what becomes of operations that are gone, by their *names*: fetching and building takes none away."""
    if names:
        yield (
            f"{listed(names)} stays in our document, and in this report, until it is retired"
            f' (`{COMMAND} retire "{names[0]}" --reason TEXT`) or the finding is waived.'
        )


def unsure_differences(number: int) -> Iterator[str]:
    """Yield that a *number* of differences change the document, although nobody can tell whether the API changed."""
    if number:
        yield (
            f"Taking over what upstream says changes our document in {count(number, 'place')} where nobody can tell"
            " whether the API changed: not checkable here, but different for a `diff` of the document before and after."
        )


def literal_remarks(literal: Document | GeneratorError) -> Iterator[str]:
    """Yield why nobody looked for what pages may not state any more, if their *literal* reading gives no document."""
    if isinstance(literal, GeneratorError):
        yield (
            "Where a changed page says less because its dialect cannot state more, nothing is counted as not checkable:"
            f" taken at their word, the pages give no document ({literal.what.splitlines()[0]})."
        )


def unfinished(fault: GeneratorError) -> str:
    """Return what the report leaves open because the *fault* keeps anything from being built."""
    what = fault.what.splitlines()[0]
    return f"Nothing can be built of what upstream publishes, so that the Python surface was not compared: {what}."


def page_remarks(fetched: FetchResult) -> Iterator[str]:
    """Yield what is unusual about the pages themselves."""
    if fetched.not_requested:
        yield f"{_were(len(fetched.not_requested))} not requested, and assumed to be unchanged."
    for operation in fetched.reappeared:
        yield f"`{operation}` was retired from our document, but upstream still documents it."
    for place in fetched.missing:
        yield f"The index names `{place}`, but the server has no such page."
    for open_end in fetched.may_be_cut_off():
        yield f"`{open_end.place}` ends with its lists: nothing shows that it was not cut off."
    for page in fetched.unread:
        yield f"`{page.place}` holds {page.format.name}, which is not read."


def listed(names: Sequence[str]) -> str:
    """Return the first of *names* as code, and how many more there are."""
    shown = ", ".join(f"`{name}`" for name in names[:_SHOWN])
    return f"{shown} and {len(names) - _SHOWN} more" if len(names) > _SHOWN else shown


def _were(number: int) -> str:
    return f"{count(number, 'page')} {'was' if number == 1 else 'were'}"
