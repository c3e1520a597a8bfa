"""openapi-python-client as a library: it parses, plans the files and renders them. Only `library` imports it."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

from generator.base.errors import EmitError
from generator.base.location import NOWHERE, Mark
from generator.base.toml_text import toml_string
from generator.emit.compiled_templates import COMPILED
from generator.emit.exports import error_tree, errors, exports, reexported
from generator.emit.inventory import Inventory
from generator.emit.library import (
    ClassName,
    ClassOverride,
    Config,
    ConfigFile,
    GeneratorData,
    MetaType,
    Project,
    PropertyProtocol,
    PythonCode,
    PythonIdentifier,
    UntrustedString,
)
from generator.emit.library import GeneratorError as LibraryError
from generator.emit.views.document_text import Docstring, Text, code, docstring, markdown
from generator.emit.views.imports import relative
from generator.emit.views.key_views import key_place
from generator.emit.views.package_views import Target, Views

_PREFIX = "field_"
_TEMPLATES = Path(__file__).parent.parent / "templates"
_NEXT = "Correct the schema with an overlay, or teach generator/emit/lower.py to give the library something plainer."


def spell(name: str) -> str:
    """Return *name* as the library names a file or a folder: `list` -> `list_`."""
    return str(PythonIdentifier(name, _PREFIX))


def parse(lowered: Mapping[str, Any], views: Views, target: Target, out: Path) -> Project:
    """Parse *lowered*, to be rendered into *out*. Raises `EmitError` for everything that the library drops."""
    overrides = {
        str(ClassName(given.name, _PREFIX)): ClassOverride.model_validate(
            {"class_name": given.name, "module_name": given.module}
        )
        for given in (view.name for view in views.schemas)
    }
    config = Config.from_sources(
        ConfigFile(
            post_hooks=[],
            project_name_override=target.distribution,
            package_name_override=target.package,
            package_version_override=target.version,
            literal_enums=True,
            use_path_prefixes_for_title_model_names=False,
            class_overrides=overrides,
            field_prefix=_PREFIX,
        ),
        meta_type=MetaType.PDM,
        document_source=Path("unused"),
        file_encoding="utf-8",
        overwrite=True,
        output_path=out,
    )
    parsed = GeneratorData.from_dict(dict(lowered), config=config)
    if isinstance(parsed, LibraryError):
        raise _refused(parsed, {})
    for problem in [
        *parsed.errors,
        *(e for tag in parsed.endpoint_collections_by_tag.values() for e in tag.parse_errors),
    ]:
        raise _refused(problem, views.marks)
    return Project(openapi=parsed, config=config, custom_template_path=_TEMPLATES)


def parsed_by(project: Project) -> Inventory:
    """Return the schemas and endpoints that the library read."""
    data = project.openapi
    schemas = {
        str(model.class_info.module_name): frozenset(
            _name_of(part) for part in [*(model.required_properties or []), *(model.optional_properties or [])]
        )
        for model in data.models
    }
    schemas |= {str(enum.class_info.module_name): frozenset(str(value) for value in enum.values) for enum in data.enums}
    endpoints = {
        f"{tag}/{endpoint.name}": frozenset(_name_of(part) for _, part in endpoint.iter_all_parameters())
        for tag, collection in data.endpoint_collections_by_tag.items()
        for endpoint in collection.endpoints
    }
    return Inventory(schemas, endpoints)


def render(project: Project, views: Views, target: Target, runtime: Path) -> None:
    """Render the templates. Raises `EmitError` for every warning of the library."""
    env = project.env
    env.finalize = _refuse_unprinted
    env.bytecode_cache = COMPILED
    filters: dict[str, Any] = {
        "code": code,
        "docstring": docstring,
        "key_place": key_place,
        "literal": repr,
        "markdown": markdown,
        "reexported": reexported,
        "relative": relative,
        "toml_string": toml_string,
    }
    env.filters.update(filters)
    raised = errors(runtime)
    variables: dict[str, Any] = {
        "error_tree": error_tree(runtime, target),
        "errors": raised,
        "exports": exports(raised, target),
        "views": views,
        "target": target,
        "by_class": {ClassName(view.name.name, _PREFIX): view for view in views.schemas},
        "by_endpoint": {(view.tag, view.module): view for view in views.operations.values()},
        "by_tag": {view.tag: view for view in views.tree.tagged},
    }
    env.globals.update(variables)
    with redirect_stdout(io.StringIO()):
        problems = [*project.build()]
    for problem in problems:
        raise _refused(problem, views.marks)
    _render_params(project, views, project.package_dir / "params")
    for template, name in (("LICENSE", "LICENSE"), ("NOTICE", "NOTICE"), ("sbom.json", "sbom.cdx.json")):
        text = project.env.get_template(f"{template}.jinja").render()
        (project.project_dir / name).write_text(text, encoding="utf-8")
    given = {"testing": True, "resources": True, "aliases": views.tree.aliases.nodes, "webhooks": target.webhooks}
    for module in (module for module, is_given in given.items() if is_given):
        text = project.env.get_template(f"{module}.py.jinja").render()
        (project.package_dir / f"{module}.py").write_text(text, encoding="utf-8")


def _render_params(project: Project, views: Views, folder: Path) -> None:
    """Render the package `params`, which the library does not know."""
    folder.mkdir()
    modules = {"__init__": project.env.get_template("params_init.py.jinja").render()}
    template = project.env.get_template("param.py.jinja")
    modules |= {view.name.module: template.render(view=view) for view in views.params}
    for module, text in modules.items():
        (folder / f"{module}.py").write_text(text, encoding="utf-8")


def _refuse_unprinted(value: object) -> object:
    """Return *value*. As Jinja's `finalize` it refuses text of the document that passed through no filter."""
    if isinstance(value, PythonCode | UntrustedString | Text | Docstring):
        raise TypeError(f"{type(value).__name__} rendered without a filter")
    return value


def _refused(problem: LibraryError, marks: Mapping[str, Mark]) -> EmitError:
    message = "\n".join(part for part in (problem.header.strip(), (problem.detail or "").strip()) if part)
    where = next(_mentioned(message, marks), NOWHERE)
    return EmitError(f"openapi-python-client: {message}", where=where, next=_NEXT)


def _name_of(part: PropertyProtocol) -> str:
    return part.name.get_untrusted_value()


def _mentioned(message: str, marks: Mapping[str, Mark]) -> Iterator[Mark]:
    """Yield the places of the schemas and operations that *message* mentions, the longest name first."""
    for name, mark in sorted(marks.items(), key=lambda item: -len(item[0])):
        if name.partition(" ")[2] in message:
            yield mark
