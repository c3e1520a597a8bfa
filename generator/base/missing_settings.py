"""What to do where the settings of a project are missing."""

from __future__ import annotations

from pathlib import Path

from generator.base.program import COMMAND


def where_to_go(path: Path) -> str:
    """Return what to do where *path*, the settings of a project, is missing: perhaps this is a folder within it."""
    above = next((folder for folder in Path.cwd().parents if (folder / path.name).is_file()), None)
    if above:
        return f"There is one in {above.as_posix()}: go there, or name that folder with --root."
    spec = path.parent / "spec"
    if (spec / "provenance.json").is_file() and not (spec / "sources.json").exists():
        what = "What stands here was built without a project: spec/provenance.json has the page and line of every fact."
        return f"{what} `{COMMAND} init URL` starts a project in an empty folder, where all commands work."
    return f"Go to the folder of a project, or name it with --root; `{COMMAND} init URL` starts one in this folder."
