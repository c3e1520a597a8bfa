"""The folder of the client is replaced as a whole, so that nothing but a client may be in it."""

from __future__ import annotations

from pathlib import Path

from generator.base.errors import GeneratorError
from generator.base.location import Mark


def check_replaceable(folder: Path) -> None:
    """Raise if *folder* has files that no build wrote: the client replaces the whole folder."""
    file = folder / "pyproject.toml"
    is_client = file.is_file() and file.read_text(encoding="utf-8", errors="replace").startswith("# Generated")
    if folder.exists() and not is_client and (folder.is_file() or any(folder.iterdir())):
        next = "Give another folder with --out, or move the files away."
        where = Mark(folder.as_posix(), 1)
        raise GeneratorError("the client would replace files that no build wrote", where=where, next=next)
