"""The body of an answer, read piece by piece and never more of it than was bargained for."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterator, Mapping

_GZIP = 16 + zlib.MAX_WBITS


class TooLarge(Exception):
    """More than the limit, packed or unpacked."""


class Broken(Exception):
    """What cannot be unpacked, as a sentence without a full stop."""


async def whole(pieces: AsyncIterator[bytes], headers: Mapping[str, str], limit: int) -> bytes:
    """Return the body that comes in *pieces*, unpacked; at most *limit* bytes are ever held."""
    announced = headers.get("content-length", "")
    if announced.isdecimal() and float(announced) > limit:
        raise TooLarge
    packing = headers.get("content-encoding", "").strip().lower()
    if packing in {"gzip", "x-gzip"}:
        return await _gzip(pieces, limit)
    if packing not in {"", "identity"}:
        raise Broken(f"this is packed as `{packing}`, which was not asked for")
    body = bytearray()
    async for piece in pieces:
        body += piece
        if len(body) > limit:
            raise TooLarge
    return bytes(body)


async def _gzip(pieces: AsyncIterator[bytes], limit: int) -> bytes:
    body = bytearray()
    unpacker = zlib.decompressobj(_GZIP)
    try:
        async for piece in pieces:
            # A bound on what comes out: a thousandth of it is enough to go in.
            body += unpacker.decompress(piece, limit + 1 - len(body))
            if len(body) > limit:
                raise TooLarge
    except zlib.error:
        raise Broken("this is not the gzip that it says it is") from None
    if not unpacker.eof or unpacker.unused_data:
        raise Broken("this is gzip that ends too early or too late")
    return bytes(body)
