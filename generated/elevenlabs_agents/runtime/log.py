"""What is logged: one line for each attempt, at DEBUG, under the name of this package.

Never a value of a query or a body, and of the headers only those below: neither the key nor what it opens.
"""

from __future__ import annotations

import logging

from .headers import Headers

SHOWN_HEADERS = (
    "content-type",
    "content-length",
    "date",
    "request-id",
    "retry-after",
    "retry-after-ms",
    "x-request-id",
    "x-should-retry",
)

LOGGER = logging.getLogger(__name__.rpartition(".runtime.")[0])


def shown(headers: Headers) -> dict[str, str]:
    """The headers of an answer that may be logged."""
    return {name: headers[name] for name in SHOWN_HEADERS if name in headers}
