from __future__ import annotations

import email.parser
import email.policy
import io
from datetime import UTC, datetime
from email.message import EmailMessage
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from attrs import define

from generator.runtime.body import encode
from generator.runtime.errors import InvalidArgument
from generator.runtime.model import Model, Unknown
from generator.runtime.operation import JSON
from generator.runtime.unset import UNSET
from generator.runtime.upload import Upload

MULTIPART = "multipart/form-data"
FORM = "application/x-www-form-urlencoded"


@define(kw_only=True)
class Thing(Model):
    name: str

    def encode(self) -> dict[str, Any]:
        return {"name": self.name, **(self.extra or {})}


class Colour(str, Enum):
    RED = "red"


def sent(body: Any, content_type: str) -> tuple[str, bytes]:
    """The content type, and what is sent of a body with files."""
    said, content = encode(body, content_type)
    return said, b"".join(content) if isinstance(content, Upload) else content


def test_json_is_compact_utf8_of_models_and_plain_values() -> None:
    body = {"t": [Thing(name="ä"), {"c": Colour.RED}], "u": Unknown({"x": 1}), "at": datetime(2024, 1, 2, tzinfo=UTC)}
    said = '{"t":[{"name":"ä"},{"c":"red"}],"u":{"x":1},"at":"2024-01-02T00:00:00Z"}'
    assert encode(body, JSON) == (JSON, said.encode())
    assert encode(Thing(name="x"), "application/merge-patch+json; charset=utf-8")[1] == b'{"name":"x"}'
    assert encode(None, JSON)[1] == b"null"


def nested() -> Any:
    value: Any = []
    for _ in range(100_000):
        value = [value]
    return value


@pytest.mark.parametrize(
    "value, reason",
    [
        (float("nan"), "not JSON compliant"),
        ({"a": [float("inf")]}, "not JSON compliant"),
        ({"a": object()}, "object has no JSON form"),
        ({"a": UNSET}, "Unset has no JSON form"),
        ({"a": "\ud800"}, "lone surrogate"),
        (nested(), "nested too deeply"),
    ],
    ids=["nan", "inf", "object", "unset", "surrogate", "deep"],
)
def test_what_json_cannot_say_is_refused(value: Any, reason: str) -> None:
    with pytest.raises(InvalidArgument, match=reason):
        encode(value, JSON)


def parts(body: Any) -> list[tuple[str, str | None, str, bytes]]:
    """Name, file name, content type and bytes of each part, as Python's email parser reads them."""
    content_type, raw = sent(body, MULTIPART)
    head = f"Content-Type: {content_type}\r\n\r\n".encode()
    message = email.parser.BytesParser(policy=email.policy.HTTP).parsebytes(head + raw)
    assert isinstance(message, EmailMessage)
    return [
        (
            str(part.get_param("name", header="content-disposition")),
            part.get_filename(),
            part.get("content-type", ""),
            part.get_payload(decode=True),  # type: ignore[misc]  # bytes, as no part has parts
        )
        for part in message.iter_parts()
    ]


def test_a_form_with_files(tmp_path: Path) -> None:
    stored = tmp_path / "song.mp3"
    stored.write_bytes(b"mp3")
    with stored.open("rb") as opened:
        found = parts(
            {
                "name": "Ada",
                "n": 2,
                "on": True,
                "none": None,
                "unset": UNSET,
                "meta": {"a": [1]},
                "raw": b"\x00\r\n--x",
                "many": [stored, opened, ("b.txt", b"b", "text/plain"), ("c", io.BytesIO(b"c"))],
            }
        )
    assert found == [
        ("name", None, "", b"Ada"),
        ("n", None, "", b"2"),
        ("on", None, "", b"true"),
        ("meta", None, "application/json", b'{"a":[1]}'),
        ("raw", "upload", "", b"\x00\r\n--x"),
        ("many", "song.mp3", "", b"mp3"),
        ("many", "song.mp3", "", b"mp3"),
        ("many", "b.txt", "text/plain", b"b"),
        ("many", "c", "", b"c"),
    ]


def test_a_name_cannot_end_its_header() -> None:
    _, raw = sent({'a"\r\nX: y': ('f"\r\n', b"")}, MULTIPART)
    assert b'name="a%22%0D%0AX: y"; filename="f%22%0D%0A"\r\n' in raw


def test_boundaries_differ() -> None:
    assert encode({}, MULTIPART)[0] != encode({}, MULTIPART)[0]


@pytest.mark.parametrize("file", [io.StringIO("text"), ("a", b"", "text/plain\r\nX: y")])
def test_a_bad_file_is_refused(file: Any) -> None:
    with pytest.raises(InvalidArgument):
        encode({"f": file}, MULTIPART)


def test_other_bodies() -> None:
    assert encode({"a": [1, 2], "b": "x y", "c": UNSET}, FORM) == (FORM, b"a=1&a=2&b=x%20y")
    assert encode(b"\x00", "audio/mpeg") == ("audio/mpeg", b"\x00")
    assert sent(io.BytesIO(b"z"), "application/octet-stream")[1] == b"z"
    assert encode("ä", "text/plain; charset=utf-8")[1] == "ä".encode()
    with pytest.raises(InvalidArgument, match="not dict"):
        encode({}, "audio/mpeg")
