"""Files of a build are written beside their final places first, so that a fault leaves nothing half done."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
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


@contextmanager
def made_folder(path: Path) -> Generator[None]:
    """Create the folder *path*; what was created and is still empty at the end is removed again."""
    missing = [folder for folder in (path, *path.parents) if not folder.exists()]
    path.mkdir(parents=True, exist_ok=True)
    try:
        yield
    finally:
        for folder in missing:
            if not any(folder.iterdir()):
                folder.rmdir()


@contextmanager
def staged(outputs: dict[Path, str]) -> Generator[Callable[[], tuple[Path, ...]]]:
    """Write *outputs* next to their final places, and yield a function that moves them there and returns the changed.

    A full disk then fails before the client is replaced, and leaves nothing half done.
    """
    changed = [path for path, text in outputs.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    waiting = {path: path.with_name(f".{path.name}.new") for path in outputs}

    def replace() -> tuple[Path, ...]:
        for path in changed:
            waiting[path].replace(path)
        return tuple(changed)

    try:
        for path in changed:
            waiting[path].write_text(outputs[path], encoding="utf-8")
        yield replace
    finally:
        # Those that a killed build left as well.
        for staged_path in waiting.values():
            staged_path.unlink(missing_ok=True)
