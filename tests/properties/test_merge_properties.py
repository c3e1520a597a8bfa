"""What holds for any pages: respelling, hoisting and merge depend on no order, lose nothing, and leave names alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.base import yamlio
from generator.base.location import Mark, steps
from generator.base.nodes import Json, Map, Seq, copy, walk
from generator.base.schemas import SCHEMAS, components
from generator.merge import merge, provenance
from generator.merge.component_names import Respelling, rename_in_document, rename_in_fragment, unify_names
from generator.merge.statements import Record
from generator.merge.union_variants import NamedVariant, name_union_variants
from generator.read.dialects import Fragment
from tests.properties.apis import histories


@frozen
class Result:
    doc: Map
    record: Record
    respelled: tuple[Respelling, ...]
    hoisted: tuple[NamedVariant, ...]

    @property
    def text(self) -> str:
        """The document, order of keys and all."""
        return yamlio.dump(self.doc)


def whole(fragments: Iterable[Fragment]) -> Result:
    named, respelled = unify_names(fragments)
    hoisted, hoistings = name_union_variants(named)
    merged = merge(hoisted)
    return Result(merged.doc, merged.record, respelled, hoistings)


def ready(fragments: Iterable[Fragment]) -> tuple[Fragment, ...]:
    """Return *fragments* as the merge gets them."""
    return name_union_variants(unify_names(fragments)[0])[0]


@given(pages=histories(), data=st.data())
def test_the_order_of_pages_does_not_matter(pages: tuple[Fragment, ...], data: st.DataObject) -> None:
    one, other = whole(pages), whole(data.draw(st.permutations(pages)))
    assert one.text == other.text
    assert (one.record, one.respelled, one.hoisted) == (other.record, other.respelled, other.hoisted)


@given(pages=histories(), data=st.data())
def test_a_page_that_says_the_same_again_changes_nothing(pages: tuple[Fragment, ...], data: st.DataObject) -> None:
    again = data.draw(st.sampled_from(pages))
    twin = evolve(again, page=f"again/{again.page}", sha256=again.sha256[::-1])
    assert whole((*pages, twin)).text == whole(pages).text


@given(pages=histories())
def test_a_page_alone_says_what_the_document_says(pages: tuple[Fragment, ...]) -> None:
    for page in pages:
        if page.dialect == "A":
            done = whole([page]).doc
            assert (done["paths"], done["components"]) == (page.doc["paths"], page.doc["components"])


@given(pages=histories())
def test_the_merged_document_merges_to_itself(pages: tuple[Fragment, ...]) -> None:
    once = whole(pages)
    alone = evolve(pages[0], captured=once.doc["info"]["version"], doc=once.doc, dialect="A", loses=frozenset[str]())
    assert whole([alone]).text == once.text
    # It says all that the pages say, and says it last.
    assert whole([*pages, evolve(alone, captured="2027-01")]).doc["components"] == once.doc["components"]


@given(pages=histories())
def test_nothing_is_lost(pages: tuple[Fragment, ...]) -> None:
    done = whole(pages)
    made = {place for place, _ in provenance.traced_facts(done.doc)}
    superseded = {lost.mark for entry in done.record.decisions.values() for lost in entry.superseded}
    for page in ready(pages):
        for place, mark in provenance.traced_facts(page.doc):
            entry = done.record.decisions.get(place)
            if place.count("/") == 3:
                assert place in made, f"the operation or component {place} is lost"
            if place in made and entry and mark in (entry.winner.mark, *entry.agreed):
                continue
            assert superseded & set(marks(page.doc, place)), f"{place} of {mark} is not in the document, nor recorded"


def marks(node: Json, place: str) -> Iterator[Mark]:
    """Yield where the thing at *place* is stated, and all that it is part of."""
    path = steps(place)
    while path:
        step = path.pop(0)
        if isinstance(node, Seq):
            # Parameters are named by their place and name, variants of unions by number.
            names = [[one.get("in"), one.get("name")] for one in node]
            index = names.index([step, path.pop(0)]) if path and [step, path[0]] in names else int(step)
            yield node.at(index)
            node = node[index]
        else:
            assert isinstance(node, Map)
            yield node.at(step)
            node = node[step]


@given(pages=histories(), data=st.data())
def test_another_name_for_a_component_of_one_page_changes_that_name_and_nothing_else(
    pages: tuple[Fragment, ...], data: st.DataObject
) -> None:
    choices = [(page, name) for page in ready(pages) for name in components(page.doc)]
    assume(choices)
    page, name = data.draw(st.sampled_from(choices))
    rest = [other for other in ready(pages) if other.page != page.page]
    others = [other for other in rest if name in components(other.doc)]
    # Pages of one capture and dialect that name it otherwise would contradict each other, and rightly so.
    assume(not any((other.captured, other.dialect) == (page.captured, page.dialect) for other in others))
    renamed = rename_in_fragment(page, {name: "Zebra"})
    before, after = whole([page, *rest]).doc, whole([renamed, *rest]).doc
    if others:
        # They still say what they say of it: all but the two components themselves is as it was.
        one, two = apart(before, name), apart(after, name, "Zebra")
        assert rename_in_document(two, {"Zebra": name}) == one
    else:
        assert rename_in_document(after, {"Zebra": name}) == before
        assert all(node != f"{SCHEMAS}{name}" for _, node in walk(after)), "a reference was left behind"


def apart(doc: Map, *names: str) -> Map:
    """Return *doc* without the components *names*."""
    out: Map = copy(doc)
    for name in names:
        components(out).pop(name, None)
    return out
