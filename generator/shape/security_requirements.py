"""What operations need that no client can send with one key: schemes that nobody describes, and several keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.base.errors import ShapeError
from generator.base.nodes import Map, Seq, is_list
from generator.base.numerals import count
from generator.base.schemas import operations, security_schemes
from generator.shape.key_schemes import ApiKey, api_key, other_keys, requirements

_NEXT_SCHEME = "Describe the scheme with an overlay, or say in generator.toml how the key is sent: [api] key_header."
_NEXT_HEADERS = "Pass the others as `default_headers`, if they are headers."
_NEXT_CLIENT = "If these are several keys, make a client for each."


def replace_unknown(doc: Map) -> Iterator[ShapeError]:
    """Take requirements of schemes that *doc* does not describe for those that it does describe, and tell of each."""
    schemes = security_schemes(doc)
    known = Seq([Map({name: Seq()}) for name in schemes])
    told: dict[tuple[object, str], ShapeError] = {}
    for holder in (doc, *(operation for _, _, operation in operations(doc))):
        stated = holder.get("security")
        listed: list[Map] = stated if is_list(stated) else []
        unknown = [name for requirement in listed for name in requirement if name not in schemes]
        if not unknown:
            continue
        mark = holder.at("security")
        rest = [Map({name: one[name] for name in one if name in schemes}, mark=one.mark) for one in listed]
        kept = [one for one, whole in zip(rest, listed, strict=True) if one or not whole]
        if not any(kept) and schemes:
            meant, kept = f"taken for {' or '.join(f'`{name}`' for name in schemes)}", [*known, *kept]
        else:
            meant = "it is left out" if schemes else "how a key is sent is not stated"
        if schemes:
            holder.put("security", Seq(kept, mark=mark), mark)
        for name in unknown:
            what = f"`security` names `{name}`, which is none of the security schemes: {meant}"
            told.setdefault((mark, name), ShapeError(what, where=mark, next=_NEXT_SCHEME))
    yield from told.values()


def needed_together(doc: Map) -> Iterator[ShapeError]:
    """Yield a warning for each set of security schemes that *doc* needs together."""
    together = Counter(" and ".join(f"`{name}`" for name in r) for r in requirements(doc) if len(r) > 1)
    for names in sorted(together):
        how = (
            f"{names} are needed together in {count(together[names], 'place')}: the client sends the first that it can"
        )
        yield ShapeError(how, next=_NEXT_HEADERS)


def sent_elsewhere(doc: Map) -> Iterator[ShapeError]:
    """Yield the one warning that a client sends its key of some operations of *doc* in another place."""
    others = ", ".join(f"{count(number, 'operation')} in the {_shown(key)}" for key, number in other_keys(doc))
    if others:
        what = f"the client has one key, and sends it in the {_shown(api_key(doc))}, but for {others}"
        yield ShapeError(what, next=_NEXT_CLIENT)


def _shown(key: ApiKey) -> str:
    return f"{key.place} ({key.prefix.strip()})" if key.prefix else key.place
