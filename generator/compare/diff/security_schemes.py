"""Security requirements and their schemes: what callers must know, and the rest of each definition."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve, frozen

from generator.base.nodes import Json, is_list, is_object
from generator.compare.diff.canonical_json import canon
from generator.compare.diff.document_index import DocumentIndex, Site
from generator.compare.diff.url_normal_form import normal_url

_NEEDED = ("type", "scheme", "in", "name", "openIdConnectUrl")
_URLS = ("authorizationUrl", "tokenUrl", "deviceAuthorizationUrl")


@frozen(eq=False)
class Scheme:
    """One scheme that must be satisfied."""

    title: str
    """What it is, without its name: `apiKey header xi-api-key`."""
    content: str
    """What callers must know to send their credentials."""
    scopes: frozenset[str]
    """The scopes that the credentials need."""
    flows: Mapping[str, str]
    """The flows of OAuth by which callers get them, and the URLs of each."""
    details: Mapping[str, str]
    """The other keywords of its definition, which refuse no caller."""
    site: Site | None
    """The position of its definition."""
    hole: Site | None = None
    """The dangling reference in place of its definition."""

    def is_good_for(self, later: Scheme) -> bool:
        """Whether *later* accepts credentials for this and issues them in the same way, regardless of scopes."""
        return self.content == later.content and self.flows.items() <= later.flows.items()

    def changed_details(self, later: Scheme) -> list[str]:
        """Return the keywords that differ in *later* and refuse no caller."""
        new_flows = [f"flows.{flow}" for flow in later.flows if flow not in self.flows]
        words = self.details.keys() | later.details.keys()
        changed = [word for word in words if self.details.get(word) != later.details.get(word)]
        # A flow that is new says all that is said of it.
        return sorted([*new_flows, *(word for word in changed if word.rpartition(".")[0] not in new_flows)])


@frozen(eq=False)
class Requirement:
    """One security requirement: all of its schemes are needed; without schemes, access is open."""

    schemes: tuple[Scheme, ...]
    site: Site

    @property
    def title(self) -> str:
        """The schemes, for people."""
        return " + ".join(scheme.title for scheme in self.schemes) or "none"

    @property
    def contents(self) -> list[str]:
        """What callers must know of each scheme."""
        return [scheme.content for scheme in self.schemes]

    @property
    def hole(self) -> Site | None:
        """A dangling reference in place of a scheme."""
        return next((scheme.hole for scheme in self.schemes if scheme.hole), None)

    @property
    def scopes(self) -> list[frozenset[str]]:
        """The scopes of each scheme."""
        return [scheme.scopes for scheme in self.schemes]

    def is_good_for(self, later: Requirement) -> bool:
        """Whether *later* accepts credentials for this, regardless of scopes."""
        pairs = zip(self.schemes, later.schemes, strict=False)
        return len(self.schemes) == len(later.schemes) and all(one.is_good_for(other) for one, other in pairs)

    def meets(self, later: Requirement) -> bool:
        """Whether credentials for this are all that *later* asks for, or more."""
        return all(
            any(one.is_good_for(other) and one.scopes >= other.scopes for one in self.schemes)
            for other in later.schemes
        )

    def is_like(self, later: Requirement) -> bool:
        """Whether *later* asks for the same."""
        return self.is_good_for(later) and self.scopes == later.scopes


class SecuritySchemes:
    """The security schemes of one document; each is read once, however many operations need it."""

    def __init__(self, doc: DocumentIndex) -> None:
        self._doc = doc
        self._known: dict[str, Scheme] = {}

    def ways_in(self, holder: Json) -> list[Requirement]:
        """Return the security requirements of *holder*, an object of the document."""
        listed = self._doc.list(holder, "security")
        requirements: list[Requirement] = []
        for index in range(len(listed)):
            entry = self._doc.map(listed, index)
            schemes = [self.wanted(name, entry[name]) for name in entry]
            schemes.sort(key=lambda one: (one.title, one.content, sorted(one.flows.items()), sorted(one.scopes)))
            requirements.append(Requirement(tuple(schemes), Site(listed, index)))
        return requirements

    def wanted(self, name: str, scopes: Json) -> Scheme:
        """Return the scheme of this *name*, wanted for *scopes*."""
        if name not in self._known:
            self._known[name] = _defined(self._doc, name)
        known = self._known[name]
        return evolve(known, scopes=frozenset(map(str, scopes))) if is_list(scopes) and scopes else known


def _defined(doc: DocumentIndex, name: str) -> Scheme:
    """Return the scheme that *doc* defines by this *name*, wanted for no scope."""
    defined = doc.map(doc.map(doc.root, "components"), "securitySchemes")
    if name not in defined:
        return Scheme(name, name, frozenset(), {}, {}, None)
    site = doc.object(Site(defined, name))
    node = site.node
    title = " ".join(str(node[word]) for word in _NEEDED[:-1] if word in node)
    needed = {word: _needed(node, word) for word in _NEEDED if word in node}
    details = {word: canon(value) for word, value in node.items() if word not in {*_NEEDED, "flows", "description"}}
    urls: dict[str, str] = {}
    flows = doc.map(node, "flows")
    for flow in flows:
        stated = doc.map(flows, flow)
        urls[flow] = canon({word: normal_url(str(value)) for word, value in stated.items() if word in _URLS})
        details |= {f"flows.{flow}.{word}": _detail(value) for word, value in stated.items() if word not in _URLS}
    return Scheme(title, canon(needed), frozenset(), urls, details, site, doc.hole(node))


def _needed(node: Json, word: str) -> Json:
    """Return the value of *word* for comparison: names of headers and of HTTP's authentication schemes have no case."""
    value: Json = node[word]
    if word == "openIdConnectUrl":
        return normal_url(str(value))
    return str(value).lower() if word == "scheme" or (word == "name" and node.get("in") == "header") else value


def _detail(value: Json) -> str:
    """Return *value* for comparison; of scopes the names count, and not what is said about them."""
    return canon(sorted(value)) if is_object(value) else canon(value)
