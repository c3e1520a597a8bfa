"""Fingerprints: each change has its own, and it stays while the change stays."""

from __future__ import annotations

from typing import Any

from generator.base.nodes import Map
from generator.compare import diff, rules
from tests.drift.rule_examples import document, examples, findings, marked

BASE = {"body": {"type": "object", "properties": {"a": {"type": "string", "maxLength": 9}, "b": {"type": "integer"}}}}
REVISION = {
    "body": {"type": "object", "properties": {"a": {"type": "string", "maxLength": 5}, "b": {"type": "string"}}}
}


def prints(base: dict[str, Any], revision: dict[str, Any]) -> dict[str, str]:
    """Return the fingerprints of all findings by their messages."""
    return {finding.message: finding.fingerprint for finding in findings(base, revision)}


def test_a_fingerprint_is_twelve_hex_digits_and_the_same_every_time() -> None:
    # Written down: waivers in files must survive a new version of this program.
    assert prints(BASE, REVISION) == {
        "`maxLength` of property `a` was `9` and is `5` now": "15992f10cd83",
        "property `b` was `integer` and is `string` now": "0e47a4d7e813",
    }


def test_no_two_changes_of_one_comparison_share_a_fingerprint() -> None:
    for one in examples():
        assert len({finding.fingerprint for finding in one.findings}) == len(one.findings)


def test_changes_that_only_their_contents_tell_apart_are_numbered() -> None:
    variants = [{"type": "object", "properties": {name: {"type": "string"}}} for name in "abcd"]
    found = findings({"got": {"anyOf": variants[:2]}}, {"got": {"anyOf": [*variants, variants[3], variants[3]]}})
    assert len(found) > 1
    assert len({finding.fingerprint for finding in found}) == len(found)


def test_other_changes_leave_it() -> None:
    more = {"operation": {"deprecated": True}, "got": {"type": "string"}}
    known = prints(BASE, REVISION)
    assert known.items() <= prints({**BASE, "got": {}}, {**REVISION, **more}).items()


def test_another_value_is_another_change() -> None:
    limits = [prints({"sent": {"maxLength": 9}}, {"sent": {"maxLength": length}}) for length in (5, 6)]
    assert not {*limits[0].values()} & {*limits[1].values()}
    schemes = [{"properties": {"y": {"type": kind}}} for kind in ("string", "integer")]
    gone = [prints({"sent": {"type": "object", **scheme}}, {"sent": {"type": "object"}}) for scheme in schemes]
    assert gone[0] == gone[1], "a property that is gone is gone, whatever it was"


def test_names_of_components_and_order_leave_it() -> None:
    shared: dict[str, Any] = {"type": "object", "properties": {"y": {"type": "string"}, "z": {"type": "integer"}}}
    other = {"type": "object", "properties": {"z": {"type": "string"}}}
    known = prints({"sent": shared}, {"sent": other})
    assert len(known) == 2

    def hoisted(schema: dict[str, Any], name: str) -> dict[str, Any]:
        return {"schemas": {name: schema}, "sent": {"$ref": f"#/components/schemas/{name}"}}

    assert prints(hoisted(shared, "Before"), hoisted(other, "After")) == known
    turned = {"properties": dict(reversed(shared["properties"].items())), "type": "object"}
    assert prints({"sent": turned}, {"sent": other}) == known


def test_marks_leave_it() -> None:
    docs = [document(BASE), document(REVISION)]
    bare = rules.judge(diff.compare(Map(docs[0]), Map(docs[1])).changes)
    told = rules.judge(diff.compare(marked(docs[0]), marked(docs[1])).changes)
    assert [finding.fingerprint for finding in bare] == [finding.fingerprint for finding in told]
