"""Why the two differ: one sentence for each kind of difference; a difference without one fails `make peers`."""

from __future__ import annotations

import re

from attrs import frozen

from tests.peers.row import Row, Verdict

OURS, LEVEL, ALARM = Verdict.OURS, Verdict.LEVEL, Verdict.ALARM


@frozen
class Reason:
    """A kind of difference, as patterns that fit whole texts, and what is behind it."""

    verdict: Verdict
    about: str
    """The id of our finding and the name of what changed (`request-keyword-added style`); of a rewriting its name."""
    says: str
    theirs: str = ".*"
    """The id of their worst entry."""
    place: str = ".*"
    """Where callers meet it."""

    def fits(self, row: Row) -> bool:
        """Whether this is what happened in *row*."""
        theirs = row.worst().id if row.theirs else ""
        given = ((self.about, about(row)), (self.theirs, theirs), (self.place, row.place))
        return row.verdict is self.verdict and all(re.fullmatch(pattern, text) for pattern, text in given)


def about(row: Row) -> str:
    """Return what `Reason.about` is held against."""
    if not row.ours:
        return row.case.name
    return f"{row.ours[0].id} {row.ours[0].change.name}"


REASONS = (
    # What it does not look at
    Reason(OURS, ".*", "it does not compare the schemas of map values (`additionalProperties`)", place=r".*\{\}.*"),
    Reason(OURS, ".*-keyword-added additionalProperties", "it has no check of `additionalProperties`"),
    Reason(OURS, r".*-keyword-\w+ (style|explode|allowReserved)", "it has no check of how a parameter is written"),
    Reason(OURS, ".*-keyword-added (readOnly|writeOnly)", "it checks that of properties alone"),
    Reason(OURS, ".*-keyword-added contentEncoding", "it has no check of that keyword"),
    Reason(OURS, ".*-limit-added uniqueItems", "it has no check of that limit"),
    Reason(OURS, "response-limit-added .*", "it is silent where nobody is harmed; ours says so"),
    Reason(
        OURS, "request-default-added .*", "it looks at that only where a parameter may be left out", place=".* path .*"
    ),
    Reason(
        LEVEL,
        "request-default-added .*",
        "what leaving it out means is said now, and was not before; it takes that for a change of it",
    ),
    Reason(
        OURS,
        "request-became-(not-)?nullable .*",
        "it has no check of null in parameters",
        place=r".* (query|path|header) .*",
    ),
    Reason(OURS, "response-became-not-nullable .*", "it is silent where nobody is harmed; ours says so"),
    Reason(OURS, "response-header-added .*", "it is silent where nobody is harmed; ours says so"),
    Reason(OURS, "response-status-added (4XX|default)", "it looks at new codes of success alone"),
    Reason(OURS, ".*-discriminator-changed x-default-mapping", "it does not know OpenAPI 3.2's default mapping"),
    Reason(OURS, "keyword-changed x-.*", "it reads no extension; the client calls its methods by this one"),
    Reason(OURS, "operation-sunset-changed .*", "it reads that date only when an operation goes or becomes deprecated"),
    Reason(
        OURS, "operation-removed .*", "its last day, `x-sunset`, has passed; callers that are left break all the same"
    ),
    Reason(OURS, "request-parameter-changed .*", "it ignores how path parameters are called", place=r".*\{.*"),
    Reason(OURS, "security-removed .*", "it has no check of an operation that anybody may call now"),
    Reason(OURS, "security-changed .*", "it goes by the name of a scheme; the header of the key changed below it"),
    Reason(OURS, "server-(changed|removed) .*", "it has no check of servers"),
    # What it ranks otherwise
    Reason(LEVEL, "request-parameter-changed .*", "it sees one go and another come; that it moved breaks who sends it"),
    Reason(LEVEL, "request-became-required .*", "there is a default, which holds where it is left out"),
    Reason(LEVEL, "request-keyword-added readOnly", "requests that send it may be refused; it takes that for harmless"),
    Reason(
        LEVEL, "response-keyword-added writeOnly", "answers may leave it out from now on; it takes that for harmless"
    ),
    Reason(
        LEVEL,
        "request-default-(removed|changed) .*",
        "who leaves it out may get something else now; it takes that for harmless",
    ),
    Reason(LEVEL, "re.*-format-added .*", "it takes a format for another type; what was sent so far may fit it"),
    Reason(LEVEL, "request-limit-added .*", "it ranks limits one by one; ours ranks all that are added the same"),
    Reason(LEVEL, "request-type-changed .*", "more is taken than before, which breaks nobody; it sees another type"),
    Reason(LEVEL, "request-variant-added .*", "more is taken than before, which breaks nobody; it sees another type"),
    Reason(LEVEL, "request-enum-removed .*", "any value is taken now; it says that each listed one is gone"),
    Reason(LEVEL, "response-enum-removed .*", "any value may come now; it says that each listed one is gone"),
    Reason(
        LEVEL,
        "response-property-removed .*",
        "it says so of requests alone; answers lack it too",
        theirs="request-property-removed",
    ),
    Reason(LEVEL, ".*-const-changed .*", "the only value is another one; it sees one go and one come"),
    Reason(
        LEVEL, "response-status-added .*", "who expects one code of success gets another; it takes that for harmless"
    ),
    # Alarms at nothing
    Reason(
        ALARM, "rename_components", "it tells the variants of unions by their names, and lists each name that is gone"
    ),
    Reason(ALARM, "rename_schemes", "it goes by the names of schemes"),
    Reason(ALARM, "hoist_security", "it does not see that what holds for each operation holds for all"),
    Reason(ALARM, "inline|hoist", "it tells the variants of unions by name, and one that stands inline has none"),
    Reason(ALARM, "respell_null", "it reads one spelling of null and takes another for another type or variant"),
    Reason(ALARM, "respell_const", "it does not see that `const` and one listed value are the same"),
    Reason(ALARM, "wrap", "it does not see that `allOf`, `anyOf` and `oneOf` with one variant are that variant"),
    # Both in order
    Reason(
        Verdict.UNREAD, ".*-keyword-added contentEncoding", "the value should be text; ours compares what stands there"
    ),
    Reason(Verdict.UNJUDGED, "read_only", "an extension that nobody reads; ours has the change, and no finding"),
)


def reason(row: Row) -> str | None:
    """Return what is behind the difference in *row*, empty where there is none, None where we do not know."""
    if row.verdict in {Verdict.AGREE, Verdict.SILENT}:
        return ""
    return next((reason.says for reason in REASONS if reason.fits(row)), None)
