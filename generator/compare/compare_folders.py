"""Compares two folders of documents: those of the same name with each other, and the others with nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from attrs import evolve

from generator.base.bundling import bundle
from generator.base.bundling.document_source import DocumentSource, file_source
from generator.base.errors import DocumentError
from generator.base.nodes import Map
from generator.base.rule_settings import RuleSetting
from generator.compare.assessment import assess
from generator.compare.change import Change, Subject
from generator.compare.compare_files import STABLE
from generator.compare.diff import Comparison, compare
from generator.compare.document_folder import DocumentFolder, find_documents
from generator.compare.outcome import Outcome
from generator.compare.rules.removal_policy import NO_DAY, RemovalPolicy

_OPERATIONS = ("paths", "webhooks", "x-webhooks")


def compare_folders(
    base: Path, revision: Path, settings: Sequence[RuleSetting] = (), policy: RemovalPolicy = NO_DAY
) -> Outcome:
    """Return what is different between the documents in *base* and in *revision*, and what that does to callers.

    The places of findings begin with the name of the document. *settings* give rules other levels, and *policy*
    knows of last days. Raises `GeneratorError` where a folder has no document, and where one cannot be read.
    """
    folders = find_documents(base), find_documents(revision)
    for folder in folders:
        if not folder.names:
            raise DocumentError(f"there is no OpenAPI document in the folder {folder.path.as_posix()}", next=_WHICH)
    changes: list[Change] = []
    prose: list[Change] = []
    compared = Counter[Subject]()
    operations: list[str] = []
    for name in sorted(folders[0].names | folders[1].names):
        comparison = _compare(folders, name)
        changes += _of_document(name, comparison.changes)
        prose += _of_document(name, comparison.prose)
        compared.update(comparison.compared)
        operations += [f"{name}: {operation}" for operation in comparison.operations]
    outcome = Outcome(
        base=base.as_posix(),
        revision=revision.as_posix(),
        findings=(),
        prose=tuple(prose),
        compared=compared,
        operations=tuple(operations),
        remarks=tuple(_remarks(folders)),
    )
    # What methods are called differs from document to document, so that operations have their own names.
    return assess(outcome, changes, STABLE, (Map(), Map()), settings, policy)


_WHICH = "Give the folder that has the documents, or two documents."


def _compare(folders: tuple[DocumentFolder, DocumentFolder], name: str) -> Comparison:
    """Return what is different between the documents called *name*."""
    docs = [bundle.open_document(_source(folder, name)) for folder in folders if folder.has(name)]
    if len(docs) == 2:
        return compare(docs[0], docs[1])
    # All that callers can call there came or went; nothing else is news of its own.
    nothing = Map({key: value for key, value in docs[0].items() if key not in _OPERATIONS} | {"paths": Map()})
    return compare(docs[0], nothing) if folders[0].has(name) else compare(nothing, docs[0])


def _source(folder: DocumentFolder, name: str) -> DocumentSource:
    return file_source(folder.path / name, folder.path)


def _of_document(name: str, changes: Iterable[Change]) -> Iterator[Change]:
    """Yield *changes* with places and operations that begin with the *name* of their document."""
    for change in changes:
        yield evolve(
            change,
            place=f"{name}: {change.place}",
            places={way: f"{name}: {place}" for way, place in change.places.items()},
            operations=tuple(f"{name}: {operation}" for operation in change.operations),
        )


def _remarks(folders: tuple[DocumentFolder, DocumentFolder]) -> Iterator[str]:
    for name in sorted(folders[0].names | folders[1].names):
        has = [folder for folder in folders if folder.has(name)]
        if len(has) == 1:
            yield f"`{name}` is in `{has[0].path.as_posix()}` alone."
    for folder in folders:
        for name in folder.links:
            yield f"`{(folder.path / name).as_posix()}` leads outside of the folder, and was left out."
