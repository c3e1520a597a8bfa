"""Rules about operations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.shape.identifiers import member
from generator.shape.schema_queries import body, body_arguments, operations, parameters
from generator.validate.problems import CheckInput, HouseRule, Problem


def _operation_tag(subject: CheckInput) -> Iterator[Problem]:
    for path, method, operation in operations(subject.doc):
        if not operation.get("tags"):
            yield Problem(
                "the operation has no tag",
                ("paths", path, method),
                "Give it one with an overlay: its resource path, dotted.",
            )


def _operation_id(subject: CheckInput) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for path, method, operation in operations(subject.doc):
        operation_id = operation.get("operationId")
        here = f"{method.upper()} {path}"
        if not operation_id:
            yield Problem(
                "the operation has no operationId", ("paths", path, method), "Shape the document, or give it one."
            )
        elif seen.setdefault(operation_id, here) != here:
            what = f"the operationId `{operation_id}` is also that of {seen[operation_id]}"
            yield Problem(what, ("paths", path, method, "operationId"), "Shape the document, or rename one of the two.")


def _operation_success(subject: CheckInput) -> Iterator[Problem]:
    for path, method, operation in operations(subject.doc):
        if not any(str(status).startswith("2") or status == "default" for status in operation.get("responses", {})):
            yield Problem(
                "the operation has no 2xx response",
                ("paths", path, method),
                "Say with an overlay what a good answer is.",
            )


def _operation_path(subject: CheckInput) -> Iterator[Problem]:
    for path, method, _ in operations(subject.doc):
        declared = {
            parameter.get("name")
            for parameter in parameters(subject.doc, path, method)
            if parameter.get("in") == "path"
        }
        named = set(re.findall(r"\{([^{}]*)\}", path))
        for name in sorted(named - declared):
            yield Problem(
                f"the path parameter `{name}` is not declared", ("paths", path, method), "Declare it with an overlay."
            )
        for name in sorted(declared - named):
            yield Problem(
                f"the path parameter `{name}` does not stand in the path",
                ("paths", path, method),
                "Remove it with an overlay.",
            )


def _operation_server(subject: CheckInput) -> Iterator[Problem]:
    for path, method, operation in operations(subject.doc):
        for index, server in enumerate(operation.get("servers", ())):
            yield Problem(
                f"the operation is at {server['url']}, where the client does not look for it",
                ("paths", path, method, "servers", index),
                "If the API is there too, state [servers] in generator.toml, or remove these with an overlay.",
            )
            break


def _operation_sample(subject: CheckInput) -> Iterator[Problem]:
    for path, method, operation in operations(subject.doc):
        known = {member(parameter["name"]) for parameter in parameters(subject.doc, path, method)}
        known |= {
            member(name) if name else "body" for name in body_arguments(subject.doc, body(subject.doc, operation))
        }
        for keyword in sorted(subject.keywords.get((path, method), ())):
            if keyword not in known:
                what = (
                    f"the docs' own sample passes `{keyword}`, which is neither a parameter nor a property of the body"
                )
                yield Problem(what, ("paths", path, method), "Add what the page leaves out with an overlay.")


RULES = (
    HouseRule("operation-tag", "Every operation has a tag.", _operation_tag),
    HouseRule("operation-id", "Every operation has an id of its own.", _operation_id),
    HouseRule("operation-success", "Every operation says what a good answer is.", _operation_success),
    HouseRule("operation-path", "The parameters of a path are those that its operations declare.", _operation_path),
    HouseRule("operation-server", "Every operation is where the document says that the API is.", _operation_server),
    HouseRule(
        "operation-sample",
        "What the docs' own sample passes is a parameter or a property of the body.",
        _operation_sample,
    ),
)
