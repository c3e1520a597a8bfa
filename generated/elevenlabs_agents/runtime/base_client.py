"""What both clients share: settings of a copy, and copies without connections."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Self, Unpack

from .settings import SettingsGiven


class BaseClient:
    """Base of the clients: what stands below one is in the classes of the resources."""

    _transport: Any

    def _with(self, **given: Unpack[SettingsGiven]) -> Self:
        """A client with other settings and the same connections."""
        changed = object.__new__(type(self))
        vars(changed).update(self.__getstate__())
        changed._transport = self._transport.with_options(**given)
        return changed

    def __getstate__(self) -> dict[str, Any]:
        """What is not made anew when it is first needed, as the resources are."""
        made = {name for base in type(self).__mro__ for name, own in vars(base).items() if _is_made(own)}
        return {name: value for name, value in vars(self).items() if name not in made}


def _is_made(attribute: object) -> bool:
    return isinstance(attribute, cached_property)
