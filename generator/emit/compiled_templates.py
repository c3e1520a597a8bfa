"""The templates as Python has compiled them, which takes longer than printing a small client with them.

They are kept by this process, and in a folder beside the templates, as Python keeps the bytecode of modules; not where
it is asked to write none, or where that folder cannot be written.
"""

from __future__ import annotations

import marshal
import sys
from contextlib import suppress
from functools import cached_property
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from tempfile import NamedTemporaryFile
from types import CodeType

from jinja2.bccache import Bucket, BytecodeCache


class CompiledTemplates(BytecodeCache):
    """Compiled templates by name and text; a text that changed is compiled anew."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept: dict[str, CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give *bucket* the code of its template if the same text was compiled before."""
        name = self._name(bucket)
        if name not in self._kept:
            with suppress(OSError, ValueError, EOFError, TypeError):
                self._kept[name] = marshal.loads((self._folder / name).read_bytes())  # noqa: S302 - written below
        bucket.code = self._kept.get(name)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of the template in *bucket*."""
        if bucket.code is None:
            return
        name = self._name(bucket)
        self._kept[name] = bucket.code
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                self._folder.mkdir(exist_ok=True)
                with NamedTemporaryFile(dir=self._folder, delete=False) as file:
                    file.write(marshal.dumps(bucket.code))
                Path(file.name).replace(self._folder / name)

    def _name(self, bucket: Bucket) -> str:
        """Return the name of the file for *bucket*: another for everything on which the code depends."""
        made_of = f"{self._compilers} {bucket.key} {bucket.checksum}"
        return f"{sha256(made_of.encode()).hexdigest()[:32]}.{sys.implementation.cache_tag}"

    @cached_property
    def _compilers(self) -> str:
        """What compiles the templates, and sets the options for that."""
        return " ".join([sys.version, version("jinja2"), version("openapi-python-client")])


COMPILED = CompiledTemplates(Path(__file__).parent.parent / "templates/__pycache__")
