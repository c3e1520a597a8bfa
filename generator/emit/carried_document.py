"""The document as the client carries it: for `model_json_schema`, and for the fake server."""

from __future__ import annotations

import json

from generator.base import extensions
from generator.shape.shaped_document import Shaped


def carried_document(shaped: Shaped) -> str:
    """Return the document of *shaped* as compact JSON, with the component that each class was made of."""
    named = sorted(shaped.names.classes.items(), key=lambda item: (item[0] in shaped.copies, item[0]))
    classes: dict[str, str] = {}
    for component, given in named:
        classes.setdefault(given.name, component)
    schemas = dict(sorted(shaped.doc["components"]["schemas"].items()))
    whole = {
        **shaped.doc,
        "components": {**shaped.doc["components"], "schemas": schemas},
        extensions.CLASSES: dict(sorted(classes.items())),
    }
    return json.dumps(whole, separators=(",", ":")) + "\n"
