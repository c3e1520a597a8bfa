"""Clients of random documents read, without a problem, what an independent validator finds valid, and write it back."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # it ships no types

from generator.runtime.testing.checking import fits
from generator.runtime.testing.instances import Instances
from tests.answers import subjects
from tests.answers.any_documents import Documents
from tests.answers.proof import Subject

EACH = 4
"""Values of every component."""
FORMATS: Any = jsonschema.FormatChecker(formats=())
"""Those that become Python objects: for JSON Schema alone, a format only annotates."""


def _is_date(value: object) -> bool:
    return not isinstance(value, str) or bool(date.fromisoformat(value))


def _is_moment(value: object) -> bool:
    return not isinstance(value, str) or bool(datetime.fromisoformat(value))


FORMATS.checks("date", raises=ValueError)(_is_date)
FORMATS.checks("date-time", raises=ValueError)(_is_moment)


def _values(document: Mapping[str, Any], subject: Subject) -> Iterator[tuple[str, Any, Any]]:
    """Yield values that the validator allows, each with the component and the class that is to read it."""
    schemas = subject.reading.schemas
    for name, model in subject.roots():
        escaped = name.replace("~", "~0").replace("/", "~1")
        whole = {"components": document["components"], "$ref": f"#/components/schemas/{escaped}"}
        judge: Any = jsonschema.Draft202012Validator(json.loads(json.dumps(whole)), format_checker=FORMATS)
        made = Instances(schemas, EACH)
        for _ in range(EACH):
            try:
                value = made.component(name)
            except ValueError:
                break  # No value ends.
            if isinstance(value, dict) and judge.is_valid(value):
                yield name, model, value


def read_back(seed: int, folder: Path) -> tuple[int, list[str]]:
    """Build the client of a random document below *folder*; return how many values were tried, and what was wrong."""
    file = folder / "any.json"
    file.write_text(json.dumps(Documents(seed).document()), encoding="utf-8")
    subject = subjects.built(file, folder / "out", f"any_{seed}")
    tried, wrong = 0, list[str]()
    for name, model, value in _values(subject.reading.schemas.document, subject):
        tried += 1
        found = model.from_dict(copy.deepcopy(value))
        wrong += [f"{name}: {problem}" for problem in found.problems()]
        if found.to_dict() != value or model.from_dict(found.to_dict()) != found:
            wrong.append(f"{name}: {value} is written back as {found.to_dict()}")
        if not fits(subject.reading.schemas, {"$ref": f"#/components/schemas/{name}"}, value):
            wrong.append(f"{name}: the fake server would refuse {value}")
    return tried, wrong
