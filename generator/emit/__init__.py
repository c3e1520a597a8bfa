"""Document -> client files: rendered into a staging folder, checked there, swapped in last."""

from __future__ import annotations

import shutil
from keyword import iskeyword
from pathlib import Path

from attrs import evolve, frozen

from generator.base.errors import EmitError
from generator.emit import host, staging
from generator.emit.inventory import Inventory, planned, written
from generator.emit.lower import lower
from generator.emit.views.package_views import Target, views
from generator.shape.shaped import ClassName, Shaped

__all__ = ["Emitted", "Target", "emit"]

_RUNTIME = Path(__file__).parent.parent / "runtime"


@frozen
class Emitted:
    """A client that was built."""

    folder: Path
    changed: tuple[str, ...]
    """Files that are new, other or gone, relative to *folder*."""
    parsed: Inventory
    """What the generator library found in the document."""
    written: Inventory
    """What stands in the files."""


def emit(shaped: Shaped, target: Target, out: Path) -> Emitted:
    """Build the client of *shaped* and put it where *out* stands, as a whole or not at all.

    Raises `EmitError` for whatever the generator library would drop or change.
    """
    shaped = _spelled(shaped)
    planned_views = views(shaped, host.spell)
    with staging.staging(out) as folder:
        project = host.parse(lower(shaped), planned_views, target, folder)
        parsed = host.parsed_by(project)
        _agree(parsed, planned(planned_views), "planned")
        host.render(project, planned_views, target, _RUNTIME)
        package = folder / target.package
        shutil.copytree(_RUNTIME, package / "runtime", ignore=shutil.ignore_patterns("__pycache__"))
        (folder / ".gitignore").unlink()
        staging.polish(folder)
        staging.compiled(folder)
        found = written(package)
        _agree(parsed, found, "written")
        changed = staging.swap(folder, out)
    return Emitted(out, changed, parsed, found)


def _spelled(shaped: Shaped) -> Shaped:
    """Return *shaped* with modules as the generator library names the files."""
    names = shaped.names
    groups = (names.members, names.enums, names.arguments)
    spoken = [*(name for group in groups for name in group.values()), *(given.name for given in names.classes.values())]
    for name in spoken:
        if not name.isidentifier() or iskeyword(name) or name.startswith("_"):
            raise ValueError(f"{name!r} is no name that code can have")
    classes, params = (
        {component: ClassName(given.name, host.spell(given.module)) for component, given in chosen.items()}
        for chosen in (names.classes, names.params)
    )
    return evolve(shaped, names=evolve(names, classes=classes, params=params))


def _agree(parsed: Inventory, ours: Inventory, what: str) -> None:
    differences = parsed.differences(ours)
    if differences:
        raise EmitError(
            f"openapi-python-client and we disagree on what is parsed / {what}:\n" + "\n".join(differences),
            next="Look for names that differ in case or punctuation alone; rename one with an overlay.",
        )
