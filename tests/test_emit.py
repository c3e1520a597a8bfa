"""Emitting as a whole: what is in the files, what stops it, and what it leaves alone."""

from __future__ import annotations

import ast
import os
import resource
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openapi_python_client.schema.untrusted_string import UntrustedString
from openapi_python_client.strings import PythonCode

from generator import shape
from generator.base.errors import EmitError
from generator.base.nodes import Json, walk
from generator.emit import emit, host, import_trial, inventory, staging
from generator.emit.lower import lower
from generator.emit.views.document_text import Text, doc, docstring
from generator.emit.views.package_views import views
from generator.emit.views.type_table import Types
from tests import goldens, kitchen_sink

_RUNTIME_DECIDES = ("runtime/", "errors.py", "kitchen_sink_client/__init__.py")


def test_the_emitted_files_are_those_that_were_reviewed() -> None:
    emitted = kitchen_sink.client()
    found = staging.digests(emitted.folder)
    # What the runtime decides has its own tests: the list of errors, and the runtime itself.
    reviewed = [name for name in found if not any(part in name for part in _RUNTIME_DECIDES)]
    for name in reviewed:
        goldens.check(f"kitchen_sink/{name}", (emitted.folder / name).read_text(encoding="utf-8"))
    folder = goldens.GOLDEN / "kitchen_sink"
    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} == set(reviewed)


@pytest.mark.parametrize(
    "first, items, annotation",
    [("string", "string", "list[str]"), ("integer", "string", "list[Any]"), ("integer", None, "list[Any]")],
)
def test_an_array_may_begin_otherwise_than_it_goes_on(first: str, items: str | None, annotation: str) -> None:
    schema: Any = {"type": "array", "prefixItems": [{"type": first}], **({"items": {"type": items}} if items else {})}
    assert Types(kitchen_sink.shaped()).of(schema).annotation == annotation


def test_what_the_library_parsed_is_what_was_written() -> None:
    emitted = kitchen_sink.client()
    assert emitted.parsed == emitted.written
    types = Types(kitchen_sink.shaped())
    with_class = [name for name in types.components if types.kind(name) != "alias"]
    assert len(emitted.written.schemas) == len(with_class) >= 30
    operations = [
        node for path, node in walk(kitchen_sink.document()["paths"]) if len(path) == 2 and "responses" in node
    ]
    assert len(emitted.written.endpoints) == len(operations) == 11


def test_fields_below_a_docstring_that_looks_like_a_method_are_found(tmp_path: Path) -> None:
    (tmp_path / "models").mkdir()
    model = 'class A:\n    a: str\n    """Use\n    @b\n    """\n    c: int\n\n    def d(self): ...\n'
    (tmp_path / "models/a.py").write_text(model, encoding="utf-8")
    assert inventory.written(tmp_path).schemas == {"a": {"a", "c"}}


def test_the_runtime_is_copied_as_it_is() -> None:
    emitted = kitchen_sink.client()
    copied = staging.digests(emitted.folder / "kitchen_sink_client" / "runtime")
    assert copied == staging.digests(Path(host.__file__).parent.parent / "runtime")


def test_nothing_is_touched_when_nothing_changed(tmp_path: Path) -> None:
    out = tmp_path / "generated"
    first = emit(kitchen_sink.shaped(), kitchen_sink.target(), out)
    times = {path: path.stat().st_mtime_ns for path in out.rglob("*")}
    assert set(first.changed) == set(staging.digests(out))
    assert not any(path.name == "__pycache__" for path in times), "bytecode was lent, and left"
    assert emit(kitchen_sink.shaped(), kitchen_sink.target(), out).changed == ()
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*")} == times


def test_files_of_an_older_client_go_away(tmp_path: Path) -> None:
    out = tmp_path / "generated"
    (out / "kitchen_sink_client" / "models").mkdir(parents=True)
    (out / "kitchen_sink_client" / "models" / "gone.py").write_text("x = 1\n", encoding="utf-8")
    assert "kitchen_sink_client/models/gone.py" in emit(kitchen_sink.shaped(), kitchen_sink.target(), out).changed
    assert not (out / "kitchen_sink_client" / "models" / "gone.py").exists()


def test_a_file_that_ruff_cannot_write_is_an_error_of_the_disk(tmp_path: Path) -> None:
    (tmp_path / "long.py").write_text("x = [ 1 ]\n" * 10_000, encoding="utf-8")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, hard))
    try:
        with pytest.raises(OSError, match="File too large"):
            staging.polish(tmp_path, tmp_path / "none", checks_style=False)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("module, step", [(staging, "polish"), (import_trial, "import_all"), (staging, "digests")])
def test_a_failed_build_leaves_the_old_client_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: ModuleType, step: str
) -> None:
    out = tmp_path / "generated"
    out.mkdir()
    (out / "old.py").write_text("old = True\n", encoding="utf-8")

    def fail(*_: object, **__: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(module, step, fail)
    with pytest.raises(OSError, match="disk full"):
        emit(kitchen_sink.shaped(), kitchen_sink.target(), out)
    assert [path.name for path in tmp_path.iterdir()] == ["generated"]
    assert [path.name for path in out.iterdir()] == ["old.py"]


def test_the_old_client_comes_back_when_the_new_one_cannot_be_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "generated"
    out.mkdir()
    (out / "old.py").write_text("old = True\n", encoding="utf-8")
    replace = Path.replace

    def refuse(path: Path, target: Path) -> Path:
        if target == out and not path.name.endswith(".old"):
            raise OSError("busy")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="busy"):
        emit(kitchen_sink.shaped(), kitchen_sink.target(), out)
    assert [path.name for path in out.iterdir()] == ["old.py"]


def test_a_warning_of_the_library_is_an_error(tmp_path: Path) -> None:
    shaped = kitchen_sink.shaped()
    lowered = lower(shaped)
    lowered["components"]["schemas"]["Owner"]["properties"]["thing"] = {"$ref": "#/components/schemas/Nowhere"}
    with pytest.raises(EmitError) as caught:
        host.parse(lowered, views(shaped, host.spell), kitchen_sink.target(), tmp_path)
    assert "Owner" in caught.value.what
    assert "Could not find reference" in caught.value.what
    assert caught.value.where.file == "tests/kitchen_sink/openapi.yaml"


def test_a_document_that_the_library_refuses_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(EmitError, match="Failed to parse OpenAPI document"):
        host.parse({"openapi": "3.1.0"}, views(kitchen_sink.shaped(), host.spell), kitchen_sink.target(), tmp_path)


def test_a_disagreement_with_the_library_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def without_owner(shaped: shape.Shaped) -> dict[str, Any]:
        lowered = lower(shaped)
        lowered["components"]["schemas"]["Owner"]["properties"].pop("name")
        return lowered

    monkeypatch.setattr("generator.emit.lower", without_owner)
    with pytest.raises(EmitError) as caught:
        emit(kitchen_sink.shaped(), kitchen_sink.target(), tmp_path / "generated")
    goldens.check("errors/emit-disagreement.txt", f"{caught.value}\n")


@pytest.mark.parametrize(
    "stated, said",
    [
        ({"cursor": "no", "next": "next-cursor", "items": "items"}, "no query parameter as its cursor"),
        ({"cursor": "from", "next": "no", "items": "items"}, "no property of the answer as `next`"),
        ({"cursor": "from", "next": "next-cursor"}, "no property of the answer as `items`"),
        ({"cursor": "from", "next": "next-cursor", "items": "items", "more": "no"}, "answer as `more`"),
    ],
)
def test_pages_that_cannot_be_walked_are_refused(stated: dict[str, str], said: str, tmp_path: Path) -> None:
    document = kitchen_sink.document()
    document["paths"]["/v1/things/kept"]["get"]["x-pagination"] = stated
    with pytest.raises(EmitError, match=said) as caught:
        emit(kitchen_sink.shape_of(document), kitchen_sink.target(), tmp_path / "generated")
    assert caught.value.where.file == "tests/kitchen_sink/openapi.yaml"


@pytest.mark.parametrize("value", [Text("words"), doc("words"), UntrustedString("words"), PythonCode("words")])
def test_text_that_passed_no_filter_is_not_printed(value: object, tmp_path: Path) -> None:
    planned = views(kitchen_sink.shaped(), host.spell)
    project = host.parse(lower(kitchen_sink.shaped()), planned, kitchen_sink.target(), tmp_path / "generated")
    host.render(project, planned, kitchen_sink.target(), Path(host.__file__).parent.parent / "runtime")
    with pytest.raises(TypeError, match="without a filter"):
        project.env.from_string("{{ value }}").render(value=value)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Short.", '"""Short."""'),
        ('Ends in a "quote"', '"""Ends in a "quote\\""""'),
        ("Ends in a \\", '"""Ends in a \\\\"""'),
        ('Three """ in a row', '"""Three \\"\\"\\" in a row"""'),
        ("Bell \x07, right-to-left \u202e, nothing \x00.", '"""Bell , right-to-left , nothing ."""'),
        ("One.\n\nTwo.", '"""One.\n\n    Two.\n    """'),
        ("- a\n  - b", '"""- a\n      - b\n    """'),
        ("- " + "word " * 30, '"""- ' + ("word " * 21).strip() + "\n      " + ("word " * 9).strip() + '\n    """'),
    ],
)
def test_text_becomes_a_docstring(text: str, expected: str) -> None:
    assert docstring(Text(text)) == expected


@given(st.text())
def test_any_text_is_a_docstring_that_says_it(text: str) -> None:
    said = ast.literal_eval(docstring(Text(text)))
    kept = [c for c in said if not c.isspace()]
    assert kept == [c for c in text if c.isprintable() and not c.isspace()]


_HOSTILE = '"""\n\'\'\'\\ {{ 7 * 7 }} {% raise %} \x00\u202e\ud800 #"; import os\r\n\\N{DASH} \\'


def test_hostile_words_are_words(tmp_path: Path) -> None:
    document = kitchen_sink.document()
    for path, node in list(walk(document)):
        if isinstance(node, dict) and path[-1:] != ("properties",) and {"type", "oneOf", "responses"} & node.keys():
            node["description"] = _HOSTILE
    document["components"]["schemas"]["Owner"]["properties"][_HOSTILE] = {"type": "string", "default": _HOSTILE}
    document["components"]["schemas"]["Color"]["enum"].append(_HOSTILE)
    emitted = emit(kitchen_sink.shape_of(document), kitchen_sink.target(), tmp_path / "generated")
    package = emitted.folder / "kitchen_sink_client"
    enum = ast.parse((package / "models" / "color.py").read_text(encoding="utf-8"))
    assert _HOSTILE in {node.value for node in ast.walk(enum) if isinstance(node, ast.Constant)}
    model = ast.parse((package / "models" / "owner.py").read_text(encoding="utf-8"))
    assert _HOSTILE in {node.value for node in ast.walk(model) if isinstance(node, ast.Constant)}
    for file in (package / "models").glob("*.py"):
        imported = {
            alias.name for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) for alias in _aliases(node)
        }
        assert "os" not in imported


def _aliases(node: ast.AST) -> list[ast.alias]:
    return node.names if isinstance(node, ast.Import | ast.ImportFrom) else []


_BUILD = """
import sys
from pathlib import Path
from generator.emit import emit
from tests import kitchen_sink
emit(kitchen_sink.shaped(), kitchen_sink.target(), Path(sys.argv[1]))
"""


def test_the_output_does_not_depend_on_the_hash_seed(tmp_path: Path) -> None:
    # The seed of this process is another each time.
    env = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": str(Path(__file__).parent.parent)}
    subprocess.run([sys.executable, "-c", _BUILD, str(tmp_path / "generated")], env=env, check=True)
    assert staging.digests(tmp_path / "generated") == staging.digests(kitchen_sink.client().folder)


def test_the_order_of_the_document_decides_no_name(tmp_path: Path) -> None:
    reversed_ = kitchen_sink.document()
    schemas = reversed_["components"]["schemas"]
    for name in reversed(list(schemas)):
        schemas[name] = schemas.pop(name)
    emitted = emit(kitchen_sink.shape_of(reversed_), kitchen_sink.target(), tmp_path / "generated")
    assert staging.digests(emitted.folder) == staging.digests(kitchen_sink.client().folder)


def test_lowering_leaves_the_document_as_it_is() -> None:
    shaped = kitchen_sink.shaped()
    before: Json = repr(shaped.doc)
    lower(shaped)
    assert repr(shaped.doc) == before
