"""The body of one answer as it comes in: unpacked, and no more of it than is allowed."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from .answer import Answer
from .call import Call
from .compression import BadCoding, Unpacking, codings_of, is_readable
from .errors import ClientError, ConnectionFailed, DecodeError
from .interpret import too_large, with_call_context


class Received:
    """What is known of a body while it comes in."""

    def __init__(self, answer: Answer, call: Call) -> None:
        self._answer = answer
        self._call = call
        coded = answer.headers.get("content-encoding", "")
        self._codings = codings_of(coded) if coded else []
        self._unpacking = Unpacking(self._codings[0]) if is_readable(self._codings) else None
        self.is_plain = not self._codings
        """Whether the body comes as it is, so that there is nothing to `feed`."""
        self._unpacked = 0
        self._held = BytesIO()  # a list would keep an object for each piece, of which some are of one byte
        self._size = 0

    def feed(self, data: bytes) -> Iterator[bytes]:
        """*data*, unpacked."""
        if self._unpacking is None:
            if data and self._codings and self._answer.succeeded:
                raise self._named(DecodeError(f"packed as {', '.join(self._codings)[:60]!r}, which was not asked for"))
            yield data
            return
        limit = self._call.settings.max_response_size
        try:
            for piece in self._unpacking.feed(data):
                self._unpacked += len(piece)
                if limit is not None and self._unpacked > limit:
                    raise too_large(self._call.operation, self._answer, "the compressed body", limit)
                yield piece
        except BadCoding as error:
            raise self._named(ConnectionFailed(str(error))) from None

    def end(self) -> None:
        """The body ends here: raise `ConnectionFailed` if something is missing."""
        try:
            if self._unpacking is not None:
                self._unpacking.end()
        except BadCoding as error:
            raise self._named(ConnectionFailed(str(error))) from None

    def hold(self, data: bytes) -> None:
        """Keep *data* for `whole`."""
        limit = self._call.settings.max_response_size
        self._size += len(data)
        if limit is not None and self._size > limit:
            self._held = BytesIO()  # what tools that report errors show holds no answer
            raise too_large(self._call.operation, self._answer, "the body", limit)
        self._held.write(data)

    def whole(self) -> bytes:
        """All that is kept."""
        held, self._held = self._held, BytesIO()
        return held.getvalue()

    def _named(self, error: ClientError) -> ClientError:
        return with_call_context(error, self._call.operation, self._answer)
