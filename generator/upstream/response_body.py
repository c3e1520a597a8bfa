"""Reads the body of a response piece by piece, and never more of it than a limit allows."""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import AsyncIterator, Mapping

_GZIP = 16 + zlib.MAX_WBITS


class BodyTooLarge(Exception):
    """The body is larger than the limit, as it was sent or after it was decompressed."""


class BrokenEncoding(Exception):
    """The body cannot be decompressed; the text says why, as a sentence without a full stop."""


class TooSlow(Exception):
    """The body arrives so slowly that waiting for its end makes no sense."""


async def at_pace(pieces: AsyncIterator[bytes], seconds: float, pace: float) -> AsyncIterator[bytes]:
    """Yield *pieces*; raise `TooSlow` where fewer than *pace* bytes a second came for *seconds*."""
    now = asyncio.get_running_loop().time
    begin, size = now(), 0
    async for piece in pieces:
        yield piece
        size += len(piece)
        if now() - begin >= seconds:
            if size < seconds * pace:
                raise TooSlow
            begin, size = now(), 0


async def read_body(pieces: AsyncIterator[bytes], headers: Mapping[str, str], limit: int) -> bytes:
    """Return the decompressed body that arrives in *pieces*; at most *limit* bytes are ever held in memory."""
    announced = headers.get("content-length", "")
    if announced.isdecimal() and float(announced) > limit:
        raise BodyTooLarge
    encoding = headers.get("content-encoding", "").strip().lower()
    if encoding in {"gzip", "x-gzip"}:
        return await _decompress(pieces, limit)
    if encoding not in {"", "identity"}:
        raise BrokenEncoding(f"this is compressed as `{encoding}`, which was not requested")
    body = bytearray()
    async for piece in pieces:
        body += piece
        if len(body) > limit:
            raise BodyTooLarge
    return bytes(body)


async def _decompress(pieces: AsyncIterator[bytes], limit: int) -> bytes:
    body = bytearray()
    decompressor = zlib.decompressobj(_GZIP)
    try:
        async for piece in pieces:
            # The bound is on the output: a small piece of a gzip bomb may become a thousand times as large.
            body += decompressor.decompress(piece, limit + 1 - len(body))
            if len(body) > limit:
                raise BodyTooLarge
    except zlib.error:
        raise BrokenEncoding("`Content-Encoding` says that this is gzip, but it is not") from None
    if not decompressor.eof or decompressor.unused_data:
        raise BrokenEncoding("this gzip data is cut off, or has other data after its end")
    return bytes(body)
