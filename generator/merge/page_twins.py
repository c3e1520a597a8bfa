"""One endpoint that two pages document, one for the whole answer and one for the stream.

Until the end of the merge they are two operations, so that no page supersedes or contradicts the other: the operation
of a page for the stream stands at a path of its own. Then both become one operation of the document again, with the
media types of both.

Two snapshots of one page are no twins: that page has changed, and may have moved.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from generator.base.body_forms import EVENTS, is_streamed
from generator.base.nodes import Map
from generator.base.schemas import answers, operations
from generator.merge.edits import shallow
from generator.merge.precedence import precedence
from generator.merge.twin_switches import switches_of, with_switches
from generator.read.answer_form import AnswerForm, forms_of, success_content
from generator.read.dialects import Fragment
from generator.read.sources import is_one_page

APART = "#stream"
"""What the path of an operation ends with while it is apart; no path of a URL can."""


def set_apart(fragments: Iterable[Fragment]) -> tuple[Fragment, ...]:
    """Return *fragments*, those for the stream of an endpoint at a path of their own if others are for the whole."""
    listed = list(fragments)
    groups: dict[tuple[str, str], list[int]] = {}
    for number, fragment in enumerate(listed):
        for path, method, _ in operations(fragment.doc):
            groups.setdefault((path, method), []).append(number)
    for (path, method), numbers in groups.items():
        numbers.sort(key=lambda number: precedence(listed[number]), reverse=True)
        forms = forms_of([listed[number].doc for number in numbers])
        group = list(zip(numbers, forms, strict=True))
        if not _are_twins([(listed[number], form) for number, form in group]):
            continue
        switches = switches_of([(listed[n].doc, listed[n].doc["paths"][path][method]) for n, _ in group])
        for number, form in group:
            doc = with_switches(listed[number].doc, (path, method), switches)
            doc = _moved(doc, (path, method)) if form is AnswerForm.STREAM else doc
            listed[number] = evolve(listed[number], doc=doc)
    return tuple(listed)


def together(fragment: Fragment) -> Fragment:
    """Return *fragment* with its operation at the path that its page states."""
    if not any(path.endswith(APART) for path, _, _ in operations(fragment.doc)):
        return fragment
    doc = shallow(fragment.doc, fragment.doc.mark)
    doc["paths"] = _renamed(doc["paths"])
    return evolve(fragment, doc=doc)


def stated_path(path: str) -> str:
    """Return *path*, or a pointer that contains it, as pages state it."""
    return path.replace(f"{APART}/", "/").removesuffix(APART)


def _are_twins(group: list[tuple[Fragment, AnswerForm]]) -> bool:
    streams = [fragment for fragment, form in group if form is AnswerForm.STREAM]
    wholes = [fragment for fragment, form in group if form in (AnswerForm.WHOLE, AnswerForm.BOTH)]
    return any(_are_two_pages(one, other) for one in streams for other in wholes)


def _are_two_pages(one: Fragment, other: Fragment) -> bool:
    if one.captured == other.captured and not (one.repeats or other.repeats):
        return True
    return bool(one.url and other.url) and not is_one_page(one.url or "", other.url or "")


def _moved(doc: Map, place: tuple[str, str]) -> Map:
    """Return *doc* with its operation, which is a stream, at a path of its own."""
    path, method = place
    out = shallow(doc, doc.mark)
    item = shallow(doc["paths"][path], doc["paths"].at(path))
    item[method] = _streaming(item[method])
    paths = Map(mark=doc["paths"].mark)
    paths.put(path + APART, item, doc["paths"].at(path))
    out["paths"] = paths
    return out


def _streaming(operation: Map) -> Map:
    """Return *operation* with events in place of a media type that is none of a stream, as some dialects print it."""
    content = success_content(operation)
    if any(is_streamed(media) for media in content):
        return operation
    out = shallow(operation, operation.mark)
    out["responses"] = shallow(operation["responses"], operation["responses"].mark)
    for status, response in answers(operation).items():
        if response.get("content") is content and len(content) == 1:
            [(media, value)] = content.items()
            renamed = Map(mark=content.mark)
            renamed.put(EVENTS, value, content.at(media))
            out["responses"][status] = shallow(response, response.mark)
            out["responses"][status]["content"] = renamed
    return out


def _renamed(paths: Map) -> Map:
    out = Map(mark=paths.mark)
    for path, item in paths.items():
        out.put(stated_path(path), item, paths.at(path))
    return out
