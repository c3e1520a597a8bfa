"""Copies of folders: the first error ends one, as any other, and keeps its number and its file."""

from __future__ import annotations

import shutil
from collections.abc import Collection
from pathlib import Path


def copy_folder(source: Path, to: Path, without: Collection[str] = ("__pycache__",)) -> None:
    """Copy the folder *source* to *to*, where nothing is yet, but for files and folders named as in *without*.

    `shutil.copytree` goes on where the disk is full, and raises at the end what has neither number nor file.
    """
    to.mkdir(parents=True)
    for path in source.iterdir():
        if path.name in without:
            continue
        if path.is_dir():
            copy_folder(path, to / path.name, without)
        else:
            shutil.copy2(path, to / path.name)
