"""A document, written as list pages and read again, is the document minus exactly what each dialect loses."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from generator.base.nodes import is_list, is_object, plain
from generator.explain import page_view
from generator.read import dialects, pages
from tests.lists.documents import documents
from tests.lists.lossy import LossyCopy
from tests.lists.writer import ListWriter

Json = Any
LEVELS = ("L1", "L2", "L3")


@pytest.mark.parametrize("is_fdef", [False, True])
@pytest.mark.parametrize("level", LEVELS)
@given(doc=documents())
def test_a_page_says_what_the_document_says_minus_what_its_dialect_loses(level: str, is_fdef: bool, doc: Json) -> None:
    text = ListWriter(doc, level, is_fdef).page()
    [page] = pages.split(text, "page.md")
    fragment = dialects.read(page, "2026-09", "")
    copy = LossyCopy(doc, level, is_fdef)
    wanted = copy.operation()
    found = plain(fragment.doc)
    assert _sorted(found["paths"]["/v1/bells"]["post"]) == _sorted(wanted), text
    schemas = found["components"]["schemas"]
    for name in schemas if level == "L3" else ():
        if copy.kept[name] == {"x-unknown": ["empty-sections"]}:
            _check_revealed(schemas[name], doc["components"]["schemas"].get(name))
            copy.kept[name] = schemas[name]
    if level == "L3":
        # A union that is a whole body has no section.
        schemas, copy.kept = ({**each, "Either": 0} for each in (schemas, copy.kept))
    assert _sorted(schemas) == _sorted(copy.kept), text
    assert page_view.show_pages(text, "page.md").not_understood == 0


def _check_revealed(found: Json, meant: Json) -> None:
    """A plain union of L3 says that it hides its variants, or has no section; those that are revealed are its own."""
    assert found["x-unknown"] in (["empty-sections"], ["hidden-variants"], ["unprinted-types"])
    assert all(variant in meant["oneOf"] for variant in found.get("oneOf", ()))


def _sorted(node: Json) -> Json:
    """Return *node* with the names in `required` in order."""
    if is_object(node):
        items = {key: _sorted(value) for key, value in node.items()}
        if is_list(items.get("required")):
            items["required"] = sorted(items["required"])
        return items
    return [_sorted(item) for item in node] if is_list(node) else node
