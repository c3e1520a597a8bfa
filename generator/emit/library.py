"""openapi-python-client, imported without what it needs only to download documents: that takes as long as all the rest.

Its HTTP libraries bring terminals and event loops along. It has them as modules that are imported when they are used.
"""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any


class _Later(ModuleType):
    """A module that is imported when something in it is used."""

    def __getattr__(self, name: str) -> Any:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


@contextmanager
def _imported_later(*names: str) -> Generator[None]:
    """Let what is imported here have the modules *names* when it uses them; others get them as always."""
    given = {name: _Later(name) for name in names if name not in sys.modules}
    sys.modules.update(given)
    try:
        yield
    finally:
        for name, module in given.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]


with _imported_later("httpcore", "httpx"):
    from openapi_python_client import Project
    from openapi_python_client.config import ClassOverride, Config, ConfigFile, MetaType
    from openapi_python_client.parser import GeneratorData
    from openapi_python_client.parser.errors import GeneratorError
    from openapi_python_client.parser.properties.protocol import PropertyProtocol
    from openapi_python_client.schema.untrusted_string import UntrustedString
    from openapi_python_client.strings import ClassName, PythonCode, PythonIdentifier

__all__ = [
    "ClassName",
    "ClassOverride",
    "Config",
    "ConfigFile",
    "GeneratorData",
    "GeneratorError",
    "MetaType",
    "Project",
    "PropertyProtocol",
    "PythonCode",
    "PythonIdentifier",
    "UntrustedString",
]
