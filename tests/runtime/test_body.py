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
from generator.runtime.encoding import Encoding
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

    def _encode(self) -> dict[str, Any]:
        return {"name": self.name, **(self.extra or {})}


class Colour(str, Enum):
    RED = "red"


def sent(body: Any, content_type: str, encodings: dict[str, Encoding] | None = None) -> tuple[str, bytes]:
    """The content type, and what is sent of a body with files."""
    said, content = encode(body, content_type, encodings)
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
        (nested, "nested too deeply"),
    ],
    ids=["nan", "inf", "object", "unset", "surrogate", "deep"],
)
def test_what_json_cannot_say_is_refused(value: Any, reason: str) -> None:
    with pytest.raises(InvalidArgument, match=reason):
        encode(nested() if value is nested else value, JSON)


def parts(body: Any, **encodings: Encoding) -> list[tuple[str, str | None, str, bytes]]:
    """Name, file name, content type and bytes of each part, as Python's email parser reads them."""
    content_type, raw = sent(body, MULTIPART, encodings)
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
        ("raw", "upload", "application/octet-stream", b"\x00\r\n--x"),
        ("many", "song.mp3", "audio/mpeg", b"mp3"),
        ("many", "song.mp3", "audio/mpeg", b"mp3"),
        ("many", "b.txt", "text/plain", b"b"),
        ("many", "c", "application/octet-stream", b"c"),
    ]


def test_parts_have_the_content_type_and_headers_that_are_stated() -> None:
    pdf, picture = Encoding(content_type="application/pdf"), Encoding(content_type="image/png, image/*;q=1")
    found = parts(
        {"a": b"1", "b": ("b", b"2", "text/plain"), "c": ("c.jpg", b"3"), "d": "x", "e": ["y", 1], "f": [[2]]},
        a=pdf,
        b=pdf,
        c=picture,
        d=Encoding(content_type="text/csv"),
        e=Encoding(content_type="application/vnd.x+json"),
    )
    assert found == [
        ("a", "upload", "application/pdf", b"1"),
        ("b", "b", "text/plain", b"2"),
        ("c", "c.jpg", "image/jpeg", b"3"),
        ("d", None, "text/csv", b"x"),
        ("e", None, "application/vnd.x+json", b'["y",1]'),
        ("f", None, "application/json", b"[2]"),
    ]
    with pytest.raises(InvalidArgument, match="the file c must be image/"):
        parts({"c": ("c", b"")}, c=picture)


def test_headers_of_parts() -> None:
    encoding = Encoding(headers=(("X-Kind", "scan"), ("X-Seal", "a")), needed=("X-Sum",))
    _, raw = sent({"f": ("f.txt", b"", "", {"x-seal": "b", "X-Sum": "1"})}, MULTIPART, {"f": encoding})
    assert b"Content-Type: text/plain\r\nX-Kind: scan\r\nx-seal: b\r\nX-Sum: 1\r\n\r\n" in raw
    with pytest.raises(InvalidArgument, match="the file f needs the header X-Sum"):
        encode({"f": b""}, MULTIPART, {"f": encoding})


def test_a_name_cannot_end_its_header() -> None:
    _, raw = sent({'a"\r\nX: y': ('f"\r\n', b"")}, MULTIPART)
    assert b'name="a%22%0D%0AX: y"; filename="f%22%0D%0A"\r\n' in raw


def test_boundaries_differ() -> None:
    assert encode({}, MULTIPART)[0] != encode({}, MULTIPART)[0]


@pytest.mark.parametrize("file", [io.StringIO("text"), ("a", b"", "text/plain\r\nX: y")])
def test_a_bad_file_is_refused(file: Any) -> None:
    with pytest.raises(InvalidArgument):
        encode({"f": file}, MULTIPART)


@pytest.mark.parametrize(
    "value, kind",
    [
        ("f.txt", "str"),
        (5, "int"),
        ({"a": 1}, "dict"),
        ([b"", "f"], "str"),
        (("n", "text"), "str"),
        ([[b""]], "list"),
    ],
)
def test_what_is_no_file_is_refused_where_one_is_taken(value: Any, kind: str) -> None:
    taken = rf"is a file: pass bytes, a Path, an open binary file or \(name, content, content type\), not {kind}$"
    with pytest.raises(InvalidArgument, match="^f " + taken):
        parts({"f": value}, f=Encoding(is_file=True))
    if not isinstance(value, (list, tuple)):
        with pytest.raises(InvalidArgument, match="^the body " + taken):
            encode(value, "application/octet-stream", takes_file=True)


def test_other_bodies() -> None:
    assert encode({"a": [1, 2], "b": "x y", "c": UNSET}, FORM) == (FORM, b"a=1&a=2&b=x%20y")
    assert encode(b"\x00", "audio/mpeg") == ("audio/mpeg", b"\x00")
    assert sent(io.BytesIO(b"z"), "application/octet-stream")[1] == b"z"
    assert encode("ä", "text/plain; charset=utf-8")[1] == "ä".encode()
    with pytest.raises(InvalidArgument, match="not dict"):
        encode({}, "audio/mpeg")
    with pytest.raises(InvalidArgument, match="is an object, not list"):
        encode([], FORM)


def test_a_form_holds_models_and_objects_but_no_files() -> None:
    assert encode(Thing(name="x y"), FORM)[1] == b"name=x%20y"
    assert encode({"a": {"b": 1}, "c": ("d", "e"), "f": [{"g": 1}]}, FORM)[1] == (
        b"a=%7B%22b%22%3A1%7D&c=d&c=e&f=%7B%22g%22%3A1%7D"
    )
    with pytest.raises(InvalidArgument, match="a is a file"):
        encode({"a": b""}, FORM)
