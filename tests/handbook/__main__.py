"""`python -m tests.handbook FOLDER ENVIRONMENT SCRIPTS`: write the site to FOLDER/site.

ENVIRONMENT is a virtual environment with Zensical, SCRIPTS a `node_modules` with Redoc and iframe-worker.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

from generator.compare.formats.rule_list import RULE_FORMATS
from tests.consolidated import ROOT
from tests.handbook import guides, offline, operation_pages, raw_api

SETTINGS = Path(__file__).with_name("zensical.toml")
CLASSES = {
    "Clients": ["client.ElevenLabs", "client.AsyncElevenLabs", "types.RetryPolicy"],
    "Errors": ["runtime.errors"],
    "For tests": ["runtime.testing.FakeServer"],
}


def main(folder: Path, environment: Path, scripts: Path) -> None:
    """Write the site."""
    shutil.rmtree(folder, ignore_errors=True)
    pages = write_pages(folder / "pages")
    settings = SETTINGS.read_text(encoding="utf-8").replace("CLIENT", str(ROOT / "generated"))
    (folder / "zensical.toml").write_text(settings, encoding="utf-8")
    done = subprocess.run(
        [environment / "bin/zensical", "build", "--clean", "--strict"], cwd=folder, capture_output=True, text=True
    )
    if done.returncode:
        raise SystemExit(f"zensical: exit code {done.returncode}\n{done.stdout}{done.stderr}")
    site = folder / "site"
    offline.repair(site, scripts / "iframe-worker/shim/index.js")
    document = yaml.load((ROOT / "spec/openapi.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    bundle = scripts / "redoc/bundles/redoc.standalone.js"
    (site / "api.html").write_text(raw_api.page(bundle, document), encoding="utf-8")
    size = sum(file.stat().st_size for file in site.rglob("*") if file.is_file())
    print(f"{site}/index.html: {len(pages) + 1} pages, {size / 1e6:.1f} MB, for any browser, without internet")


def write_pages(folder: Path) -> list[str]:
    """Write the Markdown of all pages to *folder*, and return their names."""
    texts = {
        "index.md": guides.start(),
        "guide.md": guides.page("generated/README.md"),
        **dict(operation_pages.pages()),
        "classes.md": classes(),
        "generator.md": guides.page("README.md"),
        "rules.md": rules(),
    }
    texts |= {name: guides.page(file) for file, name in guides.PAGES.items() if name not in texts}
    folder.mkdir(parents=True)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    shutil.copy(ROOT / guides.PICTURE, folder)
    shutil.copy(Path(__file__).with_name("narrow.css"), folder)
    return sorted(texts)


def rules() -> str:
    """Return the page of the rules: a list, which fits any width."""
    known = json.loads(RULE_FORMATS["json"]())
    rows = [
        f"- `{rule['id']}`: {rule['sentence']}<br>"
        f"By the contract {', '.join(rule['contract'])}; for users of the client {', '.join(rule['client'])}."
        for rule in known["rules"]
    ]
    notes = (f"- {note}" for note in known["notes"])
    return "\n".join(["# Rules of `diff` and `drift`", "", *rows, "", "## What they have in common", "", *notes, ""])


def classes() -> str:
    """Return the page of the classes, which mkdocstrings fills."""
    parts = ["# Classes", "What every call has in common. The models of answers are on the pages of the calls."]
    for title, names in CLASSES.items():
        parts += [f"## {title}", *(f"::: elevenlabs_agents.{name}" for name in names)]
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    main(*(Path(argument).resolve() for argument in sys.argv[1:4]))
