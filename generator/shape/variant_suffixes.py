"""What the names of inline variants append to that of their union.

It is the value of the tag, as far as it has ASCII letters and digits. Where nothing is left of it, or other variants
have the same, it is the title, or the value with its signs spelled (`a+b` -> APlusB); those that are still the same are
numbered in the order of their values. A variant without a tag has its title, the last part of its `allOf`, its JSON
kind, or its place. The order of variants with tags has no influence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from generator.base.nodes import Json, Map
from generator.shape.identifiers import constant, pascal
from generator.shape.schema_queries import is_null, is_object, kinds, members, ref_name
from generator.shape.words import spelled


@frozen
class _Labels:
    """What may tell one variant from the others."""

    tag: str | None
    title: str
    part: str

    @property
    def plain(self) -> str:
        """The tag without all that is no ASCII letter or digit."""
        return pascal(self.tag or "")

    @property
    def wanted(self) -> tuple[str, ...]:
        """What the variant would be called, best first."""
        if self.tag is None:
            return ()
        return tuple(filter(None, (self.plain, self.title, pascal(spelled(self.tag, whole=True).lower()))))


def variant_suffixes(union: Map, listed: Sequence[Json], doc: Map) -> list[str]:
    """Return what each of *listed*, the variants of *union*, appends; nothing for null."""
    parts = Counter(_last_part(variant) for variant in listed if not is_null(variant))
    labels = [_labels(union, variant, parts, doc) for variant in listed]
    plain = Counter(one.plain.lower() for one in labels)
    counts = Counter(word for one in labels for word in {wanted.lower() for wanted in one.wanted})
    suffixes: list[str] = []
    for index, (variant, one) in enumerate(zip(listed, labels, strict=True)):
        if is_null(variant):
            suffixes.append("")
        elif one.tag is None:
            suffixes.append(one.title or one.part or _kind(variant, doc) or f"Option{index + 1}")
        elif one.plain and plain[one.plain.lower()] == 1:
            suffixes.append(one.plain)
        else:
            own = next((word for word in one.wanted if counts[word.lower()] == 1), "")
            suffixes.append(own or _numbered(one, labels))
    return suffixes


def _numbered(label: _Labels, labels: Sequence[_Labels]) -> str:
    """Return what *label* is best called, with its number among those that would be called the same."""
    best = _best(label)
    rivals = sorted({one.tag for one in labels if one.tag is not None and _best(one).lower() == best.lower()})
    number = rivals.index(label.tag or "") + 1
    return best if number == 1 else f"{best}{number}"


def _best(label: _Labels) -> str:
    return label.wanted[0] if label.wanted else pascal(constant(label.tag or "").lower())


def _labels(union: Map, variant: Json, parts: Counter[str], doc: Map) -> _Labels:
    if not is_object(variant):
        return _Labels(None, "", "")
    part = _last_part(variant)
    return _Labels(
        _tag_value(union, variant, doc), pascal(variant.get("title", "")), pascal(part) if parts[part] == 1 else ""
    )


def _tag_value(union: Map, variant: dict[str, Json], doc: Map) -> str | None:
    """Return the one text that the tag of *variant* may be, or else another of its properties."""
    properties = members(doc, variant)[0]
    tag = union.get("discriminator", {}).get("propertyName", "type")
    found: list[str] = []
    for name in sorted(properties, key=lambda name: (name != tag, name)):
        stated = [properties[name]["const"]] if "const" in properties[name] else properties[name].get("enum", [])
        if len(stated) == 1 and isinstance(stated[0], str):
            found.append(stated[0])
    return next(filter(pascal, found), found[0] if found else None)


def _kind(variant: Json, doc: Map) -> str:
    return {"array": "List", "object": "Object"}.get("".join(kinds(doc, variant)[:1]), "")


def _last_part(variant: Json) -> str:
    """Return the component that the last part of the `allOf` of *variant* refers to, empty if there is none."""
    parts = variant.get("allOf", ()) if is_object(variant) else ()
    return (ref_name(parts[-1]) or "") if parts else ""
