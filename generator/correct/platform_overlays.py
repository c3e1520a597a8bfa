"""The overlays for the docs platform, which come with this program and apply to the pages of every vendor."""

from __future__ import annotations

from pathlib import Path

NAME = Path("overlays/fragment")
"""The folder in this repository, and their name wherever they are read from."""

_PACKAGE = Path(__file__).resolve().parent.parent
_INSTALLED = _PACKAGE / "overlays"


def folder() -> Path:
    """Return their folder: within the package where it was installed, beside it in the repository."""
    return _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent / NAME
