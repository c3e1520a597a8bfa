"""Reads title, package and key of an API from what its server publishes, by the rules of a build."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from generator.base import config
from generator.base.config import Api
from generator.base.nodes import Map, Seq
from generator.build import assembly
from generator.build.project import Project
from generator.read.dialects import Fragment
from generator.shape import metadata
from generator.shape.key_schemes import ASSUMED, ApiKey, sendable
from generator.upstream.discovery import product_names
from generator.upstream.discovery.survey_result import SurveyResult


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
    # What pages say of the key is what a build reads; the document fills in what they do not say.
    documents = [doc for doc in (_merged_pages(result.fragments), _completed_document(own)) if doc]
    has_server = not documents or any(metadata.regions(doc) for doc in documents)
    key = next((key for doc in documents if (key := _key(doc))), None)
    titles = (
        product_names.stated_title(own) if own else "",
        product_names.title_of_docs(result.index.heading if result.index else ""),
        *(product_names.stated_title(doc) for doc in documents[:1] if metadata.regions(doc)),
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


def _merged_pages(fragments: tuple[Fragment, ...]) -> Map | None:
    """Return the document of *fragments* as a build merges it; None where it cannot."""
    try:
        project = Project(Path(), config.load_vendor(None, "survey"))
        return assembly.assemble(fragments, project).shaped.doc if fragments else None
    except Exception:  # noqa: BLE001 - a build tells what is wrong, and where; here nothing is known
        return None


def _completed_document(own: Map | None) -> Map | None:
    """Return the vendor's *own* document as a build completes it; None where it cannot."""
    try:
        if own is None:
            return None
        parts = {"info": Map(), "servers": Seq(), "paths": Map(), "components": Map()}
        whole = Map({**parts, **own}, mark=own.mark)
        whole.marks = dict(own.marks)
        return metadata.complete_metadata(whole, Api())[0]
    except Exception:  # noqa: BLE001 - a build tells what is wrong, and where; here nothing is known
        return None


def _key(doc: Map) -> ApiKey | None:
    """Return how *doc* wants the key in a header, None where that is assumed, or where settings cannot state it."""
    for name, key in sendable(doc):
        is_assumed = doc["components"]["securitySchemes"][name].get("description") == ASSUMED.description
        return None if is_assumed or key.where != "header" or key.is_basic else key
    return None
