"""Hypothesis strategies of hostile pages: every name, text and value of a page of one operation is drawn."""

from __future__ import annotations

import builtins
import keyword
import string
from typing import Any

import yaml
from hypothesis import strategies as st

MARK = "zqpwn"
"""Stands in the texts that would be code; it may be found in string literals of the client, and nowhere else."""

WORDS = (
    *keyword.kwlist,
    *keyword.softkwlist,
    *dir(builtins),
    *(f"{name}{number}" for name in ("con", "nul", "com", "lpt", "prn", "aux") for number in ("", "1")),
    *("I", "O", "l", "close", "self", "request_options", "body", "cached_property", "deprecated", "without_unset"),
    *("moment", "day", "models", "params", "types", "runtime", "client", "errors", "UNSET", "Unset", "from_dict"),
    *("to_dict", "problems", "x-api-key", "Authorization", "with_raw_response", "list_items", "schema", "overload"),
    *("Mapping", "Sequence", "Literal", "Any", "field", "define", "attrs", "datetime", "date", "httpx", "annotations"),
    *("x" * 300, "x" * 70_000, "a." * 200, "../../etc/passwd", "..", ".", "/", "\\", "~", "-", "_", "__", "1", "1a"),
    *("\ufb01eld", "\u212a", "\u00aa", "e\u0301", "\u00e9", "\u1d0c", "\u0130", "\u00df", "\u2160", "\U0001d4d0"),
    *("{", "}", "{}", "{0}", "{x!r:>9}", "%s", "%(x)s", "a:b", "a~1b", "a/b", "#/x", "$ref", "a'b", 'a"b', "a`b"),
    *(
        "\u202eevil",
        "\u2066x",
        "\x1b[31m",
        "a\nb",
        "a\r\nb",
        "a\tb",
        "\u2028",
        "\x85",
        "\x0c",
        "\ufeff",
        "\ud7ff",
        "\uffff",
    ),
    *("{{ 7 * 7 }}", "{% raw %}", "#}", "${{ secrets.X }}", "::error::x", "<script>", "| a |", "-->", "---", "```"),
    *(
        f'"""\nimport {MARK}\n"""',
        f"'''\n{MARK}()\n'''",
        f'\\"""\n{MARK}()',
        f"x\n{MARK}()  # ",
        f"x = {MARK}()",
        f"\\N{{{MARK}}}",
    ),
    *(f"x]\n{MARK}()\n[", f"# noqa\n{MARK}()", f"{MARK}\\", f"a(b){MARK}", f"]: {MARK}"),
)
_WORD = st.sampled_from(WORDS)
TEXTS = _WORD | st.text(max_size=12) | st.text(string.ascii_letters + string.digits + "_-. ", min_size=1, max_size=12)
NAMES = TEXTS.filter(bool)
VALUES = st.one_of(TEXTS, st.integers(), st.booleans(), st.none(), st.floats(allow_nan=False), st.just([]), st.just({}))
URLS = st.one_of(
    st.just("https://api.example.test"),
    TEXTS,
    st.sampled_from(("https://[::1", "https://[zz]/", "//x", "http://a:b@c", "https://x:99999", "https://{region}.x")),
    TEXTS.map(lambda text: f"https://api.example.test/{text}"),
)


@st.composite
def _schema(draw: st.DrawFn, names: list[str], depth: int = 2) -> dict[str, Any]:
    described = {"description": draw(TEXTS)} if draw(st.booleans()) else {}
    match draw(st.integers(0, 6)) if depth else 6:
        case 0:
            keys = draw(st.lists(NAMES, max_size=4, unique=True))
            properties = {key: draw(_schema(names, depth - 1)) for key in keys}
            return {"type": "object", "properties": properties, "required": keys[:1], **described}
        case 1:
            return {"type": "string", "enum": draw(st.lists(TEXTS, min_size=1, max_size=4, unique=True)), **described}
        case 2 if names:
            return {"$ref": f"#/components/schemas/{_escaped(draw(st.sampled_from(names)))}"}
        case 3:
            return {"type": "array", "items": draw(_schema(names, depth - 1)), **described}
        case 4:
            kinds = [
                {"kind": {"type": "string", "enum": [tag]}}
                for tag in draw(st.lists(NAMES, min_size=2, max_size=3, unique=True))
            ]
            return {"oneOf": [{"type": "object", "properties": kind, "required": ["kind"]} for kind in kinds]}
        case 5:
            return {
                "type": draw(st.sampled_from(("string", "integer"))),
                "default": draw(VALUES),
                "title": draw(TEXTS),
                **described,
            }
        case _:
            return {
                "type": "string",
                "format": draw(st.sampled_from(("date-time", "date", "binary")) | TEXTS),
                **described,
            }


def _escaped(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")


@st.composite
def pages(draw: st.DrawFn) -> str:
    """Draw the Markdown of a page."""
    names = draw(st.lists(NAMES, max_size=3, unique=True))
    schemas = {name: draw(_schema(names)) for name in names}
    parameters = [
        {
            "name": name,
            "in": draw(st.sampled_from(("query", "header", "cookie"))),
            "schema": draw(_schema(names, 1)),
            "description": draw(TEXTS),
        }
        for name in draw(st.lists(NAMES, max_size=3, unique=True))
    ]
    operation: dict[str, Any] = {
        "operationId": draw(NAMES),
        "summary": draw(TEXTS),
        "description": draw(TEXTS),
        "tags": [draw(NAMES)],
        "parameters": parameters,
        "responses": {
            "200": {"description": draw(TEXTS), "content": {"application/json": {"schema": draw(_schema(names))}}}
        },
    }
    if draw(st.booleans()):
        operation |= {
            "x-fern-sdk-group-name": draw(st.lists(NAMES, min_size=1, max_size=3)),
            "x-fern-sdk-method-name": draw(NAMES),
        }
    verb = draw(st.sampled_from(("get", "post")))
    if verb == "post":
        operation["requestBody"] = {"content": {"application/json": {"schema": draw(_schema(names))}}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": draw(TEXTS), "version": "1.0.0"},
        "servers": [{"url": draw(URLS)}],
        "paths": {"/v1/" + draw(NAMES | st.just("x")): {verb: operation}},
        "components": {"schemas": schemas},
    }
    fence = "`" * 12
    heading = draw(st.just("T") | NAMES)
    text = yaml.dump(document, sort_keys=False)
    return f"# {heading}\n\n## OpenAPI Specification\n\n{fence}yaml\n{text}{fence}\n"
