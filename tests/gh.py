"""A stand-in for GitHub's `gh`, as strict as that: it records each call, and keeps pull requests in a file.

    python -m tests.gh FOLDER pr create --base main --head drift --title T --body-file F

FOLDER holds `requests.json` and `calls.jsonl`; the repository is `origin` of the folder it is called in.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

LONGEST = 65_536
"""Characters of a body that GitHub takes."""


def _parser() -> argparse.ArgumentParser:
    """Return what this project uses of gh; anything else is an error, as a misspelled option is there."""
    parser = argparse.ArgumentParser(prog="gh", allow_abbrev=False)
    [commands] = [parser.add_subparsers(required=True)]
    actions = commands.add_parser("pr").add_subparsers(dest="action", required=True)
    listing = actions.add_parser("list", allow_abbrev=False)
    for option in ("--head", "--base", "--state", "--json"):
        listing.add_argument(option, required=True)
    listing.add_argument("--limit", type=int, default=30)
    create = actions.add_parser("create", allow_abbrev=False)
    for option in ("--head", "--base", "--title", "--body-file"):
        create.add_argument(option, required=True)
    edit = actions.add_parser("edit", allow_abbrev=False)
    edit.add_argument("number", type=int)
    edit.add_argument("--body-file", required=True)
    return parser


def _list(options: argparse.Namespace, requests: list[dict[str, Any]]) -> str:
    fitting = [
        {name: one[name] for name in options.json.split(",")}
        for one in requests
        if (one["head"], one["base"], one["state"]) == (options.head, options.base, options.state)
    ]
    return json.dumps(fitting[: options.limit])


def _create(options: argparse.Namespace, requests: list[dict[str, Any]]) -> str:
    if any(one["head"] == options.head and not one["isCrossRepository"] for one in requests if one["state"] == "open"):
        raise SystemExit(f"a pull request for branch {options.head!r} already exists")
    if not _ahead(options.base, options.head):
        raise SystemExit(f"No commits between {options.base} and {options.head}")
    number = len(requests) + 1
    about = {"head": options.head, "base": options.base, "title": options.title, "body": _body(options)}
    requests.append({"number": number, "state": "open", "isCrossRepository": False, **about})
    return f"https://github.test/acme/client/pull/{number}"


def _ahead(base: str, head: str) -> bool:
    origin = subprocess.run(["git", "remote", "get-url", "origin"], capture_output=True, text=True, check=True).stdout
    command = [
        "git",
        "-C",
        origin.strip().removeprefix("file://"),
        "rev-list",
        "--count",
        f"refs/heads/{base}..refs/heads/{head}",
    ]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout) > 0


def _edit(options: argparse.Namespace, requests: list[dict[str, Any]]) -> str:
    requests[options.number - 1]["body"] = _body(options)
    return f"https://github.test/acme/client/pull/{options.number}"


def _body(options: argparse.Namespace) -> str:
    text = Path(options.body_file).read_text(encoding="utf-8")
    if len(text) > LONGEST:
        raise SystemExit(f"GraphQL: Body is too long (maximum is {LONGEST} characters)")
    return text


def main(folder: Path, arguments: list[str]) -> None:
    """Answer one call."""
    with (folder / "calls.jsonl").open("a", encoding="utf-8") as calls:
        calls.write(json.dumps(arguments) + "\n")
    if not os.environ.get("GH_TOKEN"):
        raise SystemExit("gh: To use GitHub CLI in a GitHub Actions workflow, set the GH_TOKEN environment variable.")
    options = _parser().parse_args(arguments)
    kept = folder / "requests.json"
    requests: list[dict[str, Any]] = json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else []
    print({"list": _list, "create": _create, "edit": _edit}[options.action](options, requests))
    kept.write_text(json.dumps(requests), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
