"""What came back, as it came."""

from __future__ import annotations

from attrs import field, frozen

from .headers import Headers


@frozen
class Answer:
    """What came back; *raw* is empty while the body is still to be read."""

    status_code: int
    headers: Headers
    raw: bytes = field(default=b"", repr=False)
    attempts: int = 1
    """How often the request was sent for it."""

    @property
    def succeeded(self) -> bool:
        """Whether the body is the one that was asked for."""
        return 200 <= self.status_code <= 299

    def holding(self, raw: bytes) -> Answer:
        """The same with *raw* for its body, or for one chunk of it."""
        return Answer(self.status_code, self.headers, raw, self.attempts)
