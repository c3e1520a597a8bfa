"""`drift`: compares our document with what upstream publishes now, and says what breaks."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from generator.base.errors import GeneratorError
from generator.commands import comparison_options
from generator.commands.command import Command, Result, writes_output
from generator.commands.fetch import patterns

if TYPE_CHECKING:
    from datetime import date

    from generator.drift.committed_document import Committed
    from generator.drift.target import DriftTarget

_SETTINGS = Path("generator.toml")
_OPERATIONS = "Leave it out, or choose operations: `diff spec/openapi.yaml DOCUMENT --only PATTERN`."


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--against",
        metavar="URL|DIR|FILE",
        help="an index of pages or an OpenAPI document; a folder of pages; pages or an OpenAPI document in a file"
        f" (default: [upstream] in {_SETTINGS}, document and index)",
    )
    parser.add_argument(
        "--only",
        nargs="+",
        metavar="GLOB",
        help="patterns of the URLs of API pages, as for `fetch`; then pages alone are compared",
    )
    comparison_options.configure(parser, audience="both")


def _run(options: Namespace) -> Result:
    # Imported here, so that other commands do not wait for the pipeline.
    from generator.base import config
    from generator.build.project import Project
    from generator.compare import assessment
    from generator.compare.rules import overrides, waivers
    from generator.compare.rules.removal_policy import RemovalPolicy
    from generator.drift import committed_document, compare_upstream, drift_style, target
    from generator.read import sources

    project = Project(Path(), config.load(_SETTINGS))
    # Before anything is downloaded, because that takes longer.
    overrides.parse(project.config.rules)
    today = datetime.now(UTC).date()
    sources.check_none_ahead(project.spec, today)
    policy = RemovalPolicy(today, project.config.deprecation_days)
    active = waivers.load(project.spec / drift_style.WAIVERS)
    base = committed_document.load_committed(project)
    revision = _target(options, base, today)
    outcome = compare_upstream.compare_upstream(base, revision, policy)
    if options.only or not (isinstance(revision, target.UpstreamSources) and revision.is_whole):
        # Only all that upstream publishes shows that no finding needs a waiver any more.
        fingerprints = {finding.fingerprint for finding in outcome.findings}
        active = tuple(waiver for waiver in active if waiver.fingerprint in fingerprints)
    return comparison_options.result(assessment.apply_waivers(outcome, active, today), options)


def _target(options: Namespace, base: Committed, today: date) -> DriftTarget:
    from generator.drift import target

    settings = base.project.config.upstream
    given: list[str] = options.only or []
    only = patterns(given, settings.only)
    where: str = options.against or ""
    if where:
        found = (
            target.load_url(where, only, base, today, options.progress)
            if "://" in where
            # The settings choose among the pages of a site, of which saved ones may be a part.
            else target.load_path(options.here / where, patterns(given, ("*",)) if given else (), base, today)
        )
        if given and (isinstance(found, target.VendorDocument) or found.is_document):
            raise GeneratorError(f"--only chooses pages, and {where} is a document", next=_OPERATIONS)
        return found
    if given and not settings.index:
        next = f"Leave it out, or name the docs' index in {_SETTINGS}: [upstream] index."
        raise GeneratorError("--only chooses pages, and no index of pages is known", next=next)
    if not (settings.document or settings.index):
        next = f"Give it with --against, or in {_SETTINGS}: [upstream] document, or the docs' index."
        raise GeneratorError("the target of the comparison is not known", next=next)
    return target.load_upstream(base, only, today, options.progress, pages_alone=bool(given))


DRIFT = Command(
    "drift",
    "say what upstream has changed, and what of it breaks callers",
    "drift --format markdown --output drift.md",
    _configure,
    _run,
    writes_output,
)
