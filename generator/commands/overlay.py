"""`overlay`: the Overlay engine for any OpenAPI document and any overlay."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.base.location import printable
from generator.commands.command import Command, Result


def _configure(parser: ArgumentParser) -> None:
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    help = "apply overlays to a document; YAML stays YAML, JSON stays JSON, comments are lost"
    usage = "%(prog)s [-h] -o OUT [--strict] [SPEC] OVERLAY [OVERLAY ...]"
    apply = commands.add_parser("apply", help=help, description=help, usage=usage)
    apply.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="an OpenAPI document and overlays in their order; without the document, what the first overlay `extends`",
    )
    apply.add_argument("-o", "--out", required=True, type=Path, metavar="OUT", help="the file to write; may be SPEC")
    apply.add_argument("--strict", action="store_true", help="refuse what is otherwise a warning")
    apply.set_defaults(do=_apply)
    help = "list all that is wrong with overlays; exit code 1 if anything is"
    validate = commands.add_parser("validate", help=help, description=help)
    validate.add_argument("files", nargs="+", type=Path, metavar="FILE", help="an overlay")
    validate.set_defaults(do=_validate)


def _run(options: Namespace) -> Result:
    result: Result = options.do(options)
    return result


def _apply(options: Namespace) -> Result:
    # Imported here, so that the other commands do not wait for what validates documents.
    from generator.base import documents
    from generator.validate import apply_overlays

    done = apply_overlays.apply_overlays(options.files)
    if options.strict and done.remarks:
        raise apply_overlays.Refused(done.remarks)
    documents.write(options.out, done.text)
    nodes = sum(hit.hits for hit in done.hits)
    applied = f"{_count(len(done.overlays), 'overlay')}, {_count(len(done.hits), 'action')}, {_count(nodes, 'node')}"
    return Result(
        f"{printable(options.out.as_posix())}: {printable(done.document.path.as_posix())} after {applied}",
        "\n".join(f"{printable(str(each.where))}: warning: {printable(each.what)}" for each in done.remarks),
    )


def _validate(options: Namespace) -> Result:
    from generator.base import documents
    from generator.correct import overlay

    # All are read first: a file that cannot be read is no answer about the others.
    texts = {path.as_posix(): documents.read_text(path) for path in options.files}
    found = {file: list(overlay.check(text, file)) for file, text in texts.items()}
    lines = [str(fault) for each in found.values() for fault in each]
    bad = sum(bool(each) for each in found.values())
    total = _count(len(found), "file")
    lines.append(f"{_count(len(lines), 'fault')} in {bad} of {total}" if bad else f"{total}, no fault")
    return Result("\n".join(lines), code=1 if bad else 0)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


OVERLAY = Command("overlay", "apply overlays to any OpenAPI document, or check them", _configure, _run)
