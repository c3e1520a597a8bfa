"""Files in requests: what callers may pass, and what is sent."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any, TypeAlias, TypeGuard

from attrs import frozen

from .errors import InvalidArgument
from .headers import fault
from .upload import OpenFile, Piece, StoredFile

Content: TypeAlias = "bytes | IO[bytes] | os.PathLike[str]"
File: TypeAlias = (
    "Content | tuple[str, Content] | tuple[str, Content, str] | tuple[str, Content, str, Mapping[str, str]]"
)
"""Bytes, an open binary file or a path; or one of these after its file name, with its content type third.

Headers of its part of a form, if there are any, are fourth.
"""
UNKNOWN_TYPE = "application/octet-stream"


@frozen
class Filed:
    """A file as it is sent."""

    name: str
    content: Piece
    content_type: str
    """Empty when not stated."""
    headers: tuple[tuple[str, str], ...]


def is_file(value: Any) -> TypeGuard[File]:
    """Whether *value* is sent as a file rather than as text or JSON; a tuple only if a file follows its name."""
    if _is_tuple(value):
        return 2 <= len(value) <= 4 and isinstance(value[0], str) and _is_content(value[1])
    return _is_content(value)


def no_file(what: str, value: Any) -> InvalidArgument:
    """The error for *value*, given as *what* where a file is taken: a text would be sent as if it were the content."""
    taken = "bytes, a Path, an open binary file or (name, content, content type)"
    return InvalidArgument(f"{what} is a file: pass {taken}, not {type(value).__name__}")


def _is_tuple(value: Any) -> TypeGuard[tuple[Any, ...]]:
    return isinstance(value, tuple)


def _is_content(value: Any) -> bool:
    return isinstance(value, (bytes, bytearray, memoryview, os.PathLike)) or hasattr(value, "read")


def filed(file: File) -> Filed:
    """What is sent of *file*."""
    name, content_type = "", ""
    headers: tuple[tuple[str, str], ...] = ()
    if isinstance(file, tuple):
        name, content = file[0], file[1]
        content_type = file[2] if len(file) > 2 else ""
        headers = tuple(file[3].items()) if len(file) > 3 else ()
    else:
        content = file
    for key, value in (("Content-Type", content_type), *headers):
        if wrong := fault(key, value):
            raise InvalidArgument(wrong)
    if isinstance(content, os.PathLike):
        return Filed(name or Path(content).name, StoredFile(Path(content)), content_type, headers)
    if isinstance(content, (bytes, bytearray, memoryview)):
        return Filed(name or "upload", bytes(content), content_type, headers)
    name = name or Path(str(getattr(content, "name", "upload"))).name
    return Filed(name, OpenFile(content), content_type, headers)


def content_type_of(file: Filed, allowed: str) -> str:
    """The content type of a file in a form: what the caller says, else the one that is *allowed*, else by its name.

    *allowed* may be empty, or several types and ranges, of which the name of the file chooses.
    """
    listed = [one.strip() for one in allowed.split(",") if one.strip()]
    if file.content_type or (len(listed) == 1 and "*" not in listed[0]):
        return file.content_type or listed[0]
    guessed = _guessed(file.name)
    if not listed or any(_fits(guessed, one) for one in listed):
        return guessed
    raise InvalidArgument(
        f"the file {file.name} must be {allowed}, which its name does not say: pass (name, content, content type)"
    )


def _fits(media: str, stated: str) -> bool:
    essence = stated.partition(";")[0].strip().lower()
    return essence in ("*/*", media) or (essence.endswith("/*") and media.startswith(essence[:-1]))


def _guessed(name: str) -> str:
    # Here, because only files need it. The tables of the machine are not asked: the same file is sent alike everywhere.
    from mimetypes import MimeTypes

    guessed, packed = MimeTypes().guess_type(name)
    return guessed if guessed and not packed else UNKNOWN_TYPE
