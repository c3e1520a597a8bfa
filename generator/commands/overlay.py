"""`overlay`: applies overlays to any OpenAPI document, or checks them."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.base.location import printable
from generator.base.numerals import count
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
        help="an OpenAPI document and overlays in their order; without it, the one that the first overlay `extends`",
    )
    apply.add_argument(
        "-o", "--out", "--output", required=True, type=Path, metavar="OUT", help="the file to write; may be SPEC"
    )
    apply.add_argument("--strict", action="store_true", help="treat warnings as errors")
    apply.set_defaults(do=_apply)
    help = "list all faults of overlays; exit code 1 if there are any"
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

    overlaid = apply_overlays.apply_overlays(options.files)
    if options.strict and overlaid.remarks:
        raise apply_overlays.RefusedOverlays(overlaid.remarks)
    documents.write(options.out, overlaid.text)
    nodes = count(sum(hit.hits for hit in overlaid.hits), "node")
    applied = f"{count(len(overlaid.overlays), 'overlay')}, {count(len(overlaid.hits), 'action')}, {nodes}"
    remarks = (f"{printable(str(remark.where))}: warning: {printable(remark.what)}" for remark in overlaid.remarks)
    return Result(
        f"{printable(options.out.as_posix())}: {printable(overlaid.document.path.as_posix())} after {applied}",
        "\n".join(remarks),
    )


def _validate(options: Namespace) -> Result:
    from generator.base import documents
    from generator.correct import overlay

    # All files are read first: if one cannot be read, the command fails, and does not answer for the others.
    texts = {path.as_posix(): documents.read_text(path) for path in options.files}
    faults_by_file = {file: list(overlay.check(text, file)) for file, text in texts.items()}
    lines = [str(fault) for faults in faults_by_file.values() for fault in faults]
    faulty = sum(bool(faults) for faults in faults_by_file.values())
    total = count(len(faults_by_file), "file")
    lines.append(f"{count(len(lines), 'fault')} in {faulty} of {total}" if faulty else f"{total}, no fault")
    return Result("\n".join(lines), code=1 if faulty else 0)


def _writes(options: Namespace) -> bool:
    return options.do is _apply


def _changes(options: Namespace) -> Path | None:
    """Return the folder of the file that `apply` replaces; a device or a pipe is not replaced."""
    if options.do is not _apply or (options.out.exists() and not options.out.is_file()):
        return None
    folder: Path = options.out.resolve().parent
    return folder if folder.is_dir() else None


OVERLAY = Command(
    "overlay",
    "apply overlays to any OpenAPI document, or check them",
    "overlay apply openapi.yaml fix.overlay.yaml --out fixed.yaml",
    _configure,
    _run,
    _writes,
    _changes,
)
