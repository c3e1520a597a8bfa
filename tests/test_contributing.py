"""CONTRIBUTING: its map is that of `ROOMS`, its paths and commands exist, and its examples work."""

from __future__ import annotations

import argparse
import os
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import ROOMS
from generator.base import config, yamlio
from generator.commands import COMMANDS
from generator.compare.rules import waivers
from generator.correct import overlay

ROOT = Path(__file__).parent.parent
FILE = ROOT / "CONTRIBUTING.md"
TEXT = FILE.read_text(encoding="utf-8")
TEXTS = {"CONTRIBUTING.md": TEXT, "README.md": (ROOT / "README.md").read_text(encoding="utf-8")}

MAP = re.compile(r"(?<=<!-- rooms: start -->\n).*?(?=<!-- rooms: end -->)", re.DOTALL)
EXAMPLES = re.findall(r"^```yaml\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"(?:\.venv/bin/python\s+-m\s+generator|^docs-to-client)\s+([^`\n]+)", re.MULTILINE)
FOLDERS = ("generator", "tests", "overlays", "spec", ".ci", ".github")
PATH = re.compile(rf"`((?:{'|'.join(map(re.escape, FOLDERS))})/[^\s`:]*)")
OPTIONAL = {"spec/drift-waivers.yaml", "spec/documents/", "spec/documents/<captured>/<name>.json"}
"""What need not be there: nobody has accepted a finding yet, and this repository is built from pages alone."""


def drawn_map() -> str:
    """Return `ROOMS` as a graph and a table."""
    reached: dict[str, set[str]] = {}
    lines = ["```mermaid", "graph LR"]
    for room in ROOMS:
        below = set[str]().union(*(reached[other] for other in room.imports))
        reached[room.name] = below | set(room.imports)
        lines += [f"    {other} --> {room.name}" for other in room.imports if other not in below]
    used = {other for room in ROOMS for other in room.imports}
    lines += [f"    {room.name}" for room in ROOMS if not room.imports and room.name not in used]
    lines += ["```", "", "| room | what it does |", "| --- | --- |"]
    lines += [f"| `{room.name}` | {room.does} |" for room in ROOMS]
    return "\n".join(lines) + "\n"


def test_the_map_is_that_of_the_code() -> None:
    if os.environ.get("UPDATE_GOLDENS") == "1":
        FILE.write_text(MAP.sub(lambda _: drawn_map(), TEXT), encoding="utf-8")
    assert MAP.findall(FILE.read_text(encoding="utf-8")) == [drawn_map()], (
        "ROOMS has changed: run make test UPDATE_GOLDENS=1 ARGS=tests/test_contributing.py"
    )


@pytest.mark.parametrize("name", TEXTS)
def test_every_path_is_there(name: str) -> None:
    paths = PATH.findall(TEXTS[name])
    assert len(paths) > 5
    assert [path for path in paths if path not in OPTIONAL and not any(ROOT.glob(_pattern(path)))] == []


def _pattern(path: str) -> str:
    """Return *path* as a glob: what stands for a name or a number (`<name>`, `NN`, `DIR`) may be anything."""
    return re.sub(r"<[a-z]+>|\b[A-Z]{2,}\b", "*", path.rstrip("/"))


@pytest.mark.parametrize("name", TEXTS)
def test_every_command_is_one_that_is_understood(name: str) -> None:
    lines = COMMAND.findall(TEXTS[name])
    assert len(lines) > 2
    for line in lines:
        word, *arguments = shlex.split(line)
        [command] = [known for known in COMMANDS if known.name == word]
        parser = argparse.ArgumentParser(exit_on_error=False)
        command.configure(parser)
        if arguments:
            parser.parse_args(arguments)


def test_every_command_is_in_the_readme() -> None:
    shown = {line.split()[0] for line in COMMAND.findall(TEXTS["README.md"])}
    assert {command.name for command in COMMANDS} - shown == set()


def test_the_example_of_an_overlay_is_valid_and_finds_what_it_corrects() -> None:
    [text] = [example for example in EXAMPLES if example.startswith("overlay:")]
    assert list(overlay.check(text, "example")) == []
    document = yamlio.load((ROOT / "spec/openapi.yaml").read_text(encoding="utf-8"), "spec/openapi.yaml")
    after, hits = overlay.apply_to_document(document, [overlay.read(text, "example")])
    assert [hit.hits for hit in hits] == [1]
    assert after != document


def test_the_example_of_a_waiver_is_one() -> None:
    [text] = [example for example in EXAMPLES if "fingerprint" in example]
    assert len(waivers.read(text, "example")) == 1


def recipes() -> Iterator[tuple[str, list[int]]]:
    """Yield the title of each recipe, and the numbers of its steps."""
    section = re.search(r"^## Recipes\n(.*?)^## ", TEXT, re.MULTILINE | re.DOTALL)
    assert section
    for part in section[1].split("\n### ")[1:]:
        yield part.partition("\n")[0], [int(number) for number in re.findall(r"^(\d+)\. ", part, re.MULTILINE)]


def test_the_settings_in_the_readme_can_be_read(tmp_path: Path) -> None:
    blocks = re.findall(r"(?ms)^```toml\n(.*?)^```$", TEXTS["README.md"])
    read: list[config.Config] = []
    for block in blocks:
        (tmp_path / "generator.toml").write_text(block, encoding="utf-8")
        read.append(config.load_vendor(tmp_path / "generator.toml", None if "[client]" in block else "acme"))
    rules, deprecation, settings = read
    assert [rule.id for rule in rules.rules] == ["response-enum-value-added"]
    assert deprecation.deprecation_days == 90
    assert (settings.package, settings.api.key_prefix, len(settings.api.captured)) == ("acme", "Token ", 2)
    assert settings.webhooks is not None


def test_each_recipe_has_at_most_ten_steps() -> None:
    steps = dict(recipes())
    assert len(steps) >= 5
    assert [title for title, numbers in steps.items() if numbers != list(range(1, min(len(numbers), 10) + 1))] == []
