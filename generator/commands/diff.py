"""`diff`: compares any two OpenAPI documents, and says what breaks."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from generator.base.errors import GeneratorError
from generator.base.location import STDIN, Mark
from generator.base.rule_settings import RuleSetting
from generator.base.unreadable import unreadable
from generator.commands import comparison_options, document_arguments
from generator.commands.command import Command, Result, writes_output

if TYPE_CHECKING:
    from generator.compare.outcome import Outcome
    from generator.compare.rules.removal_policy import RemovalPolicy

_SETTINGS = Path("generator.toml")


def _configure(parser: ArgumentParser) -> None:
    for name, help in (("base", "as callers know it"), ("revision", "as it is now")):
        what = "a file, a URL, `-` for standard input, or a folder of documents"
        parser.add_argument(name, metavar=name.upper(), help=f"an OpenAPI document, {help}: {what}")
    comparison_options.configure(parser, audience="contract")
    parser.add_argument(
        "--only",
        nargs="+",
        default=(),
        metavar="PATTERN",
        help="the operations to report on, as '/v1/calls*' or 'GET /v1/*'; what is about the whole API stays",
    )
    parser.add_argument("--waivers", type=Path, metavar="FILE", help="findings that are accepted until a day")
    parser.add_argument(
        "--config",
        type=Path,
        metavar="FILE",
        help="settings: [[rules]] gives rules other levels, and [deprecation] says how long deprecated things must stay"
        f" (default: {_SETTINGS}, if there is one)",
    )


def _run(options: Namespace) -> Result:
    # Imported here, so that other commands do not wait for it.
    from generator.compare import assessment, selection
    from generator.compare.rules import overrides, waivers
    from generator.compare.rules.removal_policy import RemovalPolicy

    settings, days = _rules(options)
    # Before the documents are compared, because that takes longer.
    overrides.parse(settings)
    active = waivers.load(_existing(options.here / options.waivers)) if options.waivers else ()
    today = datetime.now(UTC).date()
    policy = RemovalPolicy(today, days)
    outcome = _compare((options.base, options.revision), options.here, settings, policy)
    outcome = assessment.apply_waivers(outcome, active, today)
    return comparison_options.result(selection.select_operations(outcome, options.only), options)


def _compare(names: tuple[str, str], here: Path, settings: Sequence[RuleSetting], policy: RemovalPolicy) -> Outcome:
    """Compare what two arguments name: documents, or folders of documents."""
    from generator.compare import compare_files, compare_folders

    are_folders = [bool(name) and not document_arguments.is_url(name) and (here / name).is_dir() for name in names]
    if all(are_folders):
        return compare_folders.compare_folders(here / names[0], here / names[1], settings, policy)
    if any(are_folders):
        folder, other = names if are_folders[0] else names[::-1]
        if document_arguments.is_stdin(other):
            other = STDIN
        elif not document_arguments.is_url(other):
            _existing(here / other)
        next = "Give two folders, or the document in this folder that belongs to the other one."
        raise GeneratorError(f"{folder} is a folder, and {other} is one document", next=next)
    if all(map(document_arguments.is_stdin, names)):
        next = "Give one of the two documents as a file or a URL."
        raise GeneratorError("standard input cannot be both documents", next=next)
    base, revision = (document_arguments.open_source(name, here) for name in names)
    return compare_files.compare_sources(base, revision, settings, policy)


def _rules(options: Namespace) -> tuple[tuple[RuleSetting, ...], int]:
    """Return the levels of rules, and the days between a deprecation and the last day, that the settings state."""
    from generator.base import config

    if options.config:
        return config.load_rules(options.here / options.config)
    return config.load_rules(_SETTINGS) if _SETTINGS.is_file() else ((), 0)


def _existing(path: Path) -> Path:
    """Return *path*; raises if nothing is there, because without waivers every accepted finding would fail."""
    try:
        path.stat()
    except OSError as error:
        what, next = unreadable(path, error)
        raise GeneratorError(what, where=Mark(path.as_posix(), 1), next=next) from None
    return path


DIFF = Command(
    "diff",
    "compare two OpenAPI documents or folders, and say what breaks",
    "diff old.yaml new.yaml --fail-on risky",
    _configure,
    _run,
    writes_output,
)
