"""`[webhooks]` and `[webhook_events]` of the settings: what cannot be is an error at its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from generator.base import config
from generator.base.errors import GeneratorError
from generator.base.webhook_settings import WebhookSettings
from generator.emit import emit
from tests import kitchen_sink

WRONG = {
    '[webhooks]\nheader = "X-Sign"\n': "[webhooks] has no `version`",
    '[webhook_events]\nmade = "Thing"\n': "[webhooks] has no `header`",
    '[webhooks]\nheader = "X-Sign"\nversion = "t"\n': "`version` cannot be 't'",
    '[webhooks]\nheader = "X"\nversion = "v1"\n[webhook_events]\n"a\\"b" = "Thing"\n': "an event cannot be called",
}


def test_settings_that_cannot_be_are_errors(tmp_path: Path) -> None:
    file = tmp_path / "generator.toml"
    for text, said in WRONG.items():
        file.write_text(f'[client]\npackage = "acme"\n{text}', encoding="utf-8")
        with pytest.raises(GeneratorError) as raised:
            config.load(file)
        assert said in str(raised.value), text
    file.write_text('[client]\npackage = "acme"\n', encoding="utf-8")
    assert config.load(file).webhooks is None


def test_events_without_a_class_are_errors(tmp_path: Path) -> None:
    wrong = {"no model of the document": {"made": "Thin"}, "another class is called": {"a.b": "Thing", "a_b": "Thing"}}
    for said, events in wrong.items():
        target = evolve(kitchen_sink.target(), webhooks=WebhookSettings("X-Sign", "v1", events))
        with pytest.raises(GeneratorError, match=said):
            emit(kitchen_sink.shaped(), target, tmp_path / "generated")
