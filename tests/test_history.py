"""What several snapshots of pages come to: each statement as of its own date, and contradictions of one day."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import pytest
import yaml
from attrs import evolve

from generator.base.nodes import Json, Map, copy, plain
from generator.base.schemas import components, operations, split_null
from generator.merge import history, merge
from generator.merge.edit_log import EditLog, EndedStatement
from generator.merge.edits import SchemaEdit
from generator.merge.precedence import precedence
from generator.merge.snapshot_edits import SnapshotPair
from generator.read.dialects import Fragment
from generator.read.dialects.fragment import TagOrigin
from tests.fragments import fragment

Page = tuple[str, str, str]
"""URL without the host, day of its capture, schema of the component `Thing` in YAML's flow style."""

OLD, DAY, LATER = "2026-01", "2026-03-01", "2026-03-02"
TEXT, NUMBER, EITHER = "{type: string}", "{type: integer}", "{type: boolean}"
BOTH = "{type: object, properties: {a: {type: string}, b: {type: string}}}"
ONLY_A = "{type: object, properties: {a: {type: string}}}"
A_OR_B, A_B_OR_C = "{type: string, enum: [a, b]}", "{type: string, enum: [a, b, c]}"
WORDED, OTHERWISE = "{type: string, description: Some words}", "{type: string, description: Other words}"


def snapshot(url: str, captured: str, schema: str, dialect: str = "B", path: str = "/things") -> Fragment:
    text = (
        f"paths: {{{path}: {{get: {{responses: {{'200': {{content: {{application/json: "
        f"{{schema: {{$ref: '#/components/schemas/Thing'}}}}}}}}}}}}}}}}\n"
        f"components: {{schemas: {{Thing: {schema}}}}}\n"
    )
    page = f"pages/{captured}{url}.md"
    return fragment(text, page=page, captured=captured, dialect=dialect, url=f"https://docs.example.com{url}")


def merged_document(fragments: Iterable[Fragment]) -> tuple[Map, list[str]]:
    """Return the document that *fragments* make, and where they contradict each other."""
    past = history.follow(fragments)
    merged = merge(past.fragments)
    return merged.doc, [str(error) for error in (*past.contradictions, *merged.contradictions)]


def _thing(pages: Sequence[Page]) -> tuple[Json, list[str]]:
    """Return the component that *pages* make, each about an operation of its own, and their contradictions."""
    doc, disagreed = merged_document(snapshot(*page, path=page[0]) for page in pages)
    return plain(doc["components"]["schemas"]["Thing"]), disagreed


ONE_OF, CONSTANT = "{{type: string, enum: [{0}]}}".format, "{{type: string, const: {0}}}".format
AGREEING: dict[str, tuple[list[Page], str]] = {
    "a list of one value is a constant": (
        [("/b", OLD, ONE_OF("a")), ("/a", "2026-02", CONSTANT("a")), ("/b", DAY, ONE_OF("b"))],
        ONE_OF("b"),
    ),
    "a constant is a list of one value": (
        [("/b", OLD, CONSTANT("a")), ("/a", "2026-02", ONE_OF("a")), ("/b", DAY, CONSTANT("b"))],
        CONSTANT("b"),
    ),
    "a later snapshot counts": ([("/a", OLD, TEXT), ("/a", DAY, NUMBER)], NUMBER),
    "for other pages too": ([("/a", OLD, TEXT), ("/b", "2026-02", TEXT), ("/a", DAY, NUMBER)], NUMBER),
    "what it repeats does not": ([("/a", OLD, TEXT), ("/b", "2026-02", NUMBER), ("/a", DAY, TEXT)], NUMBER),
    "nor what it words otherwise": ([("/a", OLD, WORDED), ("/b", "2026-02", NUMBER), ("/a", DAY, OTHERWISE)], NUMBER),
    "a later page counts": ([("/a", OLD, TEXT), ("/a", DAY, NUMBER), ("/b", LATER, EITHER)], EITHER),
    "there and back": ([("/a", OLD, TEXT), ("/b", OLD, TEXT), ("/a", DAY, NUMBER), ("/a", LATER, TEXT)], TEXT),
    "a new page of the same day may agree": ([("/a", OLD, TEXT), ("/a", DAY, NUMBER), ("/b", DAY, NUMBER)], NUMBER),
    "or word it otherwise": ([("/a", OLD, NUMBER), ("/a", DAY, WORDED), ("/b", DAY, OTHERWISE)], WORDED),
    "two pages may word a change otherwise": (
        [("/a", OLD, TEXT), ("/b", OLD, TEXT), ("/a", DAY, WORDED), ("/b", DAY, OTHERWISE)],
        WORDED,
    ),
    "a default of another type goes": (
        [("/a", OLD, TEXT), ("/b", "2026-02", "{type: string, default: x}"), ("/a", DAY, NUMBER)],
        NUMBER,
    ),
    "a default that is no value any more goes": (
        [("/a", OLD, A_B_OR_C), ("/b", "2026-02", A_B_OR_C.replace("}", ", default: c}")), ("/a", DAY, A_OR_B)],
        A_OR_B,
    ),
    "a default that is one of the values stays": (
        [("/a", OLD, A_B_OR_C), ("/b", "2026-02", A_B_OR_C.replace("}", ", default: a}")), ("/a", DAY, A_OR_B)],
        A_OR_B.replace("}", ", default: a}"),
    ),
    "two pages may say two things anew": (
        [
            ("/a", OLD, ONLY_A),
            ("/b", OLD, ONLY_A),
            ("/a", DAY, BOTH.replace("a: {type: string}", "a: {type: integer}")),
            ("/b", DAY, BOTH.replace("a: {type: string}", "a: {type: integer}")),
        ],
        BOTH.replace("a: {type: string}", "a: {type: integer}"),
    ),
}


@pytest.mark.parametrize("name", AGREEING)
def test_a_statement_counts_as_of_the_day_on_which_its_page_first_said_it(name: str) -> None:
    pages, expected = AGREEING[name]
    wanted = yaml.safe_load(expected)
    for order in itertools.permutations(pages):
        found, disagreed = _thing(order)
        # Of two wordings of one day the content hash decides.
        assert {**found, "description": 0} == {**wanted, "description": 0}
        assert disagreed == []


CONTRADICTING: dict[str, list[Page]] = {
    "two changes": [("/a", OLD, TEXT), ("/b", OLD, TEXT), ("/a", DAY, NUMBER), ("/b", DAY, EITHER)],
    "a change and a new page": [("/a", OLD, TEXT), ("/a", DAY, NUMBER), ("/b", DAY, EITHER)],
    "an item gone and an item new": [
        ("/a", OLD, A_B_OR_C),
        ("/b", OLD, A_OR_B),
        ("/a", DAY, A_OR_B),
        ("/b", DAY, A_B_OR_C),
    ],
    "an item new that a new page has not": [("/a", OLD, A_OR_B), ("/a", DAY, A_B_OR_C), ("/b", DAY, A_OR_B)],
    "a property gone that a new page has": [("/a", OLD, BOTH), ("/a", DAY, ONLY_A), ("/b", DAY, BOTH)],
    "a property new that a new page has not": [("/a", OLD, ONLY_A), ("/a", DAY, BOTH), ("/b", DAY, ONLY_A)],
    "null on one page": [("/a", OLD, TEXT), ("/a", DAY, "{type: [string, 'null']}"), ("/b", DAY, TEXT)],
}


@pytest.mark.parametrize("name", CONTRADICTING)
def test_pages_of_one_day_contradict_each_other_where_one_of_them_says_so_anew(name: str) -> None:
    results = [_thing(order) for order in itertools.permutations(CONTRADICTING[name])]
    assert all(result == results[0] for result in results)
    [error] = results[0][1]
    assert re.search(r" here but .* in pages/2026-03-01/[ab].md:\d", error)


@pytest.mark.parametrize("dialect", ["A", "C"])
def test_pages_of_one_day_in_two_dialects_do_not_contradict_each_other(dialect: str) -> None:
    """B comes first, whichever of the two pages is the new one."""
    for first, second in (("B", dialect), (dialect, "B")):
        pages = [
            snapshot("/a", OLD, TEXT, first, "/a"),
            snapshot("/a", DAY, NUMBER, first, "/a"),
            snapshot("/b", DAY, EITHER, second, "/b"),
        ]
        doc, disagreed = merged_document(pages)
        assert doc["components"]["schemas"]["Thing"]["type"] == ("integer" if first == "B" else "boolean")
        assert disagreed == []


def _operation(url: str, captured: str, *, parameter: str = "", dialect: str = "B") -> Fragment:
    text = f"paths: {{/things: {{get: {{parameters: [{parameter}], responses: {{'200': {{}}}}}}}}}}\n"
    page = f"pages/{captured}{url}.md"
    return fragment(text, page=page, captured=captured, dialect=dialect, url=f"https://docs.example.com{url}")


LIMIT, SORT = "{name: limit, in: query}", "{name: sort, in: query}"


def _parameters(*pages: Fragment) -> set[str]:
    return {
        ",".join(one["name"] for one in operation["parameters"])
        for order in itertools.permutations(pages)
        for _, _, operation in operations(merged_document(order)[0])
    }


def test_a_second_page_on_the_operation_of_a_page_that_changed_must_not_contradict_it() -> None:
    """Whichever of the two has the greater hash: the page that is where it was has not moved."""
    for other in ("/b", "/c", "/d"):
        pages = [_operation("/a", OLD), _operation("/a", DAY, parameter=LIMIT), _operation(other, DAY, parameter=SORT)]
        for order in itertools.permutations(pages):
            assert [error for error in merged_document(order)[1] if "here but" in error]


def test_a_page_that_moved_repeats_what_it_said() -> None:
    """At its new URL it says nothing new; what another page has said since counts."""
    moved = [_operation("/a", OLD, parameter=LIMIT), _operation("/new", DAY, parameter=LIMIT)]
    assert _parameters(*moved, _operation("/other", "2026-02", parameter=SORT, dialect="A")) == {"sort"}
    assert _parameters(*moved, _operation("/a", LATER, parameter=f"{LIMIT}, {SORT}")) == {"limit,sort"}
    assert _parameters(*moved, _operation("/new", LATER)) == {""}


def test_what_a_page_shows_for_the_first_time_changes_when_the_page_does() -> None:
    """Another page knew the component before, so that two statements are the page's own."""
    with_it = BOTH.replace("b: {type: string}", "b: {$ref: '#/components/schemas/Other'}")
    pages: list[Page] = [
        ("/a", OLD, ONLY_A),
        ("/a", DAY, f"{with_it}, Other: {TEXT}"),
        ("/a", LATER, f"{with_it}, Other: {NUMBER}"),
        ("/b", OLD, f"{ONLY_A}, Other: {TEXT}"),
    ]
    for order in itertools.permutations(pages):
        doc, _ = merged_document(snapshot(*page, path=page[0]) for page in order)
        assert doc["components"]["schemas"]["Other"]["type"] == "integer"


KINDS = ("string", "integer", "number", "array", "object")
FITTING = {
    "a default": ("defaults", "default: x", "string", {"string"}),
    "a limit of numbers": ("limits", "minimum: 1", "integer", {"integer", "number"}),
    "a length": ("limits", "maxLength: 9", "string", {"string"}),
    "a pattern": ("limits", "pattern: a+", "string", {"string"}),
    "a limit of items": ("limits", "uniqueItems: true", "array", {"array"}),
    "a limit of properties": ("limits", "maxProperties: 3", "object", {"object"}),
    "a format of texts": ("formats", "format: date", "string", {"string"}),
    "a format of numbers": ("formats", "format: int64", "integer", {"integer", "number"}),
    "what is about all": (
        "other-keywords",
        "readOnly: true",
        "string",
        {"string", "integer", "number", "array", "object"},
    ),
    "a format of numbers for texts": ("formats", "format: decimal", "string", {"string", "integer", "number"}),
}


@pytest.mark.parametrize("name", FITTING)
def test_what_an_older_page_states_counts_only_where_the_later_type_allows_it(name: str) -> None:
    kind, fact, before, fitting = FITTING[name]
    [(key, value)] = yaml.safe_load(f"{{{fact}}}").items()
    for after in KINDS:
        stated = _things({"/a": (OLD, f"{{type: {before}, {fact}}}", ()), "/b": (DAY, f"{{type: {after}}}", (kind,))})
        assert stated == {"type": after, **({key: value} if after in fitting else {})}
        # A page that never stated it may change the type that another one states it of.
        pages = ("/a", OLD, f"{{type: {before}}}"), ("/b", "2026-02", f"{{type: {before}, {fact}}}")
        followed, _ = _thing([*pages, ("/a", DAY, f"{{type: {after}}}")])
        assert followed == stated


def _things(pages: Mapping[str, tuple[str, str, Sequence[str]]]) -> Json:
    """Return the component that pages make, each with its day, its schema, and what its dialect loses."""
    snapshots = [
        evolve(snapshot(url, day, schema, path=url), loses=frozenset(loses))
        for url, (day, schema, loses) in pages.items()
    ]
    return plain(merged_document(snapshots)[0]["components"]["schemas"]["Thing"])


def test_a_page_may_drop_the_tag_of_a_variant_that_another_page_took_from_its_union() -> None:
    tagged = "{type: object, properties: {kind: {type: string, enum: [a]}, b: {type: string}}}"
    pages = [
        evolve(snapshot("/b", "2025-12", tagged, path="/b"), union_tags={"Thing": {"kind": TagOrigin.RESTORED}}),
        snapshot("/a", OLD, tagged, "A", "/a"),
        snapshot("/a", DAY, "{type: object, properties: {b: {type: string}}}", "A", "/a"),
    ]
    pages = [evolve(page, loses=frozenset({"tag-required"} if page.dialect == "A" else ())) for page in pages]
    for order in itertools.permutations(pages):
        doc, _ = merged_document(order)
        assert [*doc["components"]["schemas"]["Thing"]["properties"]] == ["b"]


def _plainly(pages: Sequence[Sequence[Fragment]]) -> tuple[list[Json], set[tuple[str, str, str]]]:
    """Return the components of each page's first snapshot after all others, and what was overtaken.

    The plain way: every edit of every snapshot is written into every older statement, one after the other.
    """
    ended: list[EndedStatement] = []
    logs = [EditLog(snapshots[0].loses, ended=ended) for snapshots in pages]
    state = [(snapshots[0].captured, copy(components(snapshots[0].doc))) for snapshots in pages]
    steps = [SnapshotPair(old, new) for snapshots in pages for old, new in itertools.pairwise(snapshots)]
    for pair in sorted(steps, key=lambda pair: precedence(pair.new)):
        before, after = components(pair.old.doc), components(pair.new.doc)
        for name in before.keys() & after.keys():
            edit = pair.edit((name,), before[name], after[name], f"#/components/schemas/{name}")
            for log, (captured, schemas) in zip(logs, state, strict=True):
                if isinstance(edit, SchemaEdit) and name in schemas and captured < pair.new.captured:
                    schemas[name] = edit.applied(schemas[name], log)
    return [plain(schemas) for _, schemas in state], {(o.pointer, o.fact, str(o.value)) for o in ended}


def _generations(seed: int) -> Iterator[list[Fragment]]:
    """Yield the snapshots of each page: some pages take part in a change late, or not at all."""
    facts = [
        ("type", "string"),
        ("type", "integer"),
        ("maxLength", 5),
        ("maxLength", 9),
        ("enum", ["a", "b"]),
        ("enum", ["a"]),
    ]
    for number in range(6):
        snapshots: list[Fragment] = []
        for step, day in enumerate((OLD, "2026-02-01", DAY, LATER)):
            if (number + step * seed) % 4 == 3 and step:
                continue
            parts = {
                f"p{i}": dict(facts[(i + step * seed + seed) % 6 : (i + step * seed + seed) % 6 + 1]) for i in range(3)
            }
            shared = yaml.safe_dump(
                {"type": "object", "properties": parts}, default_flow_style=True, width=10_000
            ).strip()
            snapshots.append(snapshot(f"/p{number}", day, shared, path=f"/p{number}"))
        yield snapshots


@pytest.mark.parametrize("seed", range(1, 25))
def test_changes_found_once_come_to_what_each_change_in_turn_comes_to(seed: int) -> None:
    pages = list(_generations(seed))
    expected, expected_overtaken = _plainly(pages)
    past = history.follow(itertools.chain(*pages))
    found = {one.page: plain(components(one.doc)) for one in past.fragments if not one.repeats}
    assert [found[snapshots[0].page] for snapshots in pages] == expected
    assert {(o.pointer, o.fact, str(o.value)) for o in past.ended_statements} == expected_overtaken


LOSES = {"A": {"defaults"}, "B": set[str](), "C": {"nullability", "required-nullable"}}
PRINTED = {
    "a string": dict.fromkeys(LOSES, "{type: string}"),
    "an object": dict.fromkeys(LOSES, "{type: object, properties: {n: {type: string}}}"),
    "what accepts null and has a default": {
        "A": "{type: [string, 'null']}",
        "B": "{type: [string, 'null'], default: x}",
        "C": "{type: string, default: x}",
    },
}
"""A property, and how each dialect prints it."""


def _said(dialect: str, url: str, day: str, printed: str) -> Fragment:
    """Return a page that prints the property `p` so, or not at all."""
    known = f", p: {printed}" if printed else ""
    schema = f"{{type: object, properties: {{a: {{type: string}}{known}}}}}"
    return evolve(snapshot(url, day, schema, dialect, url), loses=frozenset(LOSES[dialect]))


def _known(*fragments: Fragment) -> Json:
    """Return what is known of the property `p`."""
    doc, disagreed = merged_document(fragments)
    assert disagreed == []
    return plain(doc["components"]["schemas"]["Thing"]["properties"].get("p"))


@pytest.mark.parametrize("dialect", LOSES)
def test_what_one_page_adds_is_known_as_well_as_that_page_can_tell(dialect: str) -> None:
    """Other pages that share the component do not vouch for it; taken back and said again, it is what it was."""
    days = ("2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04")
    others = [_said(other, f"/{other}{number}", OLD, "") for number in (1, 2) for other in LOSES]
    for name, prints in PRINTED.items():
        texts = (prints[dialect], "", prints[dialect], "")
        shown = [_said(dialect, f"/{dialect}1", day, text) for day, text in zip(days, texts, strict=True)]
        alone = _known(_said(dialect, "/alone", OLD, prints[dialect]))
        known = [_known(*others, *shown[:number]) for number in range(5)]
        assert known == [None, alone, None, alone, None], name
        # Where a page cannot tell, a default settles that null is not accepted.
        assert split_null(Map(alone))[1] == (("default" in name) is (dialect != "C")), name


@pytest.mark.parametrize("dialect", LOSES)
def test_what_a_page_comes_to_say_takes_nothing_from_what_others_know(dialect: str) -> None:
    """It catches up with them, or it says again what it had taken back."""
    for other, (name, prints) in itertools.product(LOSES.keys() - {dialect}, PRINTED.items()):
        told, days = _said(other, "/told", OLD, prints[other]), ("2025-12", DAY, LATER)
        silent, speaking = ([_said(dialect, "/page", day, text) for day in days] for text in ("", prints[dialect]))
        both = _known(told, speaking[0])
        assert _known(told, silent[0], speaking[1]) == both, (other, name)
        assert _known(told, speaking[0], silent[1]) is None, (other, name)
        assert _known(told, speaking[0], silent[1], speaking[2]) == both, (other, name)


def test_a_default_that_became_impossible_comes_back_with_what_makes_it_possible() -> None:
    """No page took it back; where the page does, it stays away."""
    typed = "{{type: {}, default: 3}}".format
    other = _said("B", "/other", OLD, typed("integer"))
    days = ("2025-12", "2026-03-01", "2026-03-02", "2026-03-03")
    pages = [
        _said("B", "/page", day, typed(kind)) for day, kind in zip(days, ("integer", "string", "integer"), strict=False)
    ]
    known = [_known(other, *pages[:number]) for number in (1, 2, 3)]
    assert known == [{"type": "integer", "default": 3}, {"type": "string"}, {"type": "integer", "default": 3}]
    without = [
        _said("B", "/page", day, f"{{type: {kind}}}") for day, kind in zip(days[2:], ("string", "integer"), strict=True)
    ]
    assert _known(other, *pages[:2], *without) == {"type": "integer"}
