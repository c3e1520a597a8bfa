"""How a client sends its API key: the header, and what stands there before the key.

`generator.toml` has the last word, then security schemes, from pages or overlays. Where there are none, the header is
the one that most operations take and whose name is that of a key. What stands before the key in it is read from the
words of its description, else from the docs' own samples. A header that a few pages alone call that of a key is used,
too. Where nothing says how, a key is optional, and sent as most APIs want it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.base import extensions
from generator.base.config import Api
from generator.base.errors import ShapeError
from generator.base.location import NOWHERE, Mark
from generator.base.nodes import Json, Map, Seq
from generator.base.numerals import count
from generator.base.schemas import operations
from generator.shape.key_evidence import KeyEvidence, NamedHeader, headers_of, named_headers
from generator.shape.key_schemes import ASSUMED, HTTP_WORDS, ApiKey, requirements, sendable

_BEFORE_A_PLACEHOLDER = re.compile(
    r"""(?:[`'"]|\bauthorization: )(?P<prefix>[^\s`'"]+) (?:<[^<>`]+>|\{[^{}`]+\}|\$[A-Za-z_]+)""", re.IGNORECASE
)
_PREFIXED_WITH = re.compile(r"prefixed with `(?P<prefix>\S+) *`")
_NAMED = re.compile(r"\b(?P<prefix>bearer|basic)\b", re.IGNORECASE)
_UNKNOWN_PREFIXES = frozenset({"undefined", "null"})
"""What the docs platform prints where it does not know the prefix of a key."""


_NEXT_HEADER = "If all operations want it so, say so in generator.toml: [api] key_header."
_SENT_ALONE = "no {} says what stands before the key in the header Authorization: it is sent alone"


def complete_security(doc: Map, api: Api, evidence: KeyEvidence) -> tuple[ShapeError, ...]:
    """State in *doc* how a key is sent, wherever it does not say so; return what is assumed without evidence."""
    if api.key_header:
        return _complete_from_settings(doc, api, evidence)
    if doc["components"].get("securitySchemes"):
        return _complete_stated(doc, evidence)
    total = sum(1 for _ in operations(doc))
    found = named_headers(doc, evidence)
    main = next((header for header in found if 2 * header.times > total), None)
    key = main or next((header for header in found if header.key.name.lower() in evidence.headers), None)
    if key is None:
        _write_security(doc, ASSUMED)
        doc["security"].append(Map())
        return (_no_header(found, total, evidence.source),)
    return (*_write_inferred(doc, key, evidence, is_usual=main is not None),)


def _write_inferred(doc: Map, header: NamedHeader, evidence: KeyEvidence, *, is_usual: bool) -> Iterator[ShapeError]:
    """State that the key is sent in *header*, which most operations take if it *is_usual*; yield what is assumed."""
    key = header.key
    prefix = _prefix(key) or (_most_frequent(evidence.schemes) if _needs_scheme(key) else "")
    total, taking = 0, list[Map]()
    for _, _, operation in operations(doc):
        total += 1
        taking += [operation] if _key_parameters(operation, key) else []
    if is_usual:
        _free_others(doc, key)
    _write_security(doc, ApiKey(key.name, f"{prefix} " if prefix else "", key.mark, key.description))
    if _needs_scheme(key) and not prefix:
        yield _doubt(_SENT_ALONE.format(evidence.source), key.mark)
    if not is_usual:
        for operation in taking:
            operation.setdefault("security", Seq([Map(apiKey=Seq())], mark=key.mark))
        doc["security"].append(Map())
        what = f"only {_of(header.times, total)} a header for a key, {key.name}: the others are sent one there, too"
        yield ShapeError(what, where=key.mark, next=_NEXT_HEADER)


def _complete_from_settings(doc: Map, api: Api, evidence: KeyEvidence) -> tuple[ShapeError, ...]:
    """Follow the settings; where the pages say the same, everything else that they say holds, too."""
    key = ApiKey(api.key_header, api.key_prefix, api.where, _description(doc, api.key_header))
    if _is_stated(doc, key):
        return _complete_stated(doc, evidence)
    if _is_usual(doc, key):
        _free_others(doc, key)
    _write_security(doc, key)
    return ()


def _is_stated(doc: Map, key: ApiKey) -> bool:
    """Tell whether a security scheme says the same as *key*."""
    ways = {(own.name.lower(), own.prefix) for _, own in sendable(doc) if own.where == "header"}
    return (key.name.lower(), key.prefix) in ways


def _is_usual(doc: Map, key: ApiKey) -> bool:
    """Tell whether most operations take the header of *key*, so that those that do not need no key."""
    taken = [bool(_key_parameters(operation, key)) for _, _, operation in operations(doc)]
    return 2 * sum(taken) > len(taken)


def _free_others(doc: Map, key: ApiKey) -> None:
    """State that operations without the header of *key* need no key."""
    for _, _, operation in operations(doc):
        if not _key_parameters(operation, key) and "security" not in operation:
            operation.put("security", Seq(mark=key.mark), key.mark)


def _description(doc: Map, header: str) -> str:
    """Return how the pages describe the parameter that is *header*, empty where none does."""
    named = (
        str(parameter.get("description", ""))
        for _, _, operation in operations(doc)
        for name, parameter, _ in headers_of(operation)
        if name.lower() == header.lower()
    )
    return next(named, "")


def _doubt(what: str, where: Mark = NOWHERE) -> ShapeError:
    lines = '[api]\nkey_header = "Authorization"\nkey_prefix = "Bearer "'
    what = f"{what}\nThe lines of generator.toml that say so, if it is a bearer token:\n{lines}"
    return ShapeError(what, where=where)


def _complete_stated(doc: Map, evidence: KeyEvidence) -> tuple[ShapeError, ...]:
    """Let the stated security schemes do for the header parameters that say the same."""
    schemes: Map = doc["components"]["securitySchemes"]
    doubts: list[ShapeError] = []
    for scheme in schemes.values():
        if _is_bare_authorization(scheme):
            word = _prefix(ApiKey("Authorization", "", description=str(scheme.get("description", ""))))
            word = word or _most_frequent(evidence.schemes)
            if word:
                scheme.put(extensions.HEADER, Map(name=scheme["name"], prefix=f"{word} "), scheme.mark)
            else:
                doubts.append(_doubt(_SENT_ALONE.format(evidence.source), scheme.mark))
    for _, key in sendable(doc):
        for _, _, operation in operations(doc):
            _remove_parameters(operation, _key_parameters(operation, key))
    if next(sendable(doc), None) is None:
        listed = ", ".join(f"`{name}`" for name in schemes)
        what = f"the client cannot send a key as the security schemes want it ({listed}): a key is optional"
        return (_doubt(what, doc["components"].at("securitySchemes")),)
    is_silent = "security" not in doc and not any("security" in operation for _, _, operation in operations(doc))
    if is_silent:
        mark = doc["components"].at("securitySchemes")
        doc.put("security", Seq([Map({name: Seq()}) for name in schemes], mark=mark), mark)
    together = Counter(" and ".join(f"`{name}`" for name in r) for r in requirements(doc) if len(r) > 1)
    doubts += [_two_keys(names, together[names]) for names in sorted(together)]
    return tuple(doubts)


def _two_keys(names: str, times: int) -> ShapeError:
    how = f"{names} are needed together in {count(times, 'place')}: the client sends the first that it can"
    return ShapeError(how, next="Pass the others as `default_headers`, if they are headers.")


def _is_bare_authorization(scheme: Map) -> bool:
    is_header = scheme.get("type") == "apiKey" and scheme.get("in") == "header"
    return is_header and str(scheme.get("name")).lower() == "authorization" and extensions.HEADER not in scheme


def _no_header(found: Sequence[NamedHeader], total: int, source: str) -> ShapeError:
    """Return the warning that a bearer token is assumed, because too few of *total* operations take one of *found*."""
    assumed = "a key is optional, and sent as a bearer token"
    if not found:
        return _doubt(f"no {source} names a header for a key: {assumed}")
    header = found[0]
    what = f"only {_of(header.times, total)} a header that may be for a key, {header.key.name}: {assumed}"
    return _doubt(what, header.key.mark)


def _of(times: int, total: int) -> str:
    return f"{times} of {count(total, 'operation')} {'names' if times == 1 else 'name'}"


def _needs_scheme(key: ApiKey) -> bool:
    """Tell whether HTTP wants the name of a scheme before what the header has."""
    return key.name.lower() == "authorization"


def _prefix(key: ApiKey) -> str:
    """Return the word before *key* that its description names, empty if it names none."""
    patterns = (_BEFORE_A_PLACEHOLDER, _PREFIXED_WITH, *([_NAMED] if _needs_scheme(key) else []))
    for pattern in patterns:
        match = pattern.search(key.description)
        if match and match["prefix"] not in _UNKNOWN_PREFIXES:
            word = match["prefix"]
            return word.capitalize() if word.lower() in HTTP_WORDS else word
    return ""


def _most_frequent(schemes: Iterable[str]) -> str:
    counts = Counter(schemes)
    return min(counts, key=lambda scheme: (-counts[scheme], scheme)) if counts else ""


def _write_security(doc: Map, key: ApiKey) -> None:
    """State *key* as a security scheme, and remove the header from the parameters of every operation."""
    for _, _, operation in operations(doc):
        key_parameters = _key_parameters(operation, key)
        if key_parameters:
            _remove_parameters(operation, key_parameters)
            if not any(parameter.get("required") for parameter in key_parameters):
                operation.put("security", Seq([Map(apiKey=Seq()), Map()], mark=key.mark), key.mark)
        elif operation.get("security"):
            # The names of other schemes mean nothing any more.
            rest = [Map()] if {} in operation["security"] else []
            operation.put("security", Seq([Map(apiKey=Seq()), *rest], mark=key.mark), key.mark)
    scheme = Map(mark=key.mark)
    facts: dict[str, Json] = {"type": "apiKey", "in": "header", "name": key.name}
    if key.prefix == "Bearer " and key.name.lower() == "authorization":
        facts = {"type": "http", "scheme": "bearer"}
    elif key.prefix:
        facts[extensions.HEADER] = Map(name=key.name, prefix=key.prefix)
    for name, value in {**facts, **({"description": key.description} if key.description else {})}.items():
        scheme.put(name, value, key.mark)
    doc["components"].put("securitySchemes", Map(apiKey=scheme, mark=key.mark), key.mark)
    doc.put("security", Seq([Map(apiKey=Seq())], mark=key.mark), key.mark)


def _key_parameters(operation: Map, key: ApiKey) -> list[Map]:
    """Return the parameters of *operation* that carry the key."""
    return [parameter for name, parameter, _ in headers_of(operation) if name.lower() == key.name.lower()]


def _remove_parameters(operation: Map, removed: list[Map]) -> None:
    if not removed:
        return
    old: Seq = operation["parameters"]
    kept = [index for index, parameter in enumerate(old) if not any(parameter is other for other in removed)]
    if not kept:
        del operation["parameters"]
        return
    new = Seq([old[index] for index in kept], mark=old.mark)
    new.marks = [old.at(index) for index in kept]
    operation["parameters"] = new
