"""How a client sends its API key: the header, and what stands there before the key.

`generator.toml` has the last word, then security schemes, from pages or overlays. Where there are none, the header is
the one that most operations take and whose name is that of a key. What stands before the key in it is read from the
words of its description, else from the docs' own samples. A header that a few pages alone call that of a key is used,
too. Where nothing says how, a key is optional, and sent as most APIs want it; operations that say that they need none
get none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.base import extensions
from generator.base.config import Api
from generator.base.errors import ShapeError
from generator.base.location import NOWHERE, Mark
from generator.base.nodes import Map, Seq
from generator.base.numerals import count
from generator.base.schemas import operations, security_schemes
from generator.shape import page_keys
from generator.shape.key_evidence import KeyEvidence, NamedHeader, named_headers
from generator.shape.key_parameters import headers_of, key_parameters, remove_parameters
from generator.shape.key_prefixes import most_frequent, needs_scheme, prefix_of
from generator.shape.key_schemes import ASSUMED, ApiKey, scheme_of, sendable
from generator.shape.security_requirements import needed_together, replace_unknown, sent_elsewhere

_NEXT_HEADER = "If all operations want it so, say so in generator.toml: [api] key_header."
_SENT_ALONE = "no {} says what stands before the key in the header Authorization: it is sent alone"


def complete_security(doc: Map, api: Api, evidence: KeyEvidence) -> tuple[ShapeError, ...]:
    """State in *doc* how a key is sent, wherever it does not say so; return what is assumed without evidence."""
    of_pages = page_keys.headers_of_pages(doc, evidence)
    if api.key_header:
        doubts = _complete_from_settings(doc, api, evidence)
        page_keys.leave_out(of_pages)
    else:
        doubts = _complete(doc, evidence)
        doubts += (*page_keys.follow(doc, of_pages, evidence),)
    return (*doubts, *sent_elsewhere(doc))


def _complete(doc: Map, evidence: KeyEvidence) -> tuple[ShapeError, ...]:
    """State in *doc* what its security schemes leave open, else the way that most operations or a few pages name."""
    if security_schemes(doc):
        return _complete_stated(doc, evidence)
    found = named_headers(doc, evidence)
    total = sum(1 for _ in _open(doc, found))
    if not total:
        return ()
    unknown = (*replace_unknown(doc),)
    main = next((header for header in found if 2 * header.times > total), None)
    key = main or next((header for header in found if header.key.name.lower() in evidence.headers), None)
    if key is None:
        _write_security(doc, ASSUMED)
        doc["security"].append(Map())
        return (
            *unknown,
            _no_header(found, total, evidence.source),
        )
    return (
        *unknown,
        *_write_inferred(doc, key, total, evidence, is_usual=main is not None),
    )


def _open(doc: Map, found: Sequence[NamedHeader]) -> Iterator[Map]:
    """Yield the operations of *doc* that may need a key: those that say nothing of it, or take a header of *found*."""
    for _, _, operation in operations(doc):
        if operation.get("security") != [] or any(key_parameters(operation, header.key.name) for header in found):
            yield operation


def _write_inferred(
    doc: Map, header: NamedHeader, total: int, evidence: KeyEvidence, *, is_usual: bool
) -> Iterator[ShapeError]:
    """State that the key is sent in *header*, which most of *total* operations take if it *is_usual*; yield doubts."""
    key = header.key
    prefix = prefix_of(key) or (most_frequent(evidence.schemes) if needs_scheme(key) else "")
    taking = [operation for _, _, operation in operations(doc) if key_parameters(operation, key.name)]
    if is_usual:
        _free_others(doc, key)
    _write_security(doc, ApiKey(key.name, f"{prefix} " if prefix else "", key.mark, key.description))
    if needs_scheme(key) and not prefix:
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
    taken = [bool(key_parameters(operation, key.name)) for _, _, operation in operations(doc)]
    return 2 * sum(taken) > len(taken)


def _free_others(doc: Map, key: ApiKey) -> None:
    """State that operations without the header of *key* need no key."""
    for _, _, operation in operations(doc):
        if not key_parameters(operation, key.name) and "security" not in operation:
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
    schemes = security_schemes(doc)
    doubts = [*replace_unknown(doc)]
    for scheme in schemes.values():
        if _is_bare_authorization(scheme):
            word = prefix_of(ApiKey("Authorization", "", description=str(scheme.get("description", ""))))
            word = word or most_frequent(evidence.schemes)
            if word:
                scheme.put(extensions.HEADER, Map(name=scheme["name"], prefix=f"{word} "), scheme.mark)
            else:
                doubts.append(_doubt(_SENT_ALONE.format(evidence.source), scheme.mark))
    is_silent = "security" not in doc and not any("security" in operation for _, _, operation in operations(doc))
    _take_for_parameters(doc, is_silent=is_silent)
    if next(sendable(doc), None) is None:
        listed = ", ".join(f"`{name}`" for name in schemes)
        what = f"the client cannot send a key as the security schemes want it ({listed}): a key is optional"
        return (_doubt(what, doc["components"].at("securitySchemes")),)
    if is_silent:
        mark = doc["components"].at("securitySchemes")
        doc.put("security", Seq([Map({name: Seq()}) for name in schemes], mark=mark), mark)
    doubts += needed_together(doc)
    return tuple(doubts)


def _take_for_parameters(doc: Map, *, is_silent: bool) -> None:
    """Let security schemes do for the headers that say the same; operations with these need them, unless all do."""
    keys = tuple(sendable(doc))
    for _, _, operation in operations(doc):
        needed = Seq(mark=operation.mark)
        for name, key in keys:
            if taken := key_parameters(operation, key.name):
                remove_parameters(operation, taken)
                needed.append(Map({name: Seq()}))
        if needed and not is_silent and "security" not in doc:
            operation.setdefault("security", needed)


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


def _write_security(doc: Map, key: ApiKey) -> None:
    """State *key* as a security scheme, and remove the header from the parameters of every operation."""
    for _, _, operation in operations(doc):
        taken = key_parameters(operation, key.name)
        if taken:
            remove_parameters(operation, taken)
            if not any(parameter.get("required") for parameter in taken):
                operation.put("security", Seq([Map(apiKey=Seq()), Map()], mark=key.mark), key.mark)
            elif "security" in operation:
                operation.put("security", Seq([Map(apiKey=Seq())], mark=key.mark), key.mark)
        elif operation.get("security"):
            # The names of other schemes mean nothing any more.
            rest = [Map()] if {} in operation["security"] else []
            operation.put("security", Seq([Map(apiKey=Seq()), *rest], mark=key.mark), key.mark)
    doc["components"].put("securitySchemes", Map(apiKey=scheme_of(key), mark=key.mark), key.mark)
    doc.put("security", Seq([Map(apiKey=Seq())], mark=key.mark), key.mark)
