"""What a run of cases came to."""

from __future__ import annotations

from attrs import define, field


@define
class Source:
    """The cases of one project."""

    run: int = 0
    failed: list[str] = field(factory=list[str])
    """A line each: which case, and what is wrong with it."""

    @property
    def passed(self) -> int:
        return self.run - len(self.failed)


@define
class Tally:
    """The cases of one folder, by source."""

    kind: str
    sources: dict[str, Source] = field(factory=dict[str, Source])
    notes: list[str] = field(factory=list[str])
    """A line each: what the figures are about."""
    skipped: list[str] = field(factory=list[str])
    """A line each: what was not run, and why."""

    def add(self, source: str, case: str, fault: str | None) -> None:
        """Count *case*, which failed where *fault* says so."""
        found = self.sources.setdefault(source, Source())
        found.run += 1
        if fault is not None:
            found.failed.append(f"{case}: {fault}")

    @property
    def good(self) -> bool:
        return not any(source.failed for source in self.sources.values())

    def render(self) -> str:
        """Return the table: passed of run per source, what failed, what was skipped."""
        width = max([len(name) for name in self.sources], default=0)
        lines = [f"{self.kind} cases", *(f"  {line}" for line in self.notes)]
        for name, source in sorted(self.sources.items()):
            lines.append(f"  {name:<{width}}  {source.passed} of {source.run} passed")
            lines += [f"    failed: {fault}" for fault in source.failed]
        return "\n".join([*lines, *(f"  skipped: {line}" for line in self.skipped)])
