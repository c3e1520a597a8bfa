"""Class names in the files of a client: each is given once, none hides what a module imports; imports are sorted."""

from __future__ import annotations

import ast
import builtins
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from random import Random

import pytest
from attrs import evolve
from ruff import find_ruff_bin  # type: ignore[import-untyped]  # ruff ships no types

from generator.base import yamlio
from generator.base.nodes import Map
from generator.emit import Target, emit, exports, host, write
from generator.emit.views.imports import Use, lines
from generator.shape import Shaped, shape
from generator.shape.identifiers import ERROR_CLASSES, RESERVED_CLASSES, RESERVED_MEMBERS
from tests import kitchen_sink
from tests.typecheck import mypy

_CASE = Path(__file__).parent / "cases" / "emit" / "colliding-names" / "input.yaml"
_RUNTIME = Path(host.__file__).parent.parent / "runtime"


def _client(client: str, out: Path, write: Callable[[Shaped, Target, Path], object]) -> Path:
    """Let *write* make the case for a client that is to be called *client*, and return its package."""
    document: Map = yamlio.load(_CASE.read_text(encoding="utf-8"), _CASE.name)
    shaped = shape(document, {}, client)
    package = f"names_of_{client.lower()}"
    # The kitchen sink's webhooks carry components that this document does not have.
    target = evolve(kitchen_sink.target(), client=shaped.names.client, package=package, webhooks=None)
    write(shaped, target, out / "generated")
    return out / "generated" / target.package


def _modules(package: Path) -> Iterator[ast.Module]:
    """Yield the modules that hold something of the document."""
    for file in [package / "client.py", *package.glob("models/*.py"), *package.glob("params/*.py")]:
        yield ast.parse(file.read_text(encoding="utf-8"))
    for file in package.glob("api/**/*.py"):
        yield ast.parse(file.read_text(encoding="utf-8"))


def _defined(module: ast.Module) -> Iterator[str]:
    """Yield the classes and the aliases of *module*."""
    for node in module.body:
        if isinstance(node, ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation) == "TypeAlias":
            yield ast.unparse(node.target)


@pytest.mark.parametrize(
    "wanted, given",
    [
        # Sorts before "Async"; is also the name of a component and of a resource.
        ("Acme", "Acme"),
        # Its error is the base of all errors, under the one name that it has anyway.
        ("Client", "Client"),
        # Every client has a `ServerError`, which is another error than the base.
        ("Server", "ServerClient"),
        ("NotFoundError", "NotFoundErrorClient"),
        ("Mapping", "MappingClient"),
        ("Shelf", "Shelf"),
        ("POne", "POne"),
    ],
)
def test_every_class_has_a_name_of_its_own(wanted: str, given: str, tmp_path: Path) -> None:
    package = _client(wanted, tmp_path, write)
    names = Counter(name for module in _modules(package) for name in _defined(module))
    assert {given, f"Async{given}"} <= names.keys()
    assert [name for name, count in names.items() if count > 1] == []
    assert names.keys() & RESERVED_CLASSES == set()
    sys.path.insert(0, str(package.parent))
    module = import_module(package.name)
    assert names.keys() & set(module.__all__) == {given, f"Async{given}"}
    assert issubclass(getattr(module, f"{given}Error"), Exception)
    assert all(issubclass(getattr(module, name), getattr(module, f"{given}Error")) for name in ERROR_CLASSES)
    assert len(module.__all__) == len(set(module.__all__))
    client = getattr(module, given)(api_key="KEY")
    assert type(client.close_).__name__ == "Close"
    client.close()


def test_type_checkers_see_each_class_under_its_name(tmp_path: Path) -> None:
    package = _client("Acme", tmp_path, emit)
    done = mypy("-p", package.name, path=[package.parent])
    assert done.returncode == 0, done.stdout


def test_names_of_the_errors_are_reserved() -> None:
    assert {*exports.errors(_RUNTIME)} == ERROR_CLASSES | {"ClientError"}


def test_what_a_module_imports_beside_the_document_is_reserved() -> None:
    package = kitchen_sink.client().folder / "kitchen_sink_client"
    nodes = [node for module in _modules(package) for node in ast.walk(module) if isinstance(node, ast.ImportFrom)]
    imported = {
        alias.asname or alias.name
        for node in nodes
        if not node.level or "runtime" in (node.module or "")
        for alias in node.names
    }
    assert {name for name in imported if name[:1].isupper()} - RESERVED_CLASSES == set()
    # No name is reserved that no module imports any more.
    assert RESERVED_CLASSES - imported - ERROR_CLASSES - {*dir(builtins)} == set()


def test_what_the_body_of_a_class_uses_is_reserved_for_its_members() -> None:
    """A field that is called so would hide it from the lines below it."""
    package = kitchen_sink.client().folder / "kitchen_sink_client"
    models = [ast.parse(file.read_text(encoding="utf-8")) for file in package.glob("models/*.py")]
    bodies = [node.body for module in models for node in ast.walk(module) if isinstance(node, ast.ClassDef)]
    used = {name for body in bodies for statement in body for name in _evaluated(statement)}
    inherited = {name for name in dir(import_module("kitchen_sink_client.runtime.model").Model) if name[0] != "_"}
    members = {name for name in used | inherited if name == name.lower() and name[0] != "_"}
    assert members - RESERVED_MEMBERS == set()
    assert len(members) > 10


def _evaluated(statement: ast.stmt) -> Iterator[str]:
    """Yield the names that are looked up, or given, where *statement* stands in the body of a class."""
    parts: list[ast.AST] = [statement]
    if isinstance(statement, ast.FunctionDef):
        yield statement.name
        given = [*statement.args.args, *statement.args.kwonlyargs]
        annotations = [one.annotation for one in given] + [statement.returns]
        defaults = [*statement.args.defaults, *statement.args.kw_defaults]
        parts = [*statement.decorator_list, *(part for part in (*annotations, *defaults) if part)]
    for part in parts:
        yield from (node.id for node in ast.walk(part) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load))


_MODULES = (".models.{}", ".runtime.{}", ".{}", "typing", "collections.abc", "attrs", "typing_extensions")


def _uses(random: Random) -> Iterator[Use]:
    """Yield imports of names that differ in case, in digits and in underscores."""

    def name() -> str:
        return random.choice("aAbB") + "".join(random.choices("aAbB012_", k=random.randrange(6)))

    yield Use("builtins", "")
    for _ in range(random.randrange(2, 12)):
        alias = random.choice(("", f" as _{name()}"))
        yield Use(random.choice(_MODULES).format(name().lower()), f"{name()}{alias}")


def test_imports_are_in_the_order_that_ruff_wants(tmp_path: Path) -> None:
    random = Random(1)
    for number in range(400):
        # No name is imported twice: ruff would drop one of the two.
        block = lines({use.name: use for use in _uses(random)}.values(), ".models")
        (tmp_path / f"block_{number}.py").write_text("\n".join(block) + "\n", encoding="utf-8")
    ruff = [find_ruff_bin(), "check", "--isolated", "--no-cache", "--select=I", "--line-length=320", str(tmp_path)]
    done = subprocess.run(ruff, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
