"""`spec/former-names.yaml`: names that classes had in an earlier version, and under which they can still be imported.

    until: 0.2.0         the version that no longer has them
    classes:
      OldName: Component
    params:              plain forms whose former name does not follow from that of a class
      OldNameParam: Component

A build adds the names that it changes (`renamed_classes`). A component that is gone has no class, and its former name
goes with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile
from pathlib import Path

from attrs import field, frozen

from generator.base import yamlio
from generator.base.errors import GeneratorError
from generator.base.location import Mark
from generator.base.nodes import Map
from generator.emit.views.package_views import Former
from generator.shape.shaped_document import Names

FILE = "former-names.yaml"
PARAM = "Param"
"""How the name of a plain form ends, after that of the class."""
_HEADER = """\
# What classes of the client were called before, and the components that they stand for. Each former name can still be
# imported, with a DeprecationWarning. The build adds the names that it changes.
"""


@frozen
class FormerNames:
    """Names that classes had before."""

    until: str = ""
    """The version that no longer has them."""
    classes: Mapping[str, str] = field(factory=dict[str, str])
    """Former name -> component."""
    params: Mapping[str, str] = field(factory=dict[str, str])
    """Former name of a plain form -> component."""
    header: str = _HEADER
    """The comment above them."""

    def of(self, names: Names) -> Former:
        """Return the former names of what has a class now."""
        models: dict[str, str] = {}
        params: dict[str, str] = {}
        for former, component in self.classes.items():
            for prefix, chosen in (("", names.classes), ("Unknown", names.unknowns)):
                if component in chosen:
                    models[prefix + former] = chosen[component].name
            if component in names.params:
                params[former + PARAM] = names.params[component].name
        params |= {former: names.params[name].name for former, name in self.params.items() if name in names.params}
        used = {given.name for chosen in (names.classes, names.unknowns, names.params) for given in chosen.values()}
        # What is called so today takes precedence.
        kept, plain = (
            {former: name for former, name in sorted(found.items()) if former not in used} for found in (models, params)
        )
        return Former(models=kept, params=plain, until=self.until)

    def render(self) -> str:
        """Return the text of the file."""
        sections = {"classes": self.classes, "params": self.params}
        listed = {key: dict(sorted(section.items())) for key, section in sections.items() if section}
        return self.header + yamlio.dump({"until": self.until, **listed})


def load(folder: Path) -> FormerNames:
    """Return the former names that the file in *folder* lists; none if there is no such file."""
    path = folder / FILE
    if not path.is_file():
        return FormerNames()
    text = path.read_text(encoding="utf-8")
    loaded = yamlio.load(text, path.as_posix())
    classes, params = (loaded.get(key, Map()) if isinstance(loaded, Map) else None for key in ("classes", "params"))
    if not isinstance(classes, Map) or not isinstance(params, Map) or not isinstance(loaded.get("until"), str):
        what = "former names are `until`, a version, and `classes` and `params`, former names and their components"
        raise GeneratorError(what, where=loaded.mark if isinstance(loaded, Map) else Mark(path.as_posix(), 1))
    header = takewhile(lambda line: line.startswith("#"), text.splitlines(keepends=True))
    return FormerNames(loaded["until"], classes, params, "".join(header))
