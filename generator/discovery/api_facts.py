"""Reads title, package and key of an API from what its server publishes, by the rules of a build."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve, frozen

from generator.base import config
from generator.base.config import Api
from generator.base.nodes import Map, copy
from generator.build import pipeline
from generator.discovery import product_names
from generator.discovery.survey_result import SurveyResult
from generator.read.dialects import Fragment
from generator.shape.key_schemes import ApiKey, api_key

_UNKNOWN_SERVER = {"default": "https://api.invalid"}


@frozen
class ApiFacts:
    """What is known about an API; what is not is empty."""

    title: str
    package: str
    client_class: str
    """The name of the client's class, where it does not follow from the package."""
    key_header: str
    key_prefix: str
    has_server: bool
    """Whether the address of the API is known."""

    @property
    def lacks_prefix(self) -> bool:
        """Whether it is not known what stands before the key, in a header where something does."""
        return self.key_header.lower() == "authorization" and not self.key_prefix


def find_facts(result: SurveyResult) -> ApiFacts:
    """Return what *result* says about the API."""
    own = result.own_document.doc if result.own_document else None
    doc, has_server = _document(result.fragments)
    key = _key(doc) if doc else _key(own) if own else None
    titles = (
        product_names.stated_title(own) if own else "",
        product_names.title_of_docs(result.index.heading if result.index else ""),
        product_names.stated_title(doc) if doc and has_server else "",
    )
    title = next((title for title in titles if title), "")
    package = product_names.package_name(title, result.url)
    return ApiFacts(
        title,
        package,
        product_names.class_name(title, package),
        key.name if key else "",
        key.prefix if key else "",
        has_server,
    )


def _document(fragments: tuple[Fragment, ...]) -> tuple[Map | None, bool]:
    """Return the document that *fragments* make, and whether they state a server; None where they make none."""
    settings = config.load_vendor(None, "survey")
    assumed = evolve(settings, api=Api(servers=_UNKNOWN_SERVER))
    for has_server, each in ((True, settings), (False, assumed)) if fragments else ():
        try:
            return pipeline.assemble(fragments, pipeline.Project(Path(), each)).shaped.doc, has_server
        except Exception:  # noqa: BLE001, S112 - `build` tells what is wrong with pages, and where; here nothing is known
            continue
    return None, True


def _key(doc: Map) -> ApiKey | None:
    """Return how *doc* wants the key in a header, None where it wants none, or one that settings cannot state."""
    complete: Map = copy(doc)
    complete.setdefault("components", Map())
    key = api_key(complete)
    return None if key.optional or key.where != "header" or key.is_basic else key
