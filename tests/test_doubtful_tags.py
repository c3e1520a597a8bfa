"""Discriminators that the variants of their union contradict: what is told, and what is not."""

from __future__ import annotations

import pytest

from generator.base import yamlio
from generator.shape.doubtful_tags import doubt_tags
from tests.fragments import schemas

UNION = """\
Shape:
  oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Square'}]
  discriminator:
    propertyName: kind
    mapping: {circle: '#/components/schemas/Circle', square: '#/components/schemas/Square'}
Square: {type: object, properties: {kind: {const: square}}}
Circle: {type: object, properties: {%s}}
"""
ROWS = {
    "kind: {const: circle}": "",
    "kind: {enum: [circle, disc]}": "",
    "kind: {type: string}": "",
    "type: {type: string}": "",
    "type: {enum: [circle, square]}": "",
    "kind: {const: round}": "the mapping has `Circle` for `circle`, but its `kind` is `round`",
    "type: {const: circle}": (
        "the discriminator names `kind`, which `Circle` does not have: its `type` has the value of the mapping"
    ),
}
"""What one variant has, and what is told of that."""


@pytest.mark.parametrize("properties", ROWS)
def test_a_variant_that_contradicts_the_discriminator_is_told(properties: str) -> None:
    doc = yamlio.load(schemas(UNION % properties), "a.yaml")
    told = [str(error).splitlines() for error in doubt_tags(doc)]
    assert [lines[1].strip() for lines in told] == [*filter(None, [ROWS[properties]])]
    assert all(lines[0] == "a.yaml:7 (#/components/schemas/Shape):" for lines in told)
