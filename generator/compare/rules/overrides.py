"""Other levels for rules, from the settings: a policy that is stated as data, with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from generator.base import operation_patterns
from generator.base.errors import DriftError
from generator.base.location import Mark
from generator.base.rule_settings import RuleSetting
from generator.base.suggestions import with_suggestion
from generator.compare.finding import Finding, Level
from generator.compare.rules import rule_registry
from generator.compare.rules.vocabulary import code

IGNORE = "ignore"
_LEVELS = {str(level): level for level in Level}


@frozen
class Override:
    """A level for the findings of one rule."""

    id: str
    path: str
    """A pattern of operations or paths; empty for all."""
    level: Level | None
    """By the contract; None where the findings are left out."""
    client: Level | None
    """For users of the generated client."""
    reason: str
    where: Mark


def parse(settings: Iterable[RuleSetting]) -> tuple[Override, ...]:
    """Return *settings* as overrides; raises `DriftError` for a rule or a level that does not exist."""
    return tuple(_override(setting) for setting in settings)


def check_paths(settings: Iterable[RuleSetting], operations: Sequence[str]) -> None:
    """Raise `DriftError` for the first of *settings* with a path that none of *operations*, of both documents, fits.

    Nobody would notice that it does nothing.
    """
    for setting in settings:
        if setting.path and not any(operation_patterns.matches(name, [setting.path]) for name in operations):
            raise DriftError(
                f"no operation of either document fits the path `{setting.path}`",
                where=setting.where.get("path", setting.where[""]),
                next=with_suggestion("Correct the path, or remove this [[rules]].", setting.path, operations),
            )


def _override(setting: RuleSetting) -> Override:
    rule_registry.check_id(setting.id, setting.where.get("id", setting.where[""]))
    level = _level("level", setting, (*_LEVELS, IGNORE))
    client = _level("client", setting, tuple(_LEVELS)) if setting.client else level
    return Override(setting.id, setting.path, level, client, setting.reason, setting.where[""])


def _level(key: str, setting: RuleSetting, known: Sequence[str]) -> Level | None:
    word: str = getattr(setting, key)
    if word not in known:
        where = setting.where.get(key, setting.where[""])
        raise DriftError(
            f"there is no level `{word}`",
            where=where,
            next=with_suggestion(f"Give one of {', '.join(known)}.", word, known),
        )
    return _LEVELS.get(word)


def apply(
    findings: Iterable[Finding], overrides: Sequence[Override]
) -> tuple[tuple[Finding, ...], tuple[tuple[Finding, Override], ...]]:
    """Return *findings* with the levels of *overrides*, the worst first, and those that are to be ignored.

    Of several overrides for one finding the first applies.
    """
    kept: list[Finding] = []
    ignored: list[tuple[Finding, Override]] = []
    for finding in findings:
        override = next((override for override in overrides if _applies(override, finding)), None)
        if override is None:
            kept.append(finding)
        elif override.level is None:
            ignored.append((finding, override))
        else:
            kept.append(_overridden(finding, override, override.level))
    return tuple(sorted(kept, key=lambda finding: -finding.level)), tuple(ignored)


def _applies(override: Override, finding: Finding) -> bool:
    """Whether *override* is for *finding*.

    One that makes a finding milder must be for all operations that it reaches: the others would lose it. One that makes
    it worse is for it as soon as it reaches one.
    """
    if override.id != finding.id:
        return False
    if not override.path:
        return True
    fits = [operation_patterns.matches(operation, [override.path]) for operation in finding.change.operations]
    return bool(fits) and (all(fits) if _is_milder(override, finding) else any(fits))


def _is_milder(override: Override, finding: Finding) -> bool:
    pairs = ((override.level, finding.level), (override.client, finding.client))
    return any(new is None or new < old for new, old in pairs)


def _overridden(finding: Finding, override: Override, level: Level) -> Finding:
    client = override.client if override.client is not None else level
    client_why = _why(finding.client_why or finding.why, finding.client, client, override)
    return evolve(
        finding,
        level=level,
        client=client,
        why=_why(finding.why, finding.level, level, override),
        client_why="" if client is level else client_why,
    )


def _why(why: str, old: Level, new: Level, override: Override) -> str:
    """Return the reason of the rule, and that of *override* where it makes a difference."""
    if new is old:
        return why
    reason = override.reason if override.reason.endswith((".", "!", "?")) else f"{override.reason}."
    return f"{why} {code(str(override.where))} makes it {new} instead of {old}: {reason}"
