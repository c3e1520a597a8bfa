"""From a document to the files of a client, which are rendered and checked in a staging folder first."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from keyword import iskeyword
from pathlib import Path

from attrs import evolve, frozen

from generator.base.disk_errors import named
from generator.base.errors import EmitError
from generator.base.folder_copies import copy_folder
from generator.base.transaction import Transaction, transaction
from generator.emit import import_trial, staging
from generator.emit.carried_document import carried_document
from generator.emit.inventory import Inventory, planned, written
from generator.emit.lower import lower
from generator.emit.views.package_views import Target, views
from generator.shape.merged_copies import merge_copies
from generator.shape.shaped_document import ClassName, Shaped

__all__ = ["Emitted", "Target", "emit", "write"]

_RUNTIME = Path(__file__).parent.parent / "runtime"


@frozen
class Emitted:
    """The client that was built."""

    folder: Path
    changed: tuple[str, ...]
    """Files that were added, changed or removed, relative to *folder*."""
    parsed: Inventory
    """What the generator library read in the document."""
    written: Inventory
    """What the files contain."""


def emit(
    shaped: Shaped, target: Target, out: Path, *, checks_style: bool = True, within: Transaction | None = None
) -> Emitted:
    """Build the client of *shaped* and put it into the folder *out*, either completely or not at all.

    It appears there at the end of the transaction *within*, or of one of its own.
    Without *checks_style* its code must be right, but no rule of style stops the build.
    Raises `EmitError` for everything that the generator library would drop or change.
    """
    with nullcontext(within) if within else transaction(out.parent) as changes:
        folder = changes.place()
        with named(out):
            parsed = write(shaped, target, folder)
            staging.polish(folder, folder / target.package / "runtime", checks_style=checks_style)
        import_trial.import_all(folder, target.package, _RUNTIME)
        files = written(folder / target.package)
        _check_same(parsed, files, "written")
        changed = staging.changed_files(folder, out)
        if changed:
            changes.move(folder, out)
    return Emitted(out, changed, parsed, files)


def write(shaped: Shaped, target: Target, folder: Path) -> Inventory:
    """Write the client of *shaped* into *folder*, neither formatted nor tried; return what the library read.

    Raises `EmitError` for everything that the generator library would drop or change.
    """
    # Imported here, because most commands write no client, and the generator library takes longest to import.
    from generator.emit import host

    carried = carried_document(shaped)
    shaped = _with_library_modules(merge_copies(shaped), host.spell)
    planned_views = views(shaped, host.spell, target.webhooks)
    project = host.parse(lower(shaped), planned_views, target, folder)
    parsed = host.parsed_by(project)
    _check_same(parsed, planned(planned_views), "planned")
    host.render(project, planned_views, target, _RUNTIME)
    package = folder / target.package
    copy_folder(_RUNTIME, package / "runtime")
    (package / "openapi.json").write_text(carried, encoding="utf-8")
    (folder / ".gitignore").unlink()
    return parsed


def _with_library_modules(shaped: Shaped, spell: Callable[[str], str]) -> Shaped:
    """Return *shaped* with the modules as *spell* says them: under the names that the generator library gives files."""
    names = shaped.names
    groups = (names.members, names.enums, names.arguments, names.resources)
    printed = [name for group in groups for name in group.values()]
    printed += [given.name for given in names.classes.values()]
    for name in printed:
        if not name.isidentifier() or iskeyword(name) or name.startswith("_"):
            raise ValueError(f"{name!r} cannot be a name in Python")
    classes, params = (
        {component: ClassName(given.name, spell(given.module)) for component, given in chosen.items()}
        for chosen in (names.classes, names.params)
    )
    return evolve(shaped, names=evolve(names, classes=classes, params=params))


def _check_same(parsed: Inventory, ours: Inventory, what: str) -> None:
    differences = parsed.differences(ours)
    if differences:
        raise EmitError(
            f"openapi-python-client and we disagree on what is parsed / {what}:\n" + "\n".join(differences),
            next="Look for names that differ only in case or punctuation, and rename one with an overlay.",
        )
