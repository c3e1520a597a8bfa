"""The house rules that a machine can check: who imports whom, who prints, how long a file is, what a skip says."""

from __future__ import annotations

import ast
import graphlib
import re
import tokenize
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from generator import ROOMS
from generator.base import extensions

ROOT = Path(__file__).parent.parent
GENERATOR = sorted((ROOT / "generator").rglob("*.py"))
TESTS = sorted(path for path in (ROOT / "tests").rglob("*.py") if not {"cases", "golden"} & set(path.parts))

MAY_IMPORT = {room.name: {room.name, *room.imports} for room in ROOMS}
PRINTERS = {"generator/cli.py", "generator/__main__.py"}
MAX_LINES = 300
MAX_ROOMS = 17
"""As many as people can look through for the one that they need."""


def name_of(path: Path) -> str:
    """Return the dotted module name of *path*, a package by its own name."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room_of(module: str) -> str:
    """Return the room of *module*, empty for the package itself."""
    return module.split(".")[1] if "." in module else ""


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """Return all nodes of the code of *path*."""
    return tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


@cache
def imports(path: Path) -> tuple[tuple[int, str], ...]:
    """Return line and dotted name of all that *path* imports, anywhere in the file; relative imports are resolved."""
    return tuple(_imports(path))


def _imports(path: Path) -> Iterator[tuple[int, str]]:
    package = path.relative_to(ROOT).parent.parts
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield from ((node.lineno, f"{module}.{alias.name}") for alias in node.names)


def outside(path: Path, library: str) -> list[str]:
    """Return the places where *path* imports *library*."""
    found = [line for line, name in imports(path) if name.split(".")[0] == library]
    return [f"{path.relative_to(ROOT)}:{line} imports {library}" for line in found]


MODULES = {name_of(path): path for path in GENERATOR}


def edges(path: Path) -> Iterator[tuple[int, str]]:
    """Yield line and module name of what *path* imports from the generator."""
    for line, name in imports(path):
        module = name if name in MODULES else name.rpartition(".")[0]
        if module in MODULES:
            yield line, module


def test_only_emit_knows_the_generator_library() -> None:
    others = [path for path in GENERATOR if room_of(name_of(path)) != "emit"]
    assert [place for path in others for place in outside(path, "openapi_python_client")] == []


def test_only_one_module_of_the_runtime_and_one_of_fetch_know_the_http_library() -> None:
    known = {ROOT / "generator/runtime/http_library.py", ROOT / "generator/upstream/site_client.py"}
    others = [path for path in GENERATOR if path not in known]
    assert [place for path in others for place in outside(path, "httpx")] == []


def test_the_runtime_is_copied_so_its_imports_work_under_any_package_name() -> None:
    runtime = [path for path in GENERATOR if room_of(name_of(path)) == "runtime"]
    assert runtime
    places = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in runtime
        for node in nodes(path)
        if isinstance(node, ast.ImportFrom) and node.level > len(path.relative_to(ROOT / "generator/runtime").parts)
    ]
    assert places + [place for path in runtime for place in _absolute(path)] == []


def _absolute(path: Path) -> list[str]:
    """Return the imports of *path* that name this package."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [
        f"{path.relative_to(ROOT)}:{n}"
        for n, line in enumerate(lines, 1)
        if re.match(r"\s*(from|import) generator\b", line)
    ]


def test_the_map_names_every_room_once_and_no_other() -> None:
    folder = ROOT / "generator"
    found = {path.stem for path in folder.iterdir() if path.is_dir() or path.suffix == ".py"}
    assert sorted(room.name for room in ROOMS) == sorted(found - {"__init__", "__pycache__"})
    assert len(ROOMS) <= MAX_ROOMS, "find the room that this belongs to"


def test_the_map_points_upwards_only() -> None:
    names = [room.name for room in ROOMS]
    assert [room.name for n, room in enumerate(ROOMS) if not set(room.imports) <= set(names[:n])] == []


def test_rooms_import_what_the_map_allows() -> None:
    others = [
        f"{path.relative_to(ROOT)}:{line} imports {to}"
        for module, path in MODULES.items()
        for line, to in edges(path)
        if room_of(to) not in {"", *MAY_IMPORT.get(room_of(module), set())}
    ]
    assert others == [], "cut the import, or say in ROOMS that the room may"


def test_the_map_allows_nothing_that_no_room_needs() -> None:
    used = {(room_of(module), room_of(to)) for module, path in MODULES.items() for _, to in edges(path)}
    assert [(room.name, other) for room in ROOMS for other in room.imports if (room.name, other) not in used] == []


def test_no_two_classes_or_aliases_share_a_name() -> None:
    """`_Fragment` counts as `Fragment`; the runtime and the templates are the client's, which names its own."""
    places: dict[str, list[str]] = defaultdict(list)
    for module, path in MODULES.items():
        if room_of(module) not in {"runtime", "templates"}:
            for name, line in _types(path):
                places[name.lstrip("_")].append(f"{path.relative_to(ROOT)}:{line}")
    assert {name: where for name, where in places.items() if len(where) > 1} == {}


def _types(path: Path) -> Iterator[tuple[str, int]]:
    """Yield name and line of the classes of *path*, and of its aliases of types; a type variable is neither."""
    for node in nodes(path):
        if isinstance(node, ast.ClassDef):
            yield node.name, node.lineno
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Subscript | ast.BinOp | ast.Name):
            names = [target.id for target in node.targets if isinstance(target, ast.Name)]
            yield from ((name, node.lineno) for name in names if re.fullmatch("_?[A-Z][a-z][A-Za-z]*", name))


def test_no_two_modules_share_a_name() -> None:
    """A command is called like what it runs; the runtime is the client's."""
    modules = [module for module in MODULES if room_of(module) not in {"", "runtime", "commands"}]
    stems = Counter(module.rpartition(".")[2] for module in modules)
    assert [module for module in modules if stems[module.rpartition(".")[2]] > 1] == []


def test_extension_fields_stand_in_one_module() -> None:
    fields = {value for name, value in vars(extensions).items() if name.isupper()}
    holders = {
        path.relative_to(ROOT).as_posix()
        for path in GENERATOR
        for node in nodes(path)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if node.value in fields or node.value.startswith("x-fern-")
    }
    # The runtime is copied, and cannot import them from there.
    assert holders == {"generator/base/extensions.py", "generator/runtime/extensions.py"}


def test_one_module_knows_how_documents_say_what_pages_cannot_and_one_that_they_do() -> None:
    """Elsewhere a note would be taken for a fact, or every walk would have to skip it."""
    holders = [
        path.relative_to(ROOT).as_posix()
        for path in GENERATOR
        if any(name == "generator.base.extensions.UNKNOWN" for _, name in imports(path))
        or any(isinstance(node, ast.Attribute) and ast.unparse(node) == "extensions.UNKNOWN" for node in nodes(path))
    ]
    assert sorted(holders) == ["generator/base/notes.py", "generator/read/unknowns.py"]


def test_no_module_imports_itself_in_a_circle() -> None:
    graph = {module: {to for _, to in edges(path)} - {module} for module, path in MODULES.items()}
    try:
        graphlib.TopologicalSorter(graph).prepare()
    except graphlib.CycleError as error:
        pytest.fail(" <- ".join(error.args[1]))


_STREAMS = {"stdout", "stderr"}


def test_only_the_commands_print() -> None:
    prints = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in GENERATOR
        if path.relative_to(ROOT).as_posix() not in PRINTERS
        for node in nodes(path)
        if (isinstance(node, ast.Name) and node.id == "print")
        or (isinstance(node, ast.Attribute) and node.attr in _STREAMS and ast.unparse(node.value) == "sys")
    ]
    assert prints == []


def test_no_file_of_the_generator_is_too_long() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in GENERATOR}
    assert [f"{path.relative_to(ROOT)}: {n}" for path, n in lengths.items() if n > MAX_LINES] == []


def test_every_ignored_check_carries_its_reason() -> None:
    bare = re.compile(r"#\s*(?:noqa|(?:type|pyright):\s*ignore)(?::?\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*|\[[^\]]*\])?\s*$")
    places: list[str] = []
    for path in [*GENERATOR, *TESTS]:
        text = path.read_text(encoding="utf-8")
        lines = text.splitlines(keepends=True)
        # To split a file into tokens takes long, and few files ignore anything.
        for token in tokenize.generate_tokens(iter(lines).__next__) if re.search("noqa|ignore", text) else ():
            above = lines[token.start[0] - 2].strip() if token.start[0] > 1 else ""
            if token.type == tokenize.COMMENT and bare.search(token.string) and not above.startswith("#"):
                places.append(f"{path.relative_to(ROOT)}:{token.start[0]} {token.string}")
    assert places == [], "say why, after the code (`# noqa: S310 - the URL is ours`) or in a comment on the line above"


def test_no_test_is_skipped_without_a_reason() -> None:
    texts = {path: path.read_text(encoding="utf-8") for path in TESTS}
    silent = [place for path in TESTS if re.search("skip|xfail", texts[path]) for place in _silent_skips(path)]
    assert silent == []


def _silent_skips(path: Path) -> Iterator[str]:
    """Yield the places where a skip or an expected failure of *path* does not say why."""
    called = {id(node.func): node for node in nodes(path) if isinstance(node, ast.Call)}
    for node in nodes(path):
        if not isinstance(node, ast.Attribute):
            continue
        name = ast.unparse(node)
        if not re.fullmatch(r"pytest\.(mark\.(skip|skipif|xfail)|skip|xfail|importorskip)", name):
            continue
        call = called.get(id(node))
        given = call is not None and (
            any(word.arg == "reason" for word in call.keywords)
            or (name in {"pytest.skip", "pytest.xfail", "pytest.mark.skip"} and bool(call.args))
        )
        if not given:
            yield f"{path.relative_to(ROOT)}:{node.lineno} {name}"
