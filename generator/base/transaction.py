"""Files and folders that are replaced together: all of them or none, whenever the process ends.

What is new is written into one staging folder. Then a record of the moves appears there in one step, and the moves are
made. A process that dies before the record has changed nothing, and one that dies after it has decided everything:
`recover` removes what the first one left, and makes the moves that the second one did not.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from attrs import Factory, frozen

from generator.base import unfinished
from generator.base.disk_errors import named
from generator.base.errors import GeneratorError
from generator.base.location import Mark

NAME = ".generator.staged"
"""Of the staging folder, beside what is replaced."""
RECORD = "moves.json"
"""In the staging folder: ``[["0", "spec/openapi.yaml"], ["1", "generated"]]``."""


@frozen
class _Replacement:
    """One file or folder that takes the place of another; each step may be repeated after the process was killed."""

    new: Path
    to: Path

    @property
    def old(self) -> Path:
        """Where that which is replaced is kept, until all moves are made."""
        return self.new.with_name(f"{self.new.name}.old")

    def make(self) -> None:
        if not os.path.lexists(self.new):
            # It was made before.
            return
        self.to.parent.mkdir(parents=True, exist_ok=True)
        if self.to.is_dir():
            self.to.replace(self.old)
        elif self.to.exists():
            # A copy, so that readers find the file at every moment.
            shutil.copy2(self.to, self.old)
        self.new.replace(self.to)

    def undo(self) -> None:
        if not os.path.lexists(self.new):
            self.to.replace(self.new)
        if os.path.lexists(self.old) and not os.path.lexists(self.to):
            self.old.replace(self.to)


@frozen
class Transaction:
    """What is to be replaced below the folder *root*, which happens when the transaction ends without an error."""

    root: Path
    _moves: list[_Replacement] = Factory(list[_Replacement])
    _places: list[Path] = Factory(list[Path])

    def place(self) -> Path:
        """Return a path in the staging folder at which nothing is yet."""
        self._places.append(self.root / NAME / str(len(self._places)))
        return self._places[-1]

    def move(self, place: Path, to: Path) -> None:
        """Let the file or folder at *place* replace *to*."""
        self._moves.append(_Replacement(place, to))

    def write(self, path: Path, text: str) -> bool:
        """Let a file of this *text* replace the one at *path*; return whether it differs."""
        content = text.encode()
        if path.exists() and path.read_bytes() == content:
            return False
        place = self.place()
        with named(path):
            place.write_bytes(content)
        self.move(place, path)
        return True

    def commit(self) -> None:
        """Make all moves, or raise the error for which none is made."""
        if not self._moves:
            return
        for move in self._moves:
            _sync(move.new)
        parents = {parent for move in self._moves for parent in move.to.parents}
        missing = sorted((path for path in parents if not path.exists()), reverse=True)
        try:
            _write_record(self.root, self._moves)
            for move in self._moves:
                move.make()
        except BaseException:
            for move in reversed(self._moves):
                move.undo()
            _remove_empty(missing)
            (self.root / NAME / RECORD).unlink(missing_ok=True)
            raise
        _end(self.root, self._moves)


@contextmanager
def transaction(root: Path) -> Generator[Transaction]:
    """Replace files and folders below *root*, all or none; only one process at a time may do that in this folder."""
    missing = [path for path in (root, *root.parents) if not path.exists()]
    recover(root)
    try:
        with named(root / NAME):
            (root / NAME).mkdir(parents=True)
            changes = Transaction(root)
            yield changes
            changes.commit()
    finally:
        # Where the record is still there, moves could be neither made nor undone.
        if not is_decided(root):
            shutil.rmtree(root / NAME, ignore_errors=True)
        _remove_empty(missing)


def is_decided(root: Path) -> bool:
    """Whether moves below *root* were decided and may not all be made: somebody is at work there, or was killed."""
    return (root / NAME / RECORD).exists()


def recover(root: Path) -> None:
    """End the transaction of a process that was killed below *root*, if there was one, and remove what others left."""
    if is_decided(root):
        moves = _read_record(root)
        for move in moves:
            move.make()
        _end(root, moves)
    if (root / NAME).is_dir():
        try:
            shutil.rmtree(root / NAME)
        except OSError as error:
            # Of what is old, but may not be removed, such as an immutable file.
            next = "Nobody needs what is in it: remove it, and run the command again."
            what = f"this folder is left of another command and cannot be removed: {error.strerror}"
            raise GeneratorError(what, where=Mark((root / NAME).as_posix(), 0), next=next) from None
    unfinished.remove_left(root)


def _write_record(root: Path, moves: Sequence[_Replacement]) -> None:
    record = root / NAME / RECORD
    unfinished = record.with_suffix(".new")
    listed = [(move.new.name, move.to.relative_to(root).as_posix()) for move in moves]
    unfinished.write_text(json.dumps(listed), encoding="utf-8")
    _sync(unfinished)
    unfinished.replace(record)
    _sync_one(record.parent)


def _read_record(root: Path) -> list[_Replacement]:
    record = root / NAME / RECORD
    try:
        listed = [(Path(name), Path(to)) for name, to in json.loads(record.read_bytes())]
    except (ValueError, TypeError, RecursionError):
        listed = []
    # Nobody but a transaction writes such a file, and none leaves the folder.
    if not listed or any(path.is_absolute() or ".." in path.parts for pair in listed for path in pair):
        next = f"Remove the folder {NAME}, and restore what was built from version control."
        raise GeneratorError("no record of a transaction", where=Mark(record.as_posix(), 1), next=next)
    return [_Replacement(root / NAME / name, root / to) for name, to in listed]


def _end(root: Path, moves: Sequence[_Replacement]) -> None:
    for parent in {move.to.parent for move in moves}:
        _sync_one(parent)
    # First of all that is in the staging folder: what is left without it is never moved.
    (root / NAME / RECORD).unlink()


def _remove_empty(folders: Sequence[Path]) -> None:
    """Remove those of *folders* that are empty, the innermost first."""
    for folder in folders:
        with suppress(OSError):
            folder.rmdir()


def _sync(path: Path) -> None:
    """Wait until the file or folder *path* is on the disk, with all that is in it."""
    for each in path.rglob("*"):
        _sync_one(each)
    _sync_one(path)


def _sync_one(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
