"""Chunks put together: texts, models of one class, and what cannot be."""

from __future__ import annotations

from typing import Any

import pytest

from generator.runtime.accumulate import joined
from generator.runtime.model import Model


def test_texts_are_concatenated() -> None:
    assert joined("a", "b") == "ab"


@pytest.mark.parametrize("whole, chunk", [(1, 2), ([1], [2]), ("a", 1), (Model(), "a"), (Model(), 1)])
def test_what_is_not_part_of_one_object_is_refused(whole: Any, chunk: Any) -> None:
    with pytest.raises(TypeError, match="are not parts of one object: use `fold`"):
        joined(whole, chunk)


def test_what_the_server_sent_beyond_is_kept() -> None:
    assert joined(Model(extra={"a": 1}), Model(extra={"b": 2})).extra == {"a": 1, "b": 2}
