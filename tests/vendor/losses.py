"""What a vendor's pages state against the document that was built of them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests import goldens
from tests.losses import check as losses
from tests.vendor.building import Made


def check(pages: Path, made: Made, captured: Mapping[str, str], rewritten: Sequence[str] = ()) -> str:
    """Return the tally of the *pages* that *made* was built of; leaves if anything is unexplained or no longer so.

    The schemas at the pointers *rewritten*, and below them, mean the same in another form.
    The tally is held against `tests/golden/losses-<name of the folder>.txt` where there is one.
    """
    spec = losses.load_build(pages, made.out / "spec", captured)
    counts, unexplained = losses.tally(spec)
    for place in rewritten:
        if not any(f" {place}" in line for line in unexplained):
            raise SystemExit(f"{place} is not rewritten")
    unexplained = [line for line in unexplained if not any(f" {place}" in line for place in rewritten)]
    pages_read = {"pages": len(spec.pages), "pages about something else": spec.passed_over}
    text = table(counts | pages_read | {"unexplained": len(unexplained)})
    if unexplained:
        raise SystemExit(f"{text}\n" + "\n".join(unexplained))
    golden = f"losses-{pages.resolve().name}.txt"
    if (goldens.GOLDEN / golden).exists():
        try:
            goldens.check(golden, text)
        except AssertionError:
            raise SystemExit(f"{text}\ntests/golden/{golden} says otherwise") from None
    return text


def table(counts: Mapping[str, int]) -> str:
    """Return one line for each explanation, the most frequent first."""
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return "".join(f"{count:>6}  {why}\n" for why, count in ordered)


def dates(arguments: Sequence[str]) -> Mapping[str, str]:
    """Return the capture dates that the settings named in the *arguments* of a build give, by pattern of files."""
    beside = Path(arguments[0]) / "generator.toml"
    settings = Path(arguments[arguments.index("--config") + 1]) if "--config" in arguments else beside
    if not settings.is_file():
        return {}
    captured: dict[str, str] = tomllib.loads(settings.read_text(encoding="utf-8")).get("captured", {})
    return captured
