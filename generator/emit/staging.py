"""The client is formatted, checked and imported where it is staged: a failed build leaves the old client untouched."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from ruff import find_ruff_bin  # type: ignore[import-untyped]  # ruff ships no types

_STYLE = (
    "--isolated",
    "--no-cache",
    "--no-respect-gitignore",
    "--quiet",
    "--line-length=120",
    "--target-version=py311",
)
# Models refer to each other in cycles, so that they import each other at the end (E402) and quote the names (UP007,
# UP040). A key of a TypedDict may shadow a name that its class would need (UP013). A property may be called `l` (E741).
_RULES = ("--select=E4,E7,E9,F,I,W,UP", "--ignore=E402,E741,UP007,UP013,UP040")
# Code that cannot be compiled, compares or prints what it cannot mean, or uses a name that nothing defines.
_ERRORS = ("--select=E9,F63,F7,F82",)


def polish(folder: Path, *, checks_style: bool) -> None:
    """Format the code in *folder* and check it. Whatever ruff reports is a bug in our templates."""
    ruff = find_ruff_bin()
    _run([ruff, "format", *_STYLE, str(folder)], "ruff format")
    _run(
        [ruff, "check", "--output-format=concise", *_STYLE, *(_RULES if checks_style else _ERRORS), str(folder)],
        "ruff check",
    )


def _run(command: list[str], what: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  # on our own files
    if done.returncode:
        raise RuntimeError(f"{what}:\n{done.stdout}{done.stderr}")


_IMPORT_ALL = """
import importlib, sys
from pathlib import Path
folder, package = Path(sys.argv[1]), sys.argv[2]
sys.path[:0] = [str(folder), *sys.argv[3:]]
for path in sorted((folder / package).rglob("*.py")):
    parts = path.relative_to(folder).with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    try:
        importlib.import_module(name)
    except Exception as error:
        sys.exit(f"{name} cannot be imported: {type(error).__name__}: {error}")
"""


def import_all(folder: Path, package: str, runtime: Path) -> None:
    """Import every module of *package* in *folder*, in another process and without leaving bytecode.

    What cannot be imported there cannot be imported by users either: that is a bug in our templates. The bytecode of
    *runtime* is lent to the copy of it in the package: to compile that takes longer than all the rest.
    """
    where = [str(folder.resolve()), package, *filter(None, sys.path)]
    try:
        with _lent_bytecode(runtime, folder / package / "runtime"):
            _run([sys.executable, "-P", "-B", "-c", _IMPORT_ALL, *where], "the client")
    except RuntimeError as error:
        if RecursionError.__name__ in str(error) or "too many nested" in str(error):
            # Each of many models imports the next, or an array is one of arrays of arrays and so on.
            raise RecursionError(str(error)) from None
        raise


@contextmanager
def _lent_bytecode(runtime: Path, copy: Path) -> Generator[None]:
    """Let the *copy* of the folder *runtime* have its bytecode, where there is any.

    Python takes it only where a module has the date and the size of the one that it was made of.
    """
    lent = {cache: copy / cache.relative_to(runtime) for cache in runtime.rglob("__pycache__")}
    try:
        for cache, target in lent.items():
            shutil.copytree(cache, target)
        yield
    finally:
        for target in lent.values():
            shutil.rmtree(target, ignore_errors=True)


def digests(folder: Path) -> dict[str, bytes]:
    """Return a digest of each file below *folder* by relative path, without bytecode; two clients may be large."""
    files = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).digest() for path in sorted(files)}


def changed_files(new: Path, out: Path) -> tuple[str, ...]:
    """Return the files that differ between the clients *new* and *out*, which need not be there."""
    before, after = digests(out) if out.is_dir() else {}, digests(new)
    return tuple(sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name)))
