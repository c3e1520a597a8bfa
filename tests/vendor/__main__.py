"""`make vendor PAGES=DIR`: a vendor's real pages, built and tried; options of `build` may follow the folder.

Every statement of every page must be in the document or explained. The client must import, be clean to strict type
checkers, read what it writes, and send what the document says.
"""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.vendor import building, calling, losses, trips
from tests.vendor.building import Made

PACKAGE = "vendor_client"


def main(arguments: list[str]) -> int:
    """Build the pages in the folder that *arguments* start with, and try the client."""
    if not arguments:
        print("skipped: no folder of pages is given; make vendor PAGES=DIR")
        return 0
    with TemporaryDirectory() as folder:
        made = building.build(Path(arguments[0]), Path(folder) / "out", PACKAGE, *arguments[1:])
        print(made.said)
        print(losses.check(Path(arguments[0]), made, losses.dates(arguments)))
        print(f"imported   {made.module.__name__}.{made.client}")
        print(f"mypy       {_checked(['mypy', '--strict', '--config-file=', '--cache-dir', f'{folder}/cache'], made)}")
        print(f"pyright    {_pyright(made)}")
        print(f"models     {trips.check(made)} read what they write")
        print(f"calls      {calling.check(made)} operations send and read what is documented")
    return 0


def _pyright(made: Made) -> str:
    if find_spec("pyright") is None:
        return "skipped: not installed; `make types` installs it"
    project = made.out / "generated" / "pyrightconfig.json"
    venv = Path(sys.prefix)
    project.write_text(
        f'{{"typeCheckingMode": "strict", "pythonVersion": "3.11", "venvPath": "{venv.parent}", "venv": "{venv.name}"}}'
    )
    return _checked(["pyright", "--project", str(project)], made)


def _checked(command: list[str], made: Made) -> str:
    env = {**os.environ, "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"}
    whole = [sys.executable, "-m", *command, *([] if command[0] == "pyright" else [made.package])]
    done = subprocess.run(whole, capture_output=True, text=True, check=False, env=env, cwd=made.out / "generated")
    if done.returncode:
        raise SystemExit(f"{command[0]}:\n{done.stdout}{done.stderr}")
    return done.stdout.strip().splitlines()[-1]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
