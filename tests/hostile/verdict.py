"""Build a client from a page, and say what is wrong with the result, if anything is."""

from __future__ import annotations

import io
import os
import re
import tokenize
from pathlib import Path

from generator.base.config import Config
from generator.base.errors import Faults, GeneratorError
from generator.build import pipeline
from generator.build.project import Project
from tests.hostile.strategies import MARK

ACCEPTED = "accepted"


def verdict(page: str, config: Config, folder: Path) -> str:
    """Return `ACCEPTED`, or the reason for which *page* is refused; raises `AssertionError` for anything else.

    *folder* must be empty. What is accepted was compiled and imported by the build itself.
    """
    pages = folder / "pages"
    pages.mkdir()
    (pages / "page.md").write_text(page, encoding="utf-8")
    out = folder / "out"
    before = {path for path in folder.rglob("*") if out not in path.parents}
    try:
        pipeline.build(Project(Path(), config, pages=pages, out=out))
    except GeneratorError as error:
        _check_refused(error, out)
        return error.what
    outside = {path for path in folder.rglob("*") if out not in path.parents} - before - {out}
    assert not outside, f"written outside of the output: {outside}"
    for path in (out / "generated").rglob("*"):
        assert len(os.fsencode(path.name)) <= 255, path
        if path.suffix == ".py":
            check_inert(path)
    return ACCEPTED


def _check_refused(error: GeneratorError, out: Path) -> None:
    assert not out.exists(), f"something was written in spite of {error}"
    check_fault(error)


def check_fault(error: GeneratorError) -> None:
    """Check that *error* says where it is and what to do, and is no fault of the program."""
    for fault in error.faults if isinstance(error, Faults) else (error,):
        assert "a fault of this program" not in fault.what, str(error.__cause__ or fault)
        assert fault.where.file, f"no place: {fault}"
        assert fault.next, f"no way out: {fault}"
        _check_plain(str(fault))


def _check_plain(text: str) -> None:
    bad = re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", text)
    assert not bad, f"{bad} in a message: {text!r}"


def check_inert(path: Path) -> None:
    """Check that no text of the page is code or a comment: a name alone is what a page may give."""
    tokens = tokenize.generate_tokens(io.StringIO(path.read_text(encoding="utf-8")).readline)
    for token in tokens:
        if token.type != tokenize.STRING and MARK in token.string:
            assert token.type == tokenize.NAME, f"{path}:{token.start[0]}: {token.line}"
            assert token.line.strip() != f"{MARK}()", f"{path}:{token.start[0]}: {token.line}"
