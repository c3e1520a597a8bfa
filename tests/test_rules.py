"""What dialects lose is one table: overlays name its kinds, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.base.errors import GeneratorError, OverlayError, PageError
from generator.base.nodes import Map
from generator.correct import overlay
from generator.correct.overlay.actions import Update
from generator.read import losses
from generator.read.losses import KINDS, Remedy
from tests import goldens
from tests.fragments import fragment
from tests.losses import lost

ROOT = Path(__file__).parent.parent
LISTS = set(
    "defaults limits formats tag-required item-nulls inline-types metadata key-header cookies media-types"
    " error-responses servers other-keywords".split()
)
FDEF = {"nullability", "required-nullable", "names", "item-parameters"}
HEAD = "overlay: 1.1.0\ninfo: {title: t, version: 1.0.0}\nactions:\n"


def test_every_kind_is_lost_by_some_dialect_and_every_loss_is_of_a_kind() -> None:
    named = [
        kind
        for each in overlay.load_dir(ROOT / "overlays/fragment")
        for action in each.actions
        if isinstance(action.effect, Update) and isinstance(action.effect.value, Map)
        for kind in action.effect.value.get("x-loses", ())
    ]
    assert sorted(named) == sorted(KINDS), "one overlay for each kind"


@pytest.mark.parametrize(
    "dialect, own",
    [
        ("A", {"defaults", "limits", "discriminator", "error-bodies", "servers"}),
        *((dialect, LISTS) for dialect in ("L1-OAS", "L2-OAS", "L3-OAS")),
        *((dialect, LISTS | FDEF) for dialect in ("L1-FDEF", "L2-FDEF", "L3-FDEF")),
        ("B", {"tag-required"}),
        ("C", {"defaults", "nullability", "required-nullable", "tag-required", "names"}),
    ],
)
def test_what_a_dialect_loses(dialect: str, own: set[str]) -> None:
    everywhere = {kind for kind, what in KINDS.items() if what.remedy is Remedy.KNOWN}
    everywhere |= {"body-required", "void-responses", "number-formats", "union-keywords"}
    assert everywhere == {
        "body-required",
        "binary-bodies",
        "void-responses",
        "integer-enums",
        "free-maps",
        "number-formats",
        "union-keywords",
    }
    assert lost.by_dialect(dialect) == everywhere | own


def test_what_the_vendors_own_document_does_not_say() -> None:
    assert lost.by_dialect("document") == {"texts"}


def test_only_keywords_that_merge_can_recover_are_recovered() -> None:
    recovered = losses.lost_keywords(frozenset(KINDS))
    assert {"default", "discriminator", "minimum", "pattern"} <= recovered
    assert recovered.isdisjoint({"type", "required", "enum", "content", "properties"})


def test_a_kind_says_what_it_is_in_one_sentence_and_where_it_would_stand() -> None:
    assert [kind for kind, what in KINDS.items() if not what.sentence.endswith(".") or not what.keywords] == []


@pytest.mark.parametrize("loses", ["[defaults, defautls]", "[[defaults]]", "defaults"])
def test_an_overlay_that_names_an_unknown_kind_is_an_error(loses: str) -> None:
    with pytest.raises(OverlayError) as caught:
        overlay.read(f"{HEAD}  - target: $\n    update:\n      x-loses: {loses}\n", "o.overlay.yaml")
    _is_told(caught.value, "o.overlay.yaml", 6, loses)


@pytest.mark.parametrize("loses", ["[defaults, defautls]", "defaults"])
def test_a_page_that_names_an_unknown_kind_is_an_error(loses: str) -> None:
    with pytest.raises(PageError) as caught:
        overlay.apply_to_fragments([fragment(f"openapi: 3.1.0\nx-loses: {loses}\n")], [])
    _is_told(caught.value, "page.md", 2, loses)


def _is_told(error: GeneratorError, file: str, line: int, loses: str) -> None:
    assert error.where is not None
    assert (error.where.file, error.where.line) == (file, line)
    assert error.next == f"Known are {', '.join(KINDS)}."
    assert ("`defautls`" in str(error)) == ("defautls" in loses)


def test_the_error_for_an_unknown_kind() -> None:
    with pytest.raises(OverlayError) as caught:
        overlay.read(f"{HEAD}  - target: $\n    update: {{x-loses: [defautls]}}\n", "o.overlay.yaml")
    goldens.check("errors/overlay-unknown-loss.txt", f"{caught.value}\n")
