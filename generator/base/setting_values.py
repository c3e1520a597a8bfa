"""Which values the settings in `generator.toml` may have: a pattern for each key, and a description with an example."""

from __future__ import annotations

import keyword
import re
import sys

from generator.base.suggestions import with_suggestion

ValueRule = tuple[re.Pattern[str], str]
"""The pattern of a valid value, and a description of it with an example."""

CLIENT = {
    "distribution": (re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*"), "lower-case words joined by hyphens, `acme-agents`"),
    "package": (re.compile(r"[a-z][a-z0-9_]*"), "lower-case words joined by underscores, `acme_agents`"),
    "class": (re.compile(r"[A-Z][A-Za-z0-9]*"), "a class name, `AcmeAgents`"),
    "api_key_env": (re.compile(r"[A-Z][A-Z0-9_]*"), "the name of an environment variable, `ACME_API_KEY`"),
    "version": (re.compile(r"\d+\.\d+\.\d+(?:(?:a|b|rc)\d+)?"), "three numbers, `0.1.0`, or a pre-release, `0.1.0rc1`"),
    "author": (re.compile(r"\S[^\x00-\x1f]*"), "a name, `Acme Maintainers`"),
    "sdk": (re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*"), "the name of a distribution, `acme`"),
}
LINK = re.compile(r"https?://[^\s\x00-\x1f{}]+"), "a URL, `https://acme.test/docs`"
_IMPORTED = frozenset(
    "anyio attr attrs certifi dateutil h11 httpcore httpx idna six sniffio typing_extensions"
    " brotli brotlicffi click exceptiongroup h2 outcome pygments pytest rich socksio trio tzdata"
    " uvloop zstandard".split()
)
"""The packages that a client needs, and those that they look for; one of the same name would be taken for them."""
API = {
    "title": (re.compile(r"\S.*"), "words, `Acme API`"),
    "key_header": (re.compile(r"[A-Za-z0-9-]+"), "the name of a header, `X-API-Key`"),
    "key_prefix": (re.compile(r"[!-~][ -~]*"), "what stands before the key in its header, `Bearer `"),
}
SERVER = re.compile(r"https?://[^\s?#{}]+"), "a base URL, `https://api.acme.test`"
UPSTREAM = {
    "index": (
        re.compile(r"https?://[^\s?#{}@]+"),
        "the URL of an index of pages, without a password, `https://docs.acme.test/llms.txt`",
    ),
    "only": (re.compile(r"\S+(?:\n\S+)*"), 'patterns of URLs, `["*/api-reference/*"]`'),
    "document": (re.compile(r"https?://[^\s#{}@]+"), "the URL of a document, `https://api.acme.test/openapi.json`"),
    "operations": (re.compile(r"\S.*(?:\n\S.*)*"), 'patterns of operations, `["/v1/calls/*", "GET /v1/users"]`'),
}
BUILD = {"platform": (re.compile("own"), 'nothing, or "own" in a project that has all overlays for the docs platform')}
DEPRECATION = {"days": (re.compile(r"\d{1,4}"), "a number of days, `90`")}
DATE = re.compile(r"\d{4}-\d\d(?:-\d\d)?"), "a month or a date, `2026-06` or `2026-06-12`"


def is_free_package(name: str) -> bool:
    """Whether a package may be called *name*: programs do not import another one under that name."""
    return name not in _IMPORTED | sys.stdlib_module_names


def package_fault(name: str) -> str:
    """Return what to call a package instead of *name*; empty where it may be called so."""
    pattern, example = CLIENT["package"]
    if keyword.iskeyword(name):
        return f"It is a word of Python itself: give another, such as `{name.lower()}_client`."
    if pattern.fullmatch(name):
        return ""
    plain = re.sub(r"\W+", "_", name.lower())
    return with_suggestion(f"Give {example}.", name, [plain] if pattern.fullmatch(plain) else [])


def allows(rules: dict[str, ValueRule], key: str, value: str) -> bool:
    """Whether *rules* let *key* have *value*."""
    return rules[key][0].fullmatch(value) is not None
