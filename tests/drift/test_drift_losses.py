"""What no page can tell is counted, kind by kind; the same difference between pages that can tell is reported."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from attrs import evolve, frozen

from generator.base.nodes import Map
from generator.compare.change import Change
from generator.compare.diff import compare
from generator.compare.outcome import Unchecked
from generator.drift.uncertainty import evidence, find_doubtful, split_uncertain
from generator.drift.uncertainty.literal_reading import DOUBTFUL_EDITS
from generator.drift.uncertainty.loss_rules import LOSS_RULES
from generator.merge import history, merge
from generator.read.dialects import Fragment
from generator.read.losses import KINDS
from tests.fragments import fragment

BASE, REVISION = "old.md", "new.md"


@frozen
class Case:
    """The same operation as two pages print it, and which of the two would have had to tell."""

    base: str
    revision: str
    must: tuple[str, ...]


def _schema(text: str) -> str:
    """Return a fragment that answers the schema *text*, components below it."""
    return _response("200", f"content: {{application/json: {{schema: {text}}}}}")


def _response(status: str, body: str, more: str = "") -> str:
    return (
        "openapi: 3.1.0\ninfo: {title: t, version: '1'}\nservers: [{url: 'https://a.test'}]\npaths:\n  /v1/things:\n"
        f"    post:\n{more}      responses:\n        '{status}': {{description: Done, {body}}}\n"
    ).replace(", }", "}")


def _thing(text: str, required: str = "") -> str:
    need = f", required: [{required}]" if required else ""
    return _schema(f"{{type: object, properties: {{size: {text}}}{need}}}")


def _union(tag: str, required: str = "") -> str:
    need = f", required: [{required}]" if required else ""
    variants = "[{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]"
    return (
        _schema("{$ref: '#/components/schemas/Pet'}")
        + f"components:\n  schemas:\n    Pet: {{oneOf: {variants}{tag}}}\n"
        + f"    Cat: {{type: object, properties: {{kind: {{const: cat}}, claws: {{type: integer}}}}{need}}}\n"
        + "    Dog: {type: object, properties: {kind: {const: dog}}}\n"
    )


_TAG = ", discriminator: {propertyName: kind}"
_JSON = "content: {application/json: {schema: {type: object, properties: {}}}}"
_AUDIO = "content: {audio/mpeg: {schema: {type: string, format: binary}}}"
_BODY = "      requestBody: {%scontent: {application/json: {schema: {type: string}}}}\n"
_CSV = "content: {text/csv: {schema: {type: string}}}"
_HEADER = "      parameters: [{name: x-api-key, in: header, required: true, schema: {type: string}}]\n"
_COOKIE = "      parameters: [{name: session, in: cookie, schema: {type: string}}]\n"
_QUERY = "      parameters: [{name: ids, in: query, schema: %s}]\n"
_404 = "        '404': {description: Nothing}\n"
_KEY = "components: {securitySchemes: {key: {type: apiKey, in: header, name: k}}}\n"
_204 = "        '204': {description: Nothing}\n"

CASES = {
    "defaults": Case(_thing("{type: integer, default: 1}"), _thing("{type: integer}"), (REVISION,)),
    "limits": Case(_thing("{type: integer}"), _thing("{type: integer, maximum: 9}"), (BASE,)),
    "discriminator": Case(_union(_TAG), _union(""), (BASE, REVISION)),
    "union-keywords": Case(
        _thing("{oneOf: [{type: integer}, {type: number}]}"),
        _thing("{anyOf: [{type: integer}, {type: number}]}"),
        (BASE, REVISION),
    ),
    "nullability": Case(_thing("{type: integer}"), _thing("{type: [integer, 'null']}"), (BASE, REVISION)),
    "item-nulls": Case(
        _thing("{type: array, items: {type: integer}}"),
        _thing("{type: array, items: {type: [integer, 'null']}}"),
        (BASE,),
    ),
    "required-nullable": Case(
        _thing("{type: [integer, 'null']}", "size"), _thing("{type: [integer, 'null']}"), (REVISION,)
    ),
    "tag-required": Case(_union(_TAG, "kind"), _union(_TAG), (BASE, REVISION)),
    "formats": Case(_thing("{type: string, format: uuid}"), _thing("{type: string}"), (REVISION,)),
    "number-formats": Case(_thing("{type: number, format: double}"), _thing("{type: number}"), (BASE,)),
    "other-keywords": Case(_thing("{type: string}"), _thing("{type: string, readOnly: true}"), (BASE,)),
    "metadata": Case(
        _response("200", _JSON, "      security: [{}]\n") + _KEY,
        _response("200", _JSON, "      security: [{key: []}]\n") + _KEY,
        (BASE, REVISION),
    ),
    "cookies": Case(_response("200", _JSON, _COOKIE), _response("200", _JSON), (REVISION,)),
    "key-header": Case(_response("200", _JSON, _HEADER), _response("200", _JSON), (REVISION,)),
    "item-parameters": Case(
        _response("200", _JSON, _QUERY % "{type: array, items: {type: string}}"),
        _response("200", _JSON, _QUERY % "{type: string}"),
        (BASE, REVISION),
    ),
    "error-responses": Case(_response("200", _JSON) + _404, _response("200", _JSON), (REVISION,)),
    "media-types": Case(_response("404", _JSON), _response("404", _CSV), (BASE, REVISION)),
    "error-bodies": Case(_response("404", ""), _response("404", "content: {text/plain: {schema: {}}}"), (BASE,)),
    "servers": Case(
        _thing("{type: integer}"), _thing("{type: integer}").replace("url: ", "url: 'https://b.test'}, {url: "), (BASE,)
    ),
    "body-required": Case(
        _response("200", _JSON, _BODY % "required: true, "), _response("200", _JSON, _BODY % ""), (BASE, REVISION)
    ),
    "binary-bodies": Case(_response("200", _JSON), _response("200", _AUDIO), (BASE, REVISION)),
    "void-responses": Case(_response("200", _JSON), _response("200", _JSON) + _204, (BASE,)),
    "integer-enums": Case(
        _thing("{type: string, enum: ['1', '2']}"), _thing("{type: integer, enum: [1, 2]}"), (BASE, REVISION)
    ),
    "free-maps": Case(
        _thing("{type: object, properties: {}}"),
        _thing("{type: object, additionalProperties: {type: string}}"),
        (BASE,),
    ),
}


def test_each_kind_of_loss_has_its_rule_and_its_case() -> None:
    assert sorted(LOSS_RULES) == sorted(KINDS)
    # Neither names of components nor texts mean anything to the comparison.
    assert sorted(CASES) == sorted(KINDS.keys() - {"names", "inline-types", "texts"})


@pytest.mark.parametrize("kind", CASES)
def test_between_pages_that_can_tell_it_is_a_change(kind: str) -> None:
    certain, unchecked = _split(CASES[kind], {})
    assert unchecked == ()
    assert certain != ()


# A page that loses nulls states none, so that such a page cannot be the one that has a new one.
PAIRS = [(kind, page) for kind in CASES for page in (BASE, REVISION) if (kind, page) != ("nullability", REVISION)]


@pytest.mark.parametrize("kind, page", PAIRS)
def test_it_is_checked_unless_the_page_that_would_have_to_tell_loses_it(kind: str, page: str) -> None:
    certain, unchecked = _split(CASES[kind], {page: (kind,)})
    told = {(each.kind, each.source) for each in unchecked}
    assert told == ({(kind, page)} if page in CASES[kind].must else set())
    assert bool(certain) == (page not in CASES[kind].must)


@pytest.mark.parametrize("kind", CASES)
def test_a_page_that_loses_another_kind_can_tell(kind: str) -> None:
    others = tuple(other for other in KINDS if other != kind)
    _, unchecked = _split(CASES[kind], {BASE: others, REVISION: others})
    assert kind not in {each.kind for each in unchecked}


UNKNOWN = {
    "cut-objects": (_thing("{type: object, x-unknown: [cut-objects]}"), _thing("{type: object, properties: {a: {}}}")),
    "empty-sections": (_thing("{x-unknown: [empty-sections]}"), _thing("{type: string, maximum: 3}")),
    "unprinted-types": (_thing("{x-unknown: [unprinted-types]}"), _thing("{type: string, maximum: 3}")),
    "unprinted-responses": (_response("204", "x-unknown: [unprinted-responses]"), _response("204", _JSON)),
    "form-enums": (_thing("{type: string, x-unknown: [form-enums]}"), _thing("{type: string, enum: [a]}")),
    "form-fields": (_thing("{type: string, x-unknown: [form-fields]}"), _thing("{type: [string, 'null']}")),
    "unprinted-bodies": (_response("404", "x-unknown: [unprinted-bodies]"), _response("404", _JSON)),
}


def test_a_type_that_a_nullable_reference_leads_to_may_be_unknown_as_well() -> None:
    base = _thing("{oneOf: [{$ref: '#/components/schemas/Key'}, {type: 'null'}]}")
    base += "components: {schemas: {Key: {x-unknown: [empty-sections]}}}\n"
    revision = _thing("{anyOf: [{type: string}, {type: integer}, {type: 'null'}]}")
    certain, unchecked = _split(Case(base, revision, ()), {})
    assert (certain, {each.kind for each in unchecked}) == ((), {"empty-sections"})
    assert _split(Case(base.replace("x-unknown: [empty-sections]", "type: object"), revision, ()), {})[0] != ()


@pytest.mark.parametrize("kind", UNKNOWN)
@pytest.mark.parametrize("is_reverse", [False, True])
def test_what_a_page_cannot_state_at_one_place_is_not_checkable(kind: str, is_reverse: bool) -> None:
    base, revision = reversed(UNKNOWN[kind]) if is_reverse else UNKNOWN[kind]
    certain, unchecked = _split(Case(base, revision, ()), {})
    assert (certain, {each.kind for each in unchecked}) == ((), {kind})
    base, revision = (side.replace(f"x-unknown: [{kind}]", "x-known: []") for side in (base, revision))
    assert _split(Case(base, revision, ()), {})[0] != ()


def _split(case: Case, loses: Mapping[str, tuple[str, ...]]) -> tuple[tuple[Change, ...], tuple[Unchecked, ...]]:
    base, revision = _evidence(BASE, case.base, loses), _evidence(REVISION, case.revision, loses)
    return split_uncertain(compare(base.doc, revision.doc).changes, base, revision)


def _followed(*snapshots: Fragment) -> evidence.Evidence:
    """Return the evidence of the document that *snapshots* of one page make."""
    merged = merge(history.follow(snapshots).fragments)
    doc = Map(merged.doc, info=Map(title="t", version="1"))
    doc.marks = merged.doc.marks
    return evidence.of_merge(doc, merged.record, snapshots)


SERVED_ANEW = {**CASES, **{kind: Case(*sides, ()) for kind, sides in UNKNOWN.items()}}


@pytest.mark.parametrize("kind", SERVED_ANEW)
@pytest.mark.parametrize("is_reverse", [False, True])
def test_a_page_that_changes_with_its_dialect_never_changes_in_silence(kind: str, is_reverse: bool) -> None:
    """What the other dialect cannot state is a finding or not checkable, whichever of the two snapshots has it."""
    case = SERVED_ANEW[kind]
    texts = (case.revision, case.base) if is_reverse else (case.base, case.revision)
    loses = (kind,) if kind in KINDS else ()
    old = fragment(texts[0], page=BASE, captured="2026-01", dialect="Y", url="https://a.test/docs")
    new = fragment(texts[1], page=REVISION, captured="2026-02", dialect="Z", url="https://a.test/docs", loses=loses)
    base, now, literal = _followed(old), _followed(old, new), _followed(old, evolve(new, is_literal=True))
    changes = compare(base.doc, now.doc).changes
    certain, unchecked = split_uncertain(changes, base, now)
    doubtful = tuple(find_doubtful(changes, compare(base.doc, literal.doc).changes, base, literal))
    assert certain + unchecked + doubtful != ()
    assert all(each.source in {BASE, REVISION} and each.reason for each in unchecked + doubtful)
    assert {each.kind for each in unchecked + doubtful} <= {kind, DOUBTFUL_EDITS}


def _evidence(page: str, text: str, loses: Mapping[str, tuple[str, ...]], **others: str) -> evidence.Evidence:
    fragments = [fragment(text, page=page, captured="2026-02", dialect="Z", loses=loses.get(page, ()))]
    fragments += [fragment(said, page=f"{name}.md", captured="2026-01", dialect="Y") for name, said in others.items()]
    merged = merge(fragments)
    doc = Map(merged.doc, info=Map(title="t", version="1"))
    doc.marks = merged.doc.marks
    return evidence.of_merge(doc, merged.record, fragments)


def test_a_fact_that_another_page_can_state_is_checked() -> None:
    """The followed page loses nulls, an older one on the same component does not: merge has heard that one."""
    component = "components:\n  schemas:\n    Thing: {type: object, properties: {size: {type: %s}}}\n"
    text = _schema("{$ref: '#/components/schemas/Thing'}")
    plain, nullable = component % "integer", component % "[integer, 'null']"
    loses = {BASE: ("nullability",)}
    revision = _evidence(REVISION, text + plain, {})
    base = _evidence(BASE, text + plain, loses, older=text + nullable)
    [change] = compare(base.doc, revision.doc).changes
    assert split_uncertain([change], base, revision) == ((change,), ())


def test_a_null_that_nobody_states_is_not_checkable() -> None:
    """A page that loses nulls was read as if null were there: the assumption is no statement."""
    component = "components:\n  schemas:\n    Thing: {type: object, properties: {size: {type: integer}}}\n"
    text = _schema("{$ref: '#/components/schemas/Thing'}") + component
    base, revision = _evidence(BASE, text, {BASE: ("nullability",)}), _evidence(REVISION, text, {})
    [change] = compare(base.doc, revision.doc).changes
    assert split_uncertain([change], base, revision) == (
        (),
        (Unchecked(change, "nullability", BASE, KINDS["nullability"].sentence),),
    )


def test_it_is_asked_of_the_pages_on_a_property_rather_than_of_those_on_what_it_refers_to() -> None:
    """An older page can state nulls and has the component, but not the property that refers to it."""
    whole = "components:\n  schemas:\n    Part: {type: object, properties: {id: {type: string}}}\n"
    thing = "    Thing: {type: object, properties: {part: %s}, required: [part]}\n"
    ref = "{$ref: '#/components/schemas/Part'}"
    text = _schema("{$ref: '#/components/schemas/Thing'}") + whole
    older = _schema(ref).replace("/v1/things", "/v1/parts") + whole
    base = _evidence(BASE, text + thing % ref, {BASE: ("nullability",)}, older=older)
    revision = _evidence(REVISION, text + thing % f"{{oneOf: [{ref}, {{type: 'null'}}]}}", {}, older=older)
    [change] = compare(base.doc, revision.doc).changes
    assert split_uncertain([change], base, revision) == (
        (),
        (Unchecked(change, "nullability", BASE, KINDS["nullability"].sentence),),
    )
