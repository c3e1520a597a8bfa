"""What a model looks like in a log or a debugger: one short line."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Any

import pytest
from attrs import define

from generator.runtime.model import Model, Unknown
from generator.runtime.unset import UNSET, Unset


class Color(str, Enum):
    RED = "red"


@define(kw_only=True, repr=False)
class Call(Model):
    agent_id: str
    transcript: list[Any] | Unset = UNSET
    value: Any = UNSET
    note: str | Unset | None = UNSET
    last: Any = UNSET


def test_what_is_set_and_long_values_cut() -> None:
    call = Call(agent_id="a", transcript=[1, 2, 3], note=None)
    assert repr(call) == "Call(agent_id='a', transcript=[3 items], note=None)"
    assert repr(Call(agent_id="x" * 300)) == f"Call(agent_id={'x' * 40!r}...)"
    call.extra = {"key": "beyond"}
    assert "beyond" not in repr(call)
    assert str(call) == repr(call)


@pytest.mark.parametrize(
    "value, shown",
    [
        ([], "[]"),
        (["a"], "[1 item]"),
        ({}, "{}"),
        ({"a": 1, "b": 2}, "{2 keys}"),
        (b"secret", "<6 bytes>"),
        (1.5, "1.5"),
        (True, "True"),
        (date(2026, 6, 1), "datetime.date(2026, 6, 1)"),
        (Color.RED, "Color.RED"),
        (Call(agent_id="inner"), "Call(...)"),
        (Unknown({"type": "new"}), "Unknown(...)"),
        ("line\nbreak", "'line\\nbreak'"),
    ],
)
def test_each_kind_of_value(value: Any, shown: str) -> None:
    assert repr(Call(agent_id="a", value=value)) == f"Call(agent_id='a', value={shown})"


def test_a_long_line_ends_early() -> None:
    text = "y" * 40
    assert repr(Call(agent_id=text, transcript=[], value=10**99, note=text, last=text)) == (
        f"Call(agent_id={text!r}, transcript=[], value={'1' + '0' * 99}, ...)"
    )


def test_a_circle_ends() -> None:
    call = Call(agent_id="a")
    call.value = call
    assert repr(call) == "Call(agent_id='a', value=Call(...))"


def test_an_object_that_is_still_being_read_can_be_shown() -> None:
    assert repr(object.__new__(Call)) == "Call()"


def test_what_is_not_known_is_shown_by_its_start() -> None:
    assert repr(Unknown({"type": "new"})) == "Unknown(raw={'type': 'new'})"
    assert repr(Unknown("z" * 300)) == f"Unknown(raw='{'z' * 99}...)"
