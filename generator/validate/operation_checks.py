"""Rules about operations."""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.url_parameters import TEMPLATE, stray_brace
from generator.shape.client_methods import client_methods
from generator.shape.identifiers import member
from generator.shape.schema_queries import body, body_arguments, operations, parameters
from generator.validate.problems import CheckInput, DocumentRule, Problem


def _check_tags(subject: CheckInput) -> Iterator[Problem]:
    for path, method, operation in operations(subject.doc):
        if not operation.get("tags"):
            yield Problem(
                "the operation has no tag",
                ("paths", path, method),
                "Add one with an overlay: its resource path, such as `agents.knowledge_base`.",
            )


def _check_ids(subject: CheckInput) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for path, method, operation in operations(subject.doc):
        operation_id = operation.get("operationId")
        name = f"{method.upper()} {path}"
        if not operation_id:
            yield Problem(
                "the operation has no operationId", ("paths", path, method), "Shape the document first, or give it one."
            )
        elif seen.setdefault(operation_id, name) != name:
            what = f"the operationId `{operation_id}` is also that of {seen[operation_id]}"
            yield Problem(
                what, ("paths", path, method, "operationId"), "Shape the document first, or rename one of the two."
            )


def _check_path_parameters(subject: CheckInput) -> Iterator[Problem]:
    for path, method, operation in operations(subject.doc):
        declared = {
            parameter.get("name")
            for parameter in parameters(subject.doc, path, operation)
            if parameter.get("in") == "path"
        }
        named = {*TEMPLATE.findall(path)}
        if brace := stray_brace(path):
            what = f"a `{brace}` in this path belongs to no parameter"
            yield Problem(what, ("paths", path, method), "Correct the path with an overlay, or name the parameter.")
        if {".", ".."} & {*path.partition("?")[0].split("/")}:
            what = "requests cannot keep the dots of this path"
            yield Problem(what, ("paths", path, method), "Correct the path with an overlay.")
        for name in sorted(named - declared):
            yield Problem(
                f"the path parameter `{name}` is not declared", ("paths", path, method), "Declare it with an overlay."
            )
        for name in sorted(declared - named):
            yield Problem(
                f"the path parameter `{name}` is not in the path",
                ("paths", path, method),
                "Remove it with an overlay.",
            )


def _check_samples(subject: CheckInput) -> Iterator[Problem]:
    known: dict[tuple[str, str], set[str]] = {}
    for one in client_methods(subject.doc):
        names = known.setdefault((one.path, one.verb), set())
        names |= {member(parameter["name"]) for parameter in parameters(subject.doc, one.path, one.operation)}
        names |= {name and member(name) for name in body_arguments(subject.doc, body(subject.doc, one.operation))}
    for (path, method), names in known.items():
        unknown = sorted({*subject.keywords.get((path, method), ())} - names)
        # A body that is no object has no names for arguments: the sample has one for the whole.
        for keyword in unknown if len(unknown) > ("" in names) else ():
            what = f"the docs' own sample passes `{keyword}`, which is neither a parameter nor a property of the body"
            yield Problem(what, ("paths", path, method), "Add with an overlay what the page leaves out.")


RULES = (
    DocumentRule("operation-tag", "Every operation has a tag.", _check_tags),
    DocumentRule("operation-id", "Every operation has a unique operationId.", _check_ids),
    DocumentRule(
        "operation-path",
        "Every operation declares the parameters of its path, and no other path parameter.",
        _check_path_parameters,
    ),
    DocumentRule(
        "operation-sample",
        "Every argument of the docs' own sample is a parameter or a property of the body.",
        _check_samples,
    ),
)
