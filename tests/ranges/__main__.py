"""`python -m tests.ranges [PYTHON ...]`: make an environment for each Python and each end of the ranges, and try it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / ".build" / "ranges"
ENDS = ("lowest", "newest")
PYTHONS = ("3.11", "3.12", "3.13", "3.14")


def main(given: Sequence[str]) -> int:
    """Try the Pythons that are *given*, or all that are found; exit code 1 where anything failed."""
    failed = False
    for python in given or PYTHONS:
        command = found(python)
        if command is None:
            print(f"Python {python}: skipped: there is none on this machine")
            failed = failed or bool(given)
            continue
        for end in ENDS:
            failed = not tried(command, end) or failed
    return int(failed)


def found(python: str) -> str | None:
    """The command of that Python: on the path, or of pyenv."""
    names = [python] if os.sep in python else [f"python{python}"]
    below = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    names += [str(path) for path in sorted(below.glob(f"{python}.*/bin/python"))]
    for name in names:
        command = shutil.which(name)
        if command and subprocess.run([command, "-c", ""], capture_output=True, check=False).returncode == 0:
            return command
    return None


def lowest(wanted: Sequence[str]) -> list[str]:
    """The lowest version that each of *wanted* allows."""
    return [re.sub(r">=([\d.]+).*", r"==\1", need) for need in wanted]


def needs() -> list[str]:
    """What the client depends on, with either HTTP library."""
    project = tomllib.loads((ROOT / "generated" / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [*project["dependencies"], *project["optional-dependencies"]["httpx2"]]


def tried(command: str, end: str) -> bool:
    """Whether the client works on the Python *command* with that *end* of each range."""
    folder = FOLDER / f"{Path(command).parent.parent.name}-{end}"
    shutil.rmtree(folder, ignore_errors=True)
    python = str(folder / "bin" / "python")
    pins = lowest(needs()) if end == "lowest" else needs()
    # Old packages use what newer Pythons deprecate; anything else that they warn of is an error.
    warnings = ["-W", "error", "-W", "ignore::DeprecationWarning"]
    steps = (
        [command, "-m", "venv", str(folder)],
        [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(ROOT / "generated"), *pins],
        [python, *warnings, str(ROOT / "tests" / "ranges" / "program.py"), "httpx", "httpx2"],
    )
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    for step in steps:
        done = subprocess.run(step, cwd=FOLDER.parent, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            print(f"{command}, {end}: failed:\n{done.stdout}{done.stderr}"[-3000:])
            return False
        if done.stdout:
            print(f"{end}: {done.stdout}", end="", flush=True)
    shutil.rmtree(folder)
    return True


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    sys.exit(main(sys.argv[1:]))
