"""Prints the summary at the end of a build, on one screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from generator.base.errors import GeneratorError
from generator.base.location import printable
from generator.base.nodes import Map, below
from generator.base.numerals import count
from generator.base.schemas import SCHEMAS, answers, components, operations
from generator.build.assembly import Document
from generator.build.former_names import FILE
from generator.build.pipeline import BuildResult
from generator.build.project import Project
from generator.build.summary_row import INDENT, SummaryRow, line, time_row
from generator.correct import overlay, platform_overlays
from generator.correct.overlay import SUFFIX
from generator.merge import provenance
from generator.read.dialects import Fragment
from generator.read.intake import Intake
from generator.read.unknowns import unknown_kinds
from generator.shape.key_schemes import api_key
from generator.shape.scope import RESERVED
from generator.shape.shaped_document import Collision, Shaped, Undecided, Union

_CAUSES = 12
"""How many causes of repairs are shown."""


def render(project: Project, built: BuildResult, seconds: float) -> str:
    """Return the summary of a build, a dozen lines."""
    rows = [*_former(built), ("changed", _changed(built)), time_row(seconds)]
    return "\n".join([overview(project, built), *map(line, rows)])


def overview(project: Project, built: BuildResult) -> str:
    """Return the part of the summary that is the same after a build that changes nothing."""
    document = built.document
    shaped = document.shaped
    pages = [fragment for fragment in document.fragments if not fragment.part]
    dialects = Counter(fragment.dialect for fragment in pages)
    captured = sorted({fragment.captured for fragment in pages})
    documented = list(operations(shaped.doc))
    overlays = {hit.overlay.file for hit in document.hits if hit.hits}
    rows: list[SummaryRow] = [
        *([("pages", f"{len(pages)} ({_counts(dialects)}), captured {' and '.join(captured)}")] if pages else []),
        *_not_read(built.intake),
        *_documents(document.fragments, built.intake),
        ("operations", f"{len(documented)} on {count(len({path for path, _, _ in documented}), 'path')}"),
        *_paths(document.fragments),
        *_open_ends(document.fragments),
        ("schemas", _schemas(shaped)),
        ("superseded", _counts(provenance.superseded_by_rule(document.trail))),
        ("recovered", _counts(provenance.recovered_by_rule(document.trail))),
        ("overlays", f"{len(overlays)} applied, {count(sum(hit.hits for hit in document.hits), 'place')} touched"),
        *_unmatched(project, document),
        *_not_covered(document.not_read),
        *_key(project, shaped.doc),
        *_servers(shaped.doc),
        ("unions", _unions(shaped.unions)),
        ("names", _collisions(shaped.names.collisions)),
        *_unknown(shaped.doc),
        *_warnings(document.warnings, [union for union in shaped.undecided if union.is_sent_only]),
    ]
    title = f"{project.config.package} {project.config.version}\n"
    return "\n".join([title, *map(line, rows)])


def _schemas(shaped: Shaped) -> str:
    copies = f", {len(shaped.copies)} of them copies of others" if shaped.copies else ""
    return f"{len(components(shaped.doc))}{copies}, and {len(shaped.pruned)} left out that no operation reaches"


def _not_read(intake: Intake) -> Iterator[SummaryRow]:
    """Yield the rows about pages that are not in the document."""
    if intake.without_operation:
        yield "", f"{_pages(intake.without_operation)} without an operation"
    if intake.skipped:
        yield "skipped", _listed(f"{page.where.file}: {page.what}" for page in intake.skipped)
    if intake.left_out:
        yield "left out", _listed(f"{error.where}: {error.what}" for error in intake.left_out)


def _paths(fragments: Iterable[Fragment]) -> Iterator[SummaryRow]:
    """Yield the row about pages that name the parameters of a path otherwise than the document."""
    renamed = [
        f"{fragment.name}: {{{old}}} is {{{new}}}"
        for fragment in fragments
        for old, new in sorted(fragment.path_names.items())
    ]
    if renamed:
        yield "renamed", _listed(sorted(renamed))


def _open_ends(fragments: Iterable[Fragment]) -> Iterator[SummaryRow]:
    """Yield the row about pages that end with their lists."""
    ends = open_ends(fragments)
    if ends:
        what = f"{count(len(ends), 'page')} with nothing behind the lists, which may be cut off"
        yield "open end", INDENT.join([what, *map(printable, ends)])


def open_ends(fragments: Iterable[Fragment]) -> list[str]:
    """Return the names of the pages on which nothing shows that they were not cut off."""
    return sorted(fragment.name for fragment in fragments if not fragment.is_whole)


def _documents(fragments: Iterable[Fragment], intake: Intake) -> Iterator[SummaryRow]:
    """Yield the rows about the vendor's own documents, and about what their references do not lead to."""
    read = Counter(fragment.page for fragment in fragments if fragment.part)
    if read:
        yield "documents", INDENT.join(_document(file, number, intake) for file, number in sorted(read.items()))
    if intake.repaired:
        yield "repaired", INDENT.join([count(len(intake.repaired), "place"), *_by_cause(intake.repaired)])
    if intake.webhooks:
        names = ", ".join(map(printable, intake.webhooks))
        yield "webhooks", f"{count(len(intake.webhooks), 'call')} of the server's own, not read: {names}"
    if intake.dangling:
        yield "dangling", _listed(dict.fromkeys(f"{error.where}: {error.what}" for error in intake.dangling))


def _document(file: str, number: int, intake: Intake) -> str:
    """Return how many operations of the document *file* are meant, and what to write to have the others."""
    line, left = f"{printable(file)}: {count(number, 'operation')}", intake.sizes.get(file, number) - number
    if not left:
        return line
    next = 'operations = ["*"] under [upstream] in generator.toml, or patterns such as "/v1/calls*", take them'
    return INDENT.join([line, f"{left} more, which no page documents, not in the client: {next}"])


def _by_cause(faults: Sequence[GeneratorError]) -> Iterator[str]:
    """Yield a line for each thing that is wrong, with the number of places and the first of them."""
    counts = Counter(fault.what for fault in faults)
    first = {fault.what: fault for fault in reversed(faults)}
    for what, number in counts.most_common(_CAUSES):
        yield printable(f"{number} x {what}, as at {first[what].pointer}")
    if len(counts) > _CAUSES:
        yield f"and {len(counts) - _CAUSES} more causes; --strict shows each place"


def _unknown(doc: Map) -> Iterator[SummaryRow]:
    """Yield the row about facts that no source can state."""
    kinds = Counter(kind for node in below(doc) for kind in unknown_kinds(node))
    if kinds:
        total = f"{count(kinds.total(), 'fact')} that no source states ({_counts(kinds)})"
        yield "unknown", INDENT.join([total, *sorted(map(printable, assumed(doc)))])


def assumed(doc: Map) -> Iterator[str]:
    """Yield a line for each place where a client is made of an assumption about a whole part."""
    for path, method, operation in operations(doc):
        for status, response in answers(operation).items():
            if "unprinted-responses" in unknown_kinds(response):
                operation_name = f"{method.upper()} {path}"
                yield f"{response.mark}: {operation_name} has no response there: taken for {status}, without a body"
    for name, schema in components(doc).items():
        if "unprinted-types" in unknown_kinds(schema):
            yield f"{schema.mark}: `{name}` is described nowhere: taken for any value"


def _former(built: BuildResult) -> Iterator[SummaryRow]:
    """Yield the rows about names of the client that are not what they were before."""
    if built.kept:
        renamings = ", ".join(f"{name} (now {now})" for name, now in built.kept.items())
        yield "former", f"{count(len(built.kept), 'name')} of the client kept, in {FILE}: {printable(renamings)}"
    if built.gone:
        yield "gone", f"{count(len(built.gone), 'name')} of the client: {printable(', '.join(built.gone))}"


def _pages(number: int) -> str:
    return count(number, "more page")


def _unmatched(project: Project, document: Document) -> Iterator[SummaryRow]:
    """Yield the rows about overlays of the project that matched nothing.

    Those of the docs platform are for the pages of every vendor: what one vendor does not need is no news.
    """
    quirks = platform_overlays.folder().resolve()
    missed = overlay.missed(document.unmatched, document.hits)
    rows = {
        "no match": ("for actions of {}", missed),
        # What such a removal takes away is not there, and the rest of its overlay applies: no fact is lost.
        "unneeded": ("removals of {}: nothing is there to remove", set(document.unmatched).difference(missed)),
    }
    for name, (text, pairs) in rows.items():
        own = {Path(each.file) for each, _ in pairs if project.is_own or Path(each.file).resolve().parent != quirks}
        files = sorted({file.name.removesuffix(SUFFIX) for file in own})
        if files:
            yield name, text.format(", ".join(map(printable, files)))


def _not_covered(counts: Mapping[str, int]) -> Iterator[SummaryRow]:
    """Yield the row about what pages state and nothing reads."""
    if counts:
        listed = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))
        yield "not read", ", ".join(f"{number} x {printable(what)}" for what, number in listed)


def _key(project: Project, doc: Map) -> Iterator[SummaryRow]:
    """Yield the row about the header of the API key, which is inferred for other vendors."""
    if not project.is_own:
        key = api_key(doc)
        at = "" if key.where == "header" else f"{key.where} "
        sent = f"{at}{key.name}: {key.prefix}<{project.config.api_key_env}>"
        yield "key", "none: no operation of the API takes one" if key.is_unused else sent


def _servers(doc: Map) -> Iterator[SummaryRow]:
    """Yield the row about operations at servers of their own, where the key is sent too."""
    own = Counter(str(server["url"]) for _, _, operation in operations(doc) for server in operation.get("servers", ()))
    if own:
        listed = (f"{count(number, 'operation')} at {url}" for url, number in sorted(own.items()))
        yield "servers", f"beside those of the API: {printable(', '.join(listed))}"


def _warnings(warnings: Sequence[GeneratorError], sent_only: Sequence[Undecided]) -> Iterator[SummaryRow]:
    """Yield the rows about what could not be decided."""
    if sent_only:
        names = ", ".join(printable(union.component) for union in sent_only)
        yield (
            "sent only",
            f"{count(len(sent_only), 'union')} that nothing tells apart, which no answer contains: {names}",
        )
    lines = [line for warning in warnings for line in _placed(warning).splitlines()]
    yield "warnings", INDENT.join([f"{len(warnings)}", *map(printable, lines)])


def _placed(error: GeneratorError) -> str:
    return f"{error.where}: {error.what}" if error.where.file else error.what


def _listed(lines: Iterable[str]) -> str:
    shown = [printable(line.partition("\n")[0]) for line in lines]
    return INDENT.join([f"{len(shown)}", *shown])


def _counts(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in sorted(counts.items())) or "none"


def _unions(unions: Iterable[Union]) -> str:
    counts = Counter(" + ".join(union.rules) or "nothing: raw" for union in unions)
    read = [f"{count:>3} by {rules}" for rules, count in sorted(counts.items())]
    return INDENT.join([f"{counts.total()}", *read])


def _collisions(collisions: Iterable[Collision]) -> str:
    renamings = [printable(_renaming(collision)) for collision in collisions]
    return INDENT.join([f"{count(len(renamings), 'collision')} settled", *renamings])


def _renaming(collision: Collision) -> str:
    """Return what got which name, and why: `Thing.dict -> dict_ (reserved)`."""
    scope, renamed = collision.scope, collision.renamed
    if scope in {"classes", SCHEMAS.rstrip("/")} or renamed.startswith(f"{scope}."):
        thing = renamed
    elif scope == "operationId" or scope.startswith("client."):
        thing = f"{scope} {collision.wanted} of {renamed}"
    else:
        thing = f"{scope.removeprefix(SCHEMAS)}.{renamed}"
    reason = RESERVED if collision.kept == RESERVED else f"kept by {collision.kept}"
    return f"{thing} -> {collision.given} ({reason})"


def _changed(built: BuildResult) -> str:
    return count(len(built.changed), "file") if built.changed else "nothing: everything was up to date"
