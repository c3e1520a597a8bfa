"""Documents in files: two formats, places, and a write that is whole or not at all."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.base import documents, yamlio
from generator.base.errors import GeneratorError
from generator.base.nodes import Json, Map, Seq, copy, plain, walk

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20) | st.text(
    "\x7f\x85\u2028\ufeff\\/\"'\t\n 😀", max_size=8
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda below: st.lists(below, max_size=3) | st.dictionaries(TEXT, below, max_size=3),
    max_leaves=10,
)

NAMES = st.text("abcxyz_ 01", max_size=5)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | NAMES,
    lambda below: st.lists(below, max_size=3) | st.dictionaries(NAMES, below, max_size=3),
    max_leaves=10,
)


@given(value=st.dictionaries(TEXT, VALUES), ascii_only=st.booleans(), indent=st.sampled_from([None, 1, "\t"]))
def test_json_is_read_as_json_says(value: object, ascii_only: bool, indent: int | str | None) -> None:
    doc, format = documents.parse(json.dumps(value, ensure_ascii=ascii_only, indent=indent), "a.json")
    assert format == documents.JSON
    assert plain(doc) == value
    assert json.loads(format.dump(doc)) == value


@pytest.mark.parametrize(
    "text, format",
    [
        ("a: 1", documents.YAML),
        ("{a: 1}", documents.YAML),
        ('{"a": 1} # one', documents.YAML),
        ('\ufeff{"a": 1}', documents.JSON),
        ('\n{\n  "a": 1\n}\n', documents.JSON),
    ],
)
def test_the_content_tells_the_format(text: str, format: documents.DocumentFormat, tmp_path: Path) -> None:
    path = tmp_path / "api"
    path.write_text(text, encoding="utf-8")
    found = documents.load(path)
    assert (plain(found.doc), found.format) == ({"a": 1}, format)


def test_places_in_json_are_those_of_the_file() -> None:
    doc, _ = documents.parse('{\n "a": "\\ud83d\\ude00",\n "b": [1,\n  2]}', "a.json")
    assert (doc.at("a").line, doc.at("b").line, doc["b"].at(1).line) == (2, 3, 4)


@given(
    value=st.dictionaries(NAMES, PLAIN),
    indent=st.sampled_from([None, 1, 4]),
    separators=st.sampled_from([None, (", ", ": "), (" ,", ":\n  "), ("\n, ", " : ")]),
)
def test_places_in_json_are_those_that_a_yaml_reader_finds(
    value: object, indent: int | None, separators: tuple[str, str] | None
) -> None:
    """The reader of YAML is the slow oracle: plain JSON is YAML."""
    text = json.dumps(value, indent=indent, separators=separators)
    fast, slow = documents.parse(text, "a.json")[0], yamlio.load(text, "a.json")
    assert [(path, node, _marks(node)) for path, node in walk(fast)] == [
        (path, node, _marks(node)) for path, node in walk(slow)
    ]


def _marks(node: Json) -> object:
    return (node.mark, node.marks) if isinstance(node, (Map, Seq)) else None


@pytest.mark.parametrize(
    "name, content, line, what",
    [
        ("a.yaml", b"a: 1\na: 2\n", 2, "occurs twice"),
        ("a.json", b'{"a": 1,\n "a": 2}', 2, "occurs twice"),
        ("a.json", b'{\n"a": 1,\n}', 2, "Illegal trailing comma before end of object"),
        ("a.json", b'{"a":\n[1 ,\n]}', 2, "Illegal trailing comma before end of array"),
        ("a.JSON", b"a", 1, "not valid JSON"),
        ("a.json", b"", 1, "not valid JSON"),
        ("a.json", b"a: 1\nb: [1\n", 3, "not valid YAML"),
        ("a.json", b"a: 1\na: 2\n", 2, "occurs twice"),
        ("a.json", b'{"a": 1,\n "b": "\\ud83d"}', 2, "half of a surrogate pair"),
        ("a.json", b'{"a": ' + b"9" * 2000 + b"}", 1, "a number of 2000 digits"),
        ("a.json", b'{"a": ' + b"[" * 300 + b"]" * 300 + b"}", 1, "nested deeper than 200 levels"),
        ("a.json", b'{"a": ' + b"[" * 200_000 + b"]" * 200_000 + b"}", 1, "nested deeper than 200 levels"),
        ("a.json", b'{"a": NaN}', 1, "`NaN` is no number of JSON"),
        ("a.yaml", b"a: &x [*x]\n", 1, "an alias"),
        ("a.yaml", b"a: [1\n", 2, "not valid YAML"),
        ("a.yaml", b"- 1\n", 1, "must be an object"),
        ("a.yaml", b"", 1, "must be an object"),
        ("a.yaml", b"a: 1\nb: \xff\n", 2, "not UTF-8"),
    ],
)
def test_what_is_no_document_is_told_with_its_place(
    name: str, content: bytes, line: int, what: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(GeneratorError, match=what) as caught:
        documents.load(path)
    assert caught.value.where[:2] == (path.as_posix(), line)


@pytest.mark.parametrize(
    "name, what, next",
    [
        ("none.yaml", "there is no such file", "Check the name of the file."),
        ("folder/caller.md", "there is no such file", "Check the name of the file. Is it `calls.md`?"),
        ("folder", "is a folder", "Give a file of it, such as `folder/calls.md`."),
        ("folder/below", "is a folder", "Give a file of it."),
        ("https://a.test/b.json", "is a URL, and only files are read here", "Save what it serves, and give that file."),
        (
            "a.test/b.json",
            "there is no such file",
            "Check the name of the file. If it is a URL, begin it with https://.",
        ),
        ("folder/calls.md/x", "cannot be read: Not a directory", "Check the name of the file and its permissions."),
    ],
)
def test_a_file_that_cannot_be_read(
    name: str, what: str, next: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    documents.write(Path("folder/calls.md"), "# Calls")
    documents.write(Path("folder/.calls.lock"), "")
    Path("folder/below").mkdir()
    with pytest.raises(GeneratorError) as caught:
        documents.load(Path(name))
    assert (caught.value.what, caught.value.next) == (what, next)


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.yaml"
    path.write_text("old", encoding="utf-8")

    def full(self: Path, target: Path) -> Path:
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="disk full"):
        documents.write(path, "new")
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("out.yaml", "old")]


def test_an_error_of_the_disk_names_the_file_that_was_to_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    # The name of the new text beside it is longer.
    path = Path("x" * 250)
    with pytest.raises(OSError, match="too long") as caught:
        documents.write(path, "new")
    assert caught.value.filename == str(path)


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old", encoding="utf-8")
    (tmp_path / "link").symlink_to("real")
    documents.write(tmp_path / "link", "new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text(encoding="utf-8") == "new"


def test_a_device_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    documents.write(pipe, "new")
    assert os.read(reader, 10) == b"new"
    os.close(reader)
    assert pipe.is_fifo()


def test_a_folder_that_is_missing_is_made(tmp_path: Path) -> None:
    documents.write(tmp_path / "none" / "out.yaml", "new")
    assert (tmp_path / "none" / "out.yaml").read_text(encoding="utf-8") == "new"


def test_a_copy_has_the_places_of_the_original_and_changes_none_of_them() -> None:
    text = '{"a": 1,\n "b": {"c":\n  [1,\n 2]}}'
    for doc in (documents.parse(text, "a.json")[0], yamlio.load(text, "a.json")):
        places = [(path, _marks(node)) for path, node in walk(yamlio.load(text, "a.json"))]
        for _ in range(2):
            new = copy(doc)
            new.put("a", 2, new.at("b"))
            new["b"]["c"].marks[0] = new.at("b")
            assert [(path, _marks(node)) for path, node in walk(copy(doc))] == places
            assert new.at("a") == new["b"]["c"].at(0) == doc.at("b") != doc.at("a")
        other = copy(doc)
        doc.marks.pop("a")
        assert [(path, _marks(node)) for path, node in walk(other)] == places


@pytest.mark.parametrize(
    "text, name, is_raw",
    [
        ('{"swagger": "2.0"}', "a", True),
        ("[1, 2]", "a", True),
        ("3", "a", True),
        ('{"a": ', "a", True),
        ('[{"a": ', "a.json", True),
        ("openapi: 3.1.0", "a", True),
        ("- [Doors](https://acme.test/doors.md)", "a", False),
        ("[Doors](https://acme.test/doors.md)", "a", False),
        ("# Docs\n", "a", False),
    ],
)
def test_what_is_meant_as_a_document_is_told_from_an_index(text: str, name: str, is_raw: bool) -> None:
    assert documents.is_raw(text, name) == is_raw
