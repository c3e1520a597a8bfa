"""Which variant each value of an explicit `discriminator` means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.base.nodes import Json
from generator.base.schemas import SCHEMAS
from generator.shape.identifiers import pascal
from generator.shape.schema_queries import Doc
from generator.shape.tag_inference import InferredTag, variant_members


def values_by_variant(
    doc: Doc, discriminator: Mapping[str, Any], tag: InferredTag, refs: Mapping[str, Json]
) -> dict[str, list[str]]:
    """Return the variants that each value of *tag* may mean: one, or several that nothing but their properties tell.

    The mapping of *discriminator* decides; then what the variants state; then, of several that state one value, the
    variant that has it as its name.
    """
    mapped = {value: target for value, target in _targets(discriminator).items() if target in refs}
    found = {value: [target] for value, target in mapped.items()}
    targets = {*mapped.values()}
    for component in refs:
        values = tag.values[component]
        is_declared = tag.name in variant_members(doc, refs[component])[0]
        if not values and is_declared and component not in targets and component != tag.free:
            # OpenAPI: a tag that is declared without values has the name of the component as its value.
            values = (component,)
        for value in values:
            if value not in mapped:
                found.setdefault(value, []).append(component)
    return {value: _named_like(value, listed) or listed for value, listed in found.items()}


def explicit_mapping(
    doc: Doc, name: str, discriminator: Mapping[str, Any], tag: InferredTag, refs: Mapping[str, Json]
) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the mapping of the union *name*, completed by what its variants state, and what it leaves undecided."""
    by_value = values_by_variant(doc, discriminator, tag, refs)
    problems = [
        f"the mapping of `{name}` sends `{value}` to `{target}`, which is not among its object variants"
        for value, target in _targets(discriminator).items()
        if target not in refs
    ]
    for value, listed in by_value.items():
        if len(listed) > 1:
            both = " and ".join(f"`{component}`" for component in listed)
            problems.append(f"`{tag.name}: {value}` means several variants of `{name}`: {both}")
    return {value: listed[0] for value, listed in by_value.items() if len(listed) == 1}, tuple(problems)


def _targets(discriminator: Mapping[str, Any]) -> dict[str, str]:
    return {value: str(target).removeprefix(SCHEMAS) for value, target in discriminator.get("mapping", {}).items()}


def _named_like(value: str, listed: list[str]) -> list[str] | None:
    """Return the only one of *listed* that is called *value*, however that is spelled."""
    if len(listed) < 2:
        return None
    alike = [component for component in listed if pascal(component).lower() == pascal(value).lower()]
    return alike if len(alike) == 1 else None
