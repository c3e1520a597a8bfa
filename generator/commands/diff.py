"""`diff`: compares any two OpenAPI documents, and says what breaks."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from pathlib import Path

from generator.base.errors import GeneratorError
from generator.base.location import Mark
from generator.base.rule_settings import RuleSetting
from generator.commands import comparison_options
from generator.commands.command import Command, Result, writes_output

_SETTINGS = Path("generator.toml")


def _configure(parser: ArgumentParser) -> None:
    for name, help in (("base", "as callers know it"), ("revision", "as it is now")):
        parser.add_argument(name, type=Path, metavar=name.upper(), help=f"an OpenAPI document, {help}")
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
        help=f"settings, of which [[rules]] gives rules other levels (default: {_SETTINGS}, if there is one)",
    )


def _run(options: Namespace) -> Result:
    # Imported here, so that other commands do not wait for it.
    from generator.compare import assessment, compare_files, selection
    from generator.compare.rules import overrides, waivers

    settings = _rules(options)
    # Before the documents are compared, because that takes longer.
    overrides.parse(settings)
    active = waivers.load(_existing(options.here / options.waivers)) if options.waivers else ()
    outcome = compare_files.compare_files(options.here / options.base, options.here / options.revision, settings)
    outcome = assessment.apply_waivers(outcome, active, datetime.now(UTC).date())
    return comparison_options.result(selection.select_operations(outcome, options.only), options)


def _rules(options: Namespace) -> tuple[RuleSetting, ...]:
    from generator.base import config

    if options.config:
        return config.load_rules(options.here / options.config)
    return config.load_rules(_SETTINGS) if _SETTINGS.is_file() else ()


def _existing(path: Path) -> Path:
    """Return *path*; raises if it is not a file, because without waivers every accepted finding would fail."""
    if not path.is_file():
        raise GeneratorError("there is no such file", where=Mark(path.as_posix(), 1), next="Check its name.")
    return path


DIFF = Command("diff", "compare two OpenAPI documents, and say what breaks", _configure, _run, writes_output)
