"""Models and plain forms in annotations: by the module that loads them when it is asked for them.

An annotation that names them so can be evaluated at runtime, as `typing.get_type_hints` does, though nothing imports
them before. The names of the modules have an underscore, which no name of a document has.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.emit.views.imports import Use

_MODULES = ("models", "params")


def late_names(uses: Iterable[Use]) -> dict[str, str]:
    """Return the models and plain forms among *uses*, each with how an annotation names it."""
    return {
        use.name: f"_{module}.{use.name}" for use in uses for module in _MODULES if use.module.startswith(f".{module}.")
    }


def modules_of(uses: Iterable[Use]) -> set[Use]:
    """Return what *uses* are once annotations name models and plain forms so."""
    kept, modules = set[Use](), set[Use]()
    for use in uses:
        held = [module for module in _MODULES if use.module.startswith(f".{module}.")]
        modules |= {Use(".", f"{module} as _{module}") for module in held}
        kept |= set[Use]() if held else {use}
    return kept | modules
