"""Files in requests: what callers may pass, and what is sent."""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO, Any, TypeAlias, TypeGuard

from .errors import InvalidArgument
from .headers import fault
from .upload import OpenFile, Piece, StoredFile

Content: TypeAlias = "bytes | IO[bytes] | os.PathLike[str]"
File: TypeAlias = "Content | tuple[str, Content] | tuple[str, Content, str]"
"""Bytes, an open binary file or a path; or one of these after its file name, with its content type third."""


def is_file(value: Any) -> TypeGuard[File]:
    """Whether *value* is sent as a file rather than as text or JSON."""
    return isinstance(value, (bytes, bytearray, memoryview, os.PathLike, tuple)) or hasattr(value, "read")


def filed(file: File) -> tuple[str, Piece, str]:
    """Name, content and content type (``""`` when not stated) of a file."""
    name, content_type = "", ""
    if isinstance(file, tuple):
        name, content = file[0], file[1]
        content_type = file[2] if len(file) > 2 else ""
    else:
        content = file
    if wrong := fault("Content-Type", content_type):
        raise InvalidArgument(wrong)
    if isinstance(content, os.PathLike):
        return name or Path(content).name, StoredFile(Path(content)), content_type
    if isinstance(content, (bytes, bytearray, memoryview)):
        return name or "upload", bytes(content), content_type
    return name or Path(str(getattr(content, "name", "upload"))).name, OpenFile(content), content_type
