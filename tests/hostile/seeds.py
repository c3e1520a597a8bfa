"""What the fuzzer starts from: the pages, documents and overlays that are here, and the words in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from tests.hostile.strategies import WORDS

ROOT = Path(__file__).parent.parent.parent
_LONGEST, _LONG_WORD = 20_000, 60
"""Bytes of a text, and letters of a word that the fuzzer puts into others."""
_WORD = re.compile(r"^[ \t]*(?:- )?([\w$/.{}-]+:|#+ .+|```+\w*)", re.MULTILINE)


def _texts(*patterns: str) -> Iterator[bytes]:
    for pattern in patterns:
        for path in sorted(ROOT.glob(pattern)):
            data = path.read_bytes()
            if len(data) < _LONGEST:
                yield data


def _pages() -> Iterator[bytes]:
    return _texts(
        "spec/pages/*/*.md", "tests/cases/pages/*/*.md", "tests/cases/vendor/*/*.md", "tests/cases/list-pages/*.md"
    )


def _documents() -> Iterator[bytes]:
    return _texts("tests/kitchen_sink/*.yaml", "tests/cases/documents/*.json", "tests/cases/*/*/*.yaml")


def _overlays() -> Iterator[bytes]:
    return _texts("overlays/*/*.yaml", "tests/cases/overlay/*/*.yaml")


SEEDS: Mapping[str, Callable[[], Iterable[bytes]]] = {
    "pages": _pages,
    "client": _pages,
    "document": _documents,
    "diff": _documents,
    "overlay": _overlays,
}
"""By target."""


def sow(folder: Path, texts: Iterable[bytes]) -> None:
    """Make the folders of a target, and write there what its inputs start from."""
    inputs, words = folder / "inputs", set[str]()
    for made in (inputs, folder / "failures"):
        made.mkdir(parents=True, exist_ok=True)
    for data in texts:
        (inputs / sha256(data).hexdigest()[:16]).write_bytes(data)
        words.update(_WORD.findall(data.decode("utf-8", "replace")))
    listed = sorted(word for word in {*words, *WORDS} if 0 < len(word) < _LONG_WORD)
    (folder / "words").write_text("".join(f'"{_escaped(word)}"\n' for word in listed), encoding="ascii")


def _escaped(word: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word.encode("utf-8", "surrogatepass"))
