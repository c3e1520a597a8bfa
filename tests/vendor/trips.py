"""Round trips: JSON that the document allows is read into the right classes and written back as it was."""

from __future__ import annotations

from generator.runtime.testing.schemas import Schemas
from tests.answers import proof
from tests.answers.proof import Subject
from tests.answers.reading import PREFIX as PREFIX
from tests.answers.reading import Reading
from tests.vendor.building import Made

VARIANTS = 8


def check(made: Made) -> int:
    """Send values of every component through its model and back, and return how many models there were."""
    tally = proof.instances(subject(made), VARIANTS)
    assert tally.failures == []
    return tally.inputs // VARIANTS


def models(made: Made) -> list[str]:
    """Return the components that have a model."""
    return [name for name, _ in subject(made).roots()]


def subject(made: Made) -> Subject:
    """Return the client of *made* as it is tried."""
    reading = Reading(Schemas(made.document), made.classes)
    return Subject(made.package, reading, made.models, made.module.DecodeError)
