"""What openapi-spec-validator asks of schemas and defaults, in a time linear in the size of the document.

The library reads what several schemas share once for each way to it, along paths that are as long as the way is, and
goes as deep into Python's stack as schemas lead to schemas.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any


def linear(validators: Mapping[str, Any]) -> dict[str, Any]:
    """Return the keyword *validators* of the library with those in their place that take a linear time."""
    return {
        **validators,
        "schema": linear_schemas(validators["schema"]),
        "default": linear_values(validators["default"]),
    }


def linear_schemas(keyword_validator: Any) -> Any:
    """Return the *keyword_validator* of the library for schemas as a class that reads each schema once.

    It does not ask whether all properties exist that are required: JSON Schema allows that nothing else is said of one.
    """
    unresolvable: Any = import_module("referencing.exceptions").Unresolvable

    class LinearSchemas(keyword_validator):  # type: ignore[misc] # The library is imported only where it is needed.
        def __init__(self, registry: Any) -> None:
            inherited: Any = super()
            inherited.__init__(registry)
            # The library looks for each schema in a list, which takes longer than all the rest.
            self.visited_schema_ids: Any = _SeenIds()
            self.meta_checked_schema_ids: Any = _SeenIds()
            self._todo: deque[tuple[Any, bool]] = deque()
            self._is_going_on = False
            self._has_begun = False

        def __call__(self, schema: Any, **options: bool) -> Iterator[Any]:
            if not self._has_begun:
                # First those with a name: whatever refers to one of them then need not go on from there.
                self._has_begun = True
                self._todo.extend((named, False) for named in _named_schemas(schema))
            self._todo.append((schema, options.get("meta_checked", False)))
            if not self._is_going_on:
                self._is_going_on = True
                inherited: Any = super()
                while self._todo:
                    schema, meta_checked = self._todo.popleft()
                    try:
                        yield from inherited.__call__(schema, require_properties=False, meta_checked=meta_checked)
                    except unresolvable:
                        # References lead somewhere by now: this is a default, a value that only looks like one.
                        yield from self.default_validator(schema, schema.read_value()["default"])
                self._is_going_on = False

        def _collect_properties(self, schema: Any) -> set[str]:
            return set()

    return LinearSchemas


def linear_values(keyword_validator: Any) -> Any:
    """Return the *keyword_validator* of the library for defaults as a class that follows each reference once a value.

    Where a value meets a reference again, it is told no more than whether the value is valid.
    """
    exceptions: Any = import_module("jsonschema.exceptions")
    validators: Any = import_module("jsonschema.validators")
    follow = keyword_validator.value_validator_cls.VALIDATORS["$ref"]

    class LinearValues(keyword_validator):  # type: ignore[misc] # The library is imported only where it is needed.
        def __init__(self, registry: Any) -> None:
            inherited: Any = super()
            inherited.__init__(registry)
            self._refused: dict[tuple[str, int], bool] = {}
            self.value_validator_cls: Any = validators.extend(
                keyword_validator.value_validator_cls, {"$ref": self._follow}
            )

        def __call__(self, schema: Any, value: Any) -> Iterator[Any]:
            self._refused.clear()
            inherited: Any = super()
            yield from inherited.__call__(schema, value)

        def _follow(self, validator: Any, reference: str, value: Any, schema: Any) -> Iterator[Any]:
            key = reference, id(value)
            if key in self._refused:
                if self._refused[key]:
                    yield exceptions.ValidationError(f"{value!r} is not valid under {reference}")
                return
            self._refused[key] = False
            for error in follow(validator, reference, value, schema):
                self._refused[key] = True
                yield error

    return LinearValues


def _named_schemas(schema: Any) -> Iterator[Any]:
    """Yield the schemas that have a name, in the document in which *schema* stands."""
    root = schema._clone_with_parts(())
    if "components" in root and "schemas" in root / "components":
        yield from (named for _, named in (root / "components" / "schemas").items())


class _SeenIds(set[int]):
    """Numbers in a set that can be used as the list that the library expects."""

    def append(self, number: int) -> None:
        self.add(number)
