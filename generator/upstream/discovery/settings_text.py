"""Writes `generator.toml`: a line for everything that was found, and a question for everything that was not."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from generator.base import config
from generator.base.numerals import count
from generator.base.program import NAME
from generator.base.setting_values import API, UPSTREAM, allows
from generator.base.toml_text import toml_array, toml_string
from generator.upstream.discovery.api_facts import ApiFacts
from generator.upstream.discovery.served_text import ALL
from generator.upstream.discovery.survey_result import SurveyResult

_HEAD = """\
# Settings of this project, as `{name} init` found them at
# {url}
# Every line but the package may be left out. What could not be found out is a question, with a line to complete.
"""


@frozen
class Setting:
    """One line of the settings."""

    table: str
    key: str
    value: str
    """In TOML; empty where it is not known."""
    comment: str
    """What people should know about it where it is known, in lines; may be empty."""
    question: str
    """What to answer where it is not known, in lines."""
    example: str
    """In TOML."""


def settings_text(result: SurveyResult, facts: ApiFacts) -> str:
    """Return the text of `generator.toml` for what was found."""
    parts = [_HEAD.format(name=NAME, url=toml_string(result.url)[1:-1])]
    table = ""
    for setting in _settings(result, facts):
        parts += [f"\n[{setting.table}]\n"] if setting.table not in ("", table) else []
        table = setting.table
        parts += [f"{line}\n" for line in _lines(setting)]
        if setting.key == "package" and facts.package:
            parts += [f"{line}\n" for line in _other_names(facts)]
    return "".join(parts)


def questions(result: SurveyResult, facts: ApiFacts) -> tuple[str, ...]:
    """Return the keys of the settings that are questions."""
    return tuple(setting.key for setting in _settings(result, facts) if not setting.value)


def _lines(setting: Setting) -> Iterator[str]:
    said = setting.comment if setting.value else setting.question
    yield from (f"# {line}" for line in said.splitlines())
    if setting.value:
        yield f"{setting.key} = {setting.value}"
    else:
        yield from (f"# {line}" for line in setting.example.splitlines())


def _other_names(facts: ApiFacts) -> Iterator[str]:
    derived = config.load_vendor(None, facts.package)
    names = {"distribution": derived.distribution, "class": derived.client_class, "api_key_env": derived.api_key_env}
    if facts.client_class:
        yield f"class = {toml_string(facts.client_class)}"
        del names["class"]
    yield "# These follow from the package; for another name, or another version, take the # away:"
    yield from (f"# {key} = {toml_string(name)}" for key, name in (names | {"version": derived.version}).items())


def _settings(result: SurveyResult, facts: ApiFacts) -> Iterator[Setting]:
    yield Setting(
        "client",
        "package",
        _text(facts.package),
        "The package that programs import.",
        "What is the package called that programs import? A build needs a name.",
        'package = "acme"',
    )
    yield Setting("api", "title", _text(facts.title), "", "What is the API called?", 'title = "Acme API"')
    yield from _key(facts)
    yield from _upstream(result)
    if not facts.has_server:
        question = "What is the address of the API? Nothing that was read says so.\n[servers]"
        yield Setting("", "servers", "", "", question, 'default = "https://api.acme.test"')


def _key(facts: ApiFacts) -> Iterator[Setting]:
    header = facts.key_header if allows(API, "key_header", facts.key_header) else ""
    prefix = facts.key_prefix if allows(API, "key_prefix", facts.key_prefix) else ""
    question = "In which header is the key sent? Nothing that was read says so. If it is a bearer token:"
    if facts.lacks_prefix:
        # The header alone would be taken for all that is sent, and other pages may say more.
        header = ""
        question = "What stands before the key in this header? Nothing that was read says so. Often it is:"
    example = 'key_header = "Authorization"\nkey_prefix = "Bearer "'
    yield Setting("api", "key_header", _text(header), "The header with the key.", question, example)
    if prefix:
        yield Setting("api", "key_prefix", _text(prefix), "What stands before the key in it.", "", "")


def _upstream(result: SurveyResult) -> Iterator[Setting]:
    index = result.index.url if result.index else ""
    index = index if allows(UPSTREAM, "index", index) else ""
    pages = len(result.index.links.pages) if result.index else 0
    yield Setting(
        "upstream",
        "index",
        _text(index),
        f"The index of the docs: {count(pages, 'page')}.",
        "Where is the index of the docs, an llms.txt or a sitemap? `fetch` reads the API pages that it names.",
        'index = "https://docs.acme.test/llms.txt"',
    )
    if index:
        yield Setting(
            "upstream",
            "only",
            toml_array(result.only) if result.only else "",
            _about_patterns(result),
            "Which of its pages are about the API? None of those that were read documents an operation.",
            'only = ["*/reference/*"]',
        )
    yield from _document(result)


def _document(result: SurveyResult) -> Iterator[Setting]:
    found = [result.document.url] if result.document else []
    document = result.own_document.url if result.own_document else ""
    document = document if allows(UPSTREAM, "document", document) else ""
    named = next((url for url in (*found, *_elsewhere(result)) if allows(UPSTREAM, "document", url)), "")
    yield Setting(
        "upstream",
        "document",
        _text(document),
        "The vendor's own OpenAPI document, which `fetch` and `drift` read as well, and `audit` compares with.",
        "Is this the vendor's own document of this API? It has none of the operations of the pages that were read."
        if found and named
        else "Is this the vendor's own OpenAPI document? The index names it, and it was not read."
        if named
        else "Does the vendor publish an OpenAPI document of its own? It often says more than pages do.",
        f"document = {toml_string(named or 'https://api.acme.test/openapi.json')}",
    )
    if document:
        yield _operations(result)


def _operations(result: SurveyResult) -> Setting:
    return Setting(
        "upstream",
        "operations",
        "" if result.only else toml_array(ALL),
        "Patterns of the operations that are read of the document; those that pages document are read anyway.",
        "Which operations of the document are read beside those that pages document? None, if this stays; all are:",
        f"operations = {toml_array(ALL)}",
    )


def _about_patterns(result: SurveyResult) -> str:
    if result.only == ALL:
        return "All of its pages are read, because nothing in their URLs tells which are about the API."
    pages = count(result.api_pages, "page")
    return f'Patterns of the URLs of API pages, {pages} in all; one such as "!*/beta/*" leaves pages out.'


def _elsewhere(result: SurveyResult) -> tuple[str, ...]:
    return result.index.openapi if result.index else ()


def _text(value: str) -> str:
    return toml_string(value) if value else ""
