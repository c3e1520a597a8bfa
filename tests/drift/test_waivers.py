"""Waivers: what they accept, and every way in which one is refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.base.errors import DriftError
from generator.compare.finding import Finding
from generator.compare.rules import waivers
from tests import goldens
from tests.drift.rule_examples import findings

TODAY = date(2026, 8, 1)
FILE = Path("drift-waivers.yaml")


@pytest.fixture(name="found")
def _found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Finding, ...]:
    """Two findings, in a folder of their own."""
    monkeypatch.chdir(tmp_path)
    return findings(
        {"sent": {"maxLength": 9}, "got": {"type": "string"}}, {"sent": {"maxLength": 5}, "got": {"type": "integer"}}
    )


def entry(finding: Finding, **other: str) -> str:
    """Return the waiver of *finding*, as people write it."""
    stated = {"fingerprint": f'"{finding.fingerprint}"', "id": finding.id, "reason": "agreed", "expires": "2026-12-31"}
    lines = [f"{key}: {value}" for key, value in (stated | other).items() if value]
    return "- " + "\n  ".join(lines) + "\n"


def test_a_waived_finding_is_not_open(found: tuple[Finding, ...]) -> None:
    FILE.write_text("# accepted\n" + entry(found[1], reason="We never send more."))
    read = waivers.load(FILE)
    still, accepted = waivers.apply(found, read, TODAY)
    assert still == (found[0],)
    assert accepted == ((found[1], read[0]),)
    assert (read[0].reason, str(read[0].where)) == ("We never send more.", "drift-waivers.yaml:2")


def test_no_file_and_an_empty_file_waive_nothing(found: tuple[Finding, ...]) -> None:
    assert waivers.load(FILE) == ()
    FILE.write_text("# none yet\n")
    assert waivers.load(FILE) == ()
    assert waivers.apply(found, (), TODAY) == (found, ())


def test_a_waiver_holds_on_its_last_day(found: tuple[Finding, ...]) -> None:
    FILE.write_text(entry(found[0], expires="2026-08-01"))
    assert waivers.apply(found, waivers.load(FILE), TODAY)[0] == (found[1],)
    with pytest.raises(DriftError):
        waivers.apply(found, waivers.load(FILE), date(2026, 8, 2))


GOOD = '- fingerprint: "0123456789ab"\n  id: request-limit-changed\n  reason: agreed\n  expires: 2026-12-31\n'
MALFORMED = {
    "not-yaml": "- fingerprint: [",
    "no-list": "fingerprint: 0123456789ab\n",
    "no-object": "- 0123456789ab\n",
    "unknown-key": GOOD.replace("reason:", "because:"),
    "no-reason": GOOD.replace("  reason: agreed\n", ""),
    "blank-reason": GOOD.replace("agreed", '" "'),
    "fingerprint-number": GOOD.replace('"0123456789ab"', "123456789012"),
    "fingerprint-short": GOOD.replace("0123456789ab", "01234"),
    "bad-id": GOOD.replace("request-limit-changed", "a limit"),
    "unknown-id": GOOD.replace("limit-changed", "limits-changed"),
    "no-date": GOOD.replace("2026-12-31", "next year"),
    "no-day": GOOD.replace("2026-12-31", "2026-02-30"),
    "twice": GOOD + GOOD,
    "not-utf8": "",
}


@pytest.mark.parametrize("name", MALFORMED)
def test_a_malformed_file_is_refused(found: tuple[Finding, ...], name: str) -> None:
    FILE.write_bytes(MALFORMED[name].encode() or b"- \xff\n")
    with pytest.raises(DriftError) as caught:
        waivers.load(FILE)
    goldens.check(f"errors/waivers-{name}.txt", f"{caught.value}\n")


@pytest.mark.parametrize("name", ["expired", "idle", "several-idle", "other-rule"])
def test_a_stale_waiver_is_refused(found: tuple[Finding, ...], name: str) -> None:
    idle = [GOOD, GOOD.replace("0123456789ab", "ab0123456789"), GOOD.replace("0123456789ab", "ba0123456789")]
    text = {
        "expired": entry(found[0]) + entry(found[1], expires="2026-07-31"),
        "idle": entry(found[0]) + GOOD,
        "several-idle": "".join(idle),
        "other-rule": entry(found[0], fingerprint='"FINGERPRINT"', id="response-type-added"),
    }[name]
    # The golden must not change when fingerprints do.
    FILE.write_text(text.replace("FINGERPRINT", found[0].fingerprint))
    with pytest.raises(DriftError) as caught:
        waivers.apply(found, waivers.load(FILE), TODAY)
    shown = f"{caught.value}\n".replace(found[0].fingerprint, "FINGERPRINT").replace(
        found[1].fingerprint, "FINGERPRINT"
    )
    goldens.check(f"errors/waivers-{name}.txt", shown)
