"""Corrections that the standard's actions cannot compute: one function a file, called by its name in `x-transform`."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.base.nodes import Json
from generator.correct.transforms.distinct_enum_values import distinct_enum_values
from generator.correct.transforms.legal_names import legal_names
from generator.correct.transforms.plain_component_names import plain_component_names
from generator.correct.transforms.plain_enum import plain_enum
from generator.correct.transforms.plain_references import plain_references
from generator.correct.transforms.resource_paths import resource_paths

TransformFunction = Callable[[Json], Json]
"""Takes a selected node and returns what replaces it; it never changes the node that it is given."""

TRANSFORMS: tuple[TransformFunction, ...] = (
    distinct_enum_values,
    legal_names,
    plain_component_names,
    plain_enum,
    plain_references,
    resource_paths,
)

BY_NAME: Mapping[str, TransformFunction] = {function.__name__.replace("_", "-"): function for function in TRANSFORMS}
"""The transforms under the names that overlays use, `resource-paths`."""
