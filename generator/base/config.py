"""`generator.toml`: the names and the version of the client, which no page states, and facts that pages may leave out.

    [client]    distribution, package, class, api_key_env, version, author, sdk = the vendor's own client
    [urls]      label = URL, for the page of the client at a package index
    [webhooks]  header, version: how events are signed that the vendor posts to applications
    [webhook_events]  type of such an event = component of the document that it is about
    [api]       title, key_header, key_prefix
    [servers]   region = URL, the first is the default
    [captured]  pattern of page files = month or date; for pages that were not added with a date
    [[rules]]   id, path, level, client, reason: other levels for a rule of the comparison (`rule_settings`)
    [deprecation]  days = how long what is deprecated must stay, for `diff`
    [upstream]  for `fetch`, `drift` and `audit`: index = URL of the docs' llms.txt or sitemap,
                only = [patterns of the URLs of API pages], document = URL of the vendor's own OpenAPI document,
                operations = [patterns of what is read of it]
    [build]     platform = "own" where the overlays for the docs platform are maintained, as in our own repository

Everything except the package has a default.
"""

from __future__ import annotations

import keyword
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from generator.base import rule_settings
from generator.base.errors import GeneratorError
from generator.base.location import NOWHERE, Mark, without_password
from generator.base.missing_settings import where_to_go
from generator.base.nodes import is_list, is_object
from generator.base.rule_settings import RuleSetting
from generator.base.setting_values import (
    API,
    BUILD,
    CLIENT,
    DATE,
    DEPRECATION,
    LINK,
    SERVER,
    UPSTREAM,
    ValueRule,
    is_free_package,
    package_fault,
)
from generator.base.suggestions import with_suggestion
from generator.base.unreadable import unreadable
from generator.base.webhook_settings import EVENT, KIND, WEBHOOKS, WebhookSettings

NAME = "generator.toml"
"""How the file is called, unless somebody names another one."""


@frozen
class Api:
    """Facts about the API that take precedence over its pages; an empty field leaves the fact to the pages."""

    title: str = ""
    key_header: str = ""
    key_prefix: str = ""
    """The text before the key in that header, such as ``Bearer ``."""
    servers: Mapping[str, str] = field(factory=dict[str, str])
    """URL by region."""
    captured: Mapping[str, str] = field(factory=dict[str, str])
    """Capture date by pattern of page files; the first pattern that matches counts."""
    where: Mark = NOWHERE


@frozen
class UpstreamSettings:
    """Where upstream publishes the pages, and the document from which it makes them."""

    index: str = ""
    """URL of the index of the docs, an `llms.txt` or a sitemap; empty where it is not set."""
    only: tuple[str, ...] = ("*/api-reference/*",)
    """Patterns of URLs: a URL that matches one of them is a page of the API reference."""
    document: str = ""
    """URL of the vendor's own OpenAPI document; empty where it is not set."""
    operations: tuple[str, ...] = ()
    """Patterns of operations that are read of the document beside those that pages document."""
    operations_at: Mark = field(default=NOWHERE, eq=False)
    """Where the settings have them."""


@frozen
class Config:
    """The names of the client that is built, and the facts about its API."""

    distribution: str
    package: str
    client_class: str
    api_key_env: str
    version: str
    api: Api = Api()
    upstream: UpstreamSettings = UpstreamSettings()
    rules: tuple[RuleSetting, ...] = ()
    maintains_platform: bool = False
    """Whether the project's own overlays for the docs platform apply, instead of those that come with this program."""
    deprecation_days: int = 0
    """How many days must lie between a deprecation and the last day; 0 where none is demanded."""
    author: str = ""
    """Who publishes the client; empty where that is not stated."""
    sdk: str = ""
    """The distribution of the vendor's own client, whose users the guide helps to move; empty where there is none."""
    urls: Mapping[str, str] = field(factory=dict[str, str])
    """Label -> URL, for whoever finds the client at a package index."""
    webhooks: WebhookSettings | None = None
    """How events are signed; None where the vendor posts none, or nobody said."""


_TABLES = (
    "client",
    "urls",
    "webhooks",
    "webhook_events",
    "api",
    "servers",
    "captured",
    "upstream",
    "deprecation",
    "build",
)


def load(path: Path) -> Config:
    """Read *path*; names that it leaves out follow from the package.

    Raises `GeneratorError` for a missing file, an unknown key, and a value of another form.
    """
    return load_vendor(path, None)


def load_vendor(path: Path | None, package: str | None) -> Config:
    """Read *path*, if there is one; *package*, where it is given, replaces the package in the file."""
    return _parse(*(_read(path) if path else ("", dict[str, Any]())), path or Path(), package)


def _parse(text: str, tables: Mapping[str, Any], where: Path, package: str | None) -> Config:
    client = _checked("client", tables, CLIENT, text, where)
    if package is not None:
        if fault := package_fault(package):
            raise GeneratorError(f"--package cannot be {package!r}", next=fault)
        client["package"] = package
    if "package" not in client:
        at = Mark(where.as_posix(), _line(text, r"\[client\]")) if text else NOWHERE
        next = f'Give one under [client] in {NAME}, `package = "acme"`, or to `build` with --package.'
        if not text and Path(NAME).is_file():
            next += f"\nThe {NAME} of this folder is for its own pages; --config {NAME} takes it here, too."
        raise GeneratorError("the package has no name", where=at, next=next)
    name = client["package"]
    defaults = {
        "distribution": re.sub("_+", "-", name.strip("_")),
        "class": "".join(word.capitalize() for word in name.split("_")),
        "api_key_env": f"{name.upper()}_API_KEY",
        "version": "0.1.0",
    }
    return _config({**defaults, **client}, tables, text, where)


def load_rules(path: Path) -> tuple[tuple[RuleSetting, ...], int]:
    """Read the tables `[[rules]]` of *path*, and the days of `[deprecation]`, whatever else it states or leaves out."""
    text, tables = _read(path)
    return rule_settings.read(tables, text, path.as_posix()), _deprecation_days(tables, text, path)


def _deprecation_days(tables: Mapping[str, Any], text: str, path: Path) -> int:
    """Return how many days what is deprecated must stay, 0 where that is not stated."""
    table: Any = tables.get("deprecation", {})
    days: Any = table.get("days") if is_object(table) else None
    if isinstance(days, int) and not isinstance(days, bool):
        tables = {"deprecation": {**table, "days": str(days)}}
    return int(_checked("deprecation", tables, DEPRECATION, text, path).get("days", "0"))


def _config(client: Mapping[str, str], tables: Mapping[str, Any], text: str, path: Path) -> Config:
    if not is_free_package(client["package"]):
        what = f"the package cannot be called `{client['package']}`: programs import another one under that name"
        is_in_file = tables.get("client", {}).get("package") == client["package"]
        where = _line_of("package", text, path) if is_in_file else NOWHERE
        raise GeneratorError(what, where=where, next="Give another name, such as one with `_client` at its end.")
    return Config(
        client["distribution"],
        client["package"],
        client["class"],
        client["api_key_env"],
        client["version"],
        _api(tables, text, path),
        _upstream(tables, text, path),
        rule_settings.read(tables, text, path.as_posix()),
        bool(_checked("build", tables, BUILD, text, path)),
        _deprecation_days(tables, text, path),
        client.get("author", ""),
        client.get("sdk", ""),
        _checked("urls", tables, LINK, text, path),
        _webhooks(tables, text, path),
    )


def _webhooks(tables: Mapping[str, Any], text: str, path: Path) -> WebhookSettings | None:
    stated = _checked("webhooks", tables, WEBHOOKS, text, path)
    events = _checked("webhook_events", tables, EVENT, text, path)
    where = Mark(path.as_posix(), _line(text, r"\s*\[webhook"))
    for kind in events:
        if not KIND.fullmatch(kind):
            next = "Give words in lower case, `call_ended`."
            raise GeneratorError(f"an event cannot be called {kind!r}", where=where, next=next)
    if (stated or events) and stated.keys() != WEBHOOKS.keys():
        missing = min(WEBHOOKS.keys() - stated.keys())
        raise GeneratorError(f"[webhooks] has no `{missing}`", where=where, next=f"Give {WEBHOOKS[missing][1]}.")
    return WebhookSettings(stated["header"], stated["version"], events, where) if stated else None


def _api(tables: Mapping[str, Any], text: str, path: Path) -> Api:
    facts = _checked("api", tables, API, text, path)
    servers = _checked("servers", tables, SERVER, text, path)
    captured = _checked("captured", tables, DATE, text, path)
    return Api(**facts, servers=servers, captured=captured, where=Mark(path.as_posix(), 1) if tables else NOWHERE)


def _upstream(tables: Mapping[str, Any], text: str, path: Path) -> UpstreamSettings:
    table: Any = tables.get("upstream", {})
    for key in ("only", "operations"):
        listed: Any = table.get(key) if is_object(table) else None
        if is_list(listed) and all(isinstance(pattern, str) for pattern in listed):
            table = {**table, key: "\n".join(listed)}
    settings = _checked("upstream", {"upstream": table}, UPSTREAM, text, path)
    return UpstreamSettings(
        settings.get("index", ""),
        tuple(settings.get("only", "").splitlines()) or UpstreamSettings().only,
        settings.get("document", ""),
        tuple(settings.get("operations", "").splitlines()),
        _line_of("operations", text, path),
    )


def _checked(
    name: str, tables: Mapping[str, Any], rules: Mapping[str, ValueRule] | ValueRule, text: str, path: Path
) -> dict[str, str]:
    """Return the table *name* after the check of its values; *rules* has a rule for each key, or is one for any key."""
    table: Any = tables.get(name, {})
    if not is_object(table):
        raise GeneratorError(f"`{name}` must be a table", where=_line_of(name, text, path), next=f"Write [{name}].")
    for key, value in table.items():
        where = _line_of(key, text, path)
        if isinstance(rules, Mapping) and key not in rules:
            next = with_suggestion(f"It has {', '.join(rules)}.", key, rules)
            raise GeneratorError(f"[{name}] has no key `{key}`", where=where, next=next)
        pattern, example = rules[key] if isinstance(rules, Mapping) else rules
        if not isinstance(value, str) or not pattern.fullmatch(value) or keyword.iskeyword(value):
            shown = without_password(repr(value))
            raise GeneratorError(f"`{key}` cannot be {shown}", where=where, next=f"Give {example}.")
    return dict(table)


def _read(path: Path) -> tuple[str, dict[str, Any]]:
    """Return the text of *path*, and its tables by name."""
    where, text = Mark(path.as_posix(), 1), ""
    try:
        text = path.read_text(encoding="utf-8")
        tables = tomllib.loads(text)
    except OSError as error:
        if isinstance(error, FileNotFoundError) and path.name == NAME:
            raise GeneratorError("there is no such file", where=where, next=where_to_go(path)) from None
        what, next = unreadable(path, error)
        raise GeneratorError(what, where=where, next=next) from None
    except UnicodeDecodeError:
        raise GeneratorError("not UTF-8 text", where=where, next="Save it as UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        what, *at = re.split(r" \(at line (\d+), column (\d+)\)$", str(error))
        # Without a place, it is the end of the text.
        where = Mark(path.as_posix(), *map(int, at[:2])) if at else Mark(path.as_posix(), len(text.splitlines()))
        raise GeneratorError(f"not valid TOML: {what}", where=where, next="Correct the text at this line.") from None
    for name in tables:
        if name not in (*_TABLES, "rules"):
            where = Mark(path.as_posix(), _line(text, rf"\[?\s*{re.escape(name)}\b"))
            next = f"There are {', '.join(f'[{table}]' for table in _TABLES)}, and the list [[rules]]."
            next = with_suggestion(next, name, (*_TABLES, "rules"))
            raise GeneratorError(f"there is no table [{name}]", where=where, next=next)
    return text, tables


def _line_of(key: str, text: str, path: Path) -> Mark:
    return Mark(path.as_posix(), _line(text, rf"\s*['\"]?{re.escape(key)}['\"]?\s*="))


def _line(text: str, pattern: str) -> int:
    """Return the number of the first line that matches *pattern*, 1 where none does: TOML has many ways of writing."""
    return next((n for n, line in enumerate(text.splitlines(), 1) if re.match(pattern, line)), 1)
