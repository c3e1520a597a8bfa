"""Whether a request is sent again, and after how long: rules alone, without a clock, chance or I/O.

    what came of it                                sent again
    the server cannot have seen it                 always: no connection was made
    429; 503 that says when to come back           always: it was turned away before anything was done
    408, 500 to 599; the connection broke          if repeating is harmless: GET, HEAD, PUT, DELETE, OPTIONS, or an
                                                   idempotency key by which the server knows a request that it has seen
    ``x-should-retry: true``, ``false``            as it says, whatever the status; 409 only so
    anything else                                  never

A wait that the server asks for is kept, plus up to a tenth so that clients do not come back all at once. Where it is
longer than `RetryPolicy.longest_wait`, the error is raised at once: to come back sooner than asked is to be refused
again, and may be held against the caller. Without one the wait doubles each time, and chance takes up to half of it.
"""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Mapping
from datetime import UTC
from typing import Any, TypeAlias, TypeGuard

from attrs import Attribute, field, frozen

from .answer import Answer
from .errors import ConnectionFailed, SettingsError

IDEMPOTENT_METHODS = frozenset({"GET", "HEAD", "PUT", "DELETE", "OPTIONS"})

_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]*)?")

Outcome: TypeAlias = Answer | ConnectionFailed
"""What one attempt came to, if not to success."""


def is_number(value: object) -> TypeGuard[float]:
    """Whether *value* is a number that can be reckoned with as a float, which an integer may be too large for."""
    if isinstance(value, int) and not isinstance(value, bool):
        return abs(value) <= sys.float_info.max
    return isinstance(value, float) and not math.isnan(value)


def _check_bound(_: object, bound: Attribute[Any], value: object) -> None:
    if not is_number(value) or value < 0:
        raise SettingsError(f"{bound.name} of a RetryPolicy is a number from 0 on, not {value!r}")


@frozen(kw_only=True)
class RetryPolicy:
    """How often a request is sent again, and the bounds on the waits between, in seconds."""

    max_retries: int = field(default=2, validator=_check_bound)
    """How often at most; 0 for never."""
    first_wait: float = field(default=0.5, validator=_check_bound)
    """Before the second attempt, doubled for each after it."""
    longest_backoff: float = field(default=8.0, validator=_check_bound)
    """Bound on a wait that the server did not ask for."""
    longest_wait: float = field(default=60.0, validator=_check_bound)
    """Bound on a wait that the server asks for."""
    all_waits: float = field(default=120.0, validator=_check_bound)
    """Bound on all waits of one call together."""


@frozen(kw_only=True)
class Attempt:
    """What is known of the attempt that failed."""

    number: int
    """The first is 1."""
    waited: float = 0.0
    """Seconds, before this attempt and those before it."""
    idempotent: bool
    """Whether doing it twice does what doing it once does."""
    resendable: bool = True
    """Whether the whole body can be sent again."""
    left: float | None = None
    """Seconds until the deadline of the call; None if it has none."""


def decide(outcome: Outcome, attempt: Attempt, policy: RetryPolicy, *, now: float, chance: float) -> float | None:
    """Seconds until the next attempt, or None to give up.

    *now* is the time in seconds since 1970 for a server that asks by date and does not say its own time; *chance*, from
    0 to 1, spreads the waits.
    """
    if attempt.number > policy.max_retries or not attempt.resendable or not _worth_it(outcome, attempt):
        return None
    asked = None if isinstance(outcome, ConnectionFailed) else asked_wait(outcome.headers, now)
    if asked is None:
        doubled = policy.first_wait * 2.0 ** min(attempt.number - 1, 60)
        wait = min(doubled, policy.longest_backoff) * (1 - chance / 2)
    elif asked > policy.longest_wait:
        return None
    else:
        wait = min(asked * (1 + chance / 10), policy.longest_wait)
    if attempt.left is not None and wait >= attempt.left:
        return None
    return wait if attempt.waited + wait <= policy.all_waits else None


def asked_wait(headers: Mapping[str, str], now: float) -> float | None:
    """Seconds that the server asks to wait, by ``retry-after-ms`` or ``Retry-After``; None if none, or none ahead."""
    exact, usual = headers.get("retry-after-ms", "").strip(), headers.get("retry-after", "").strip()
    if _NUMBER.fullmatch(exact):
        wait = float(exact) / 1000
    elif _NUMBER.fullmatch(usual):
        wait = float(usual)
    elif (until := _moment(usual)) is not None:
        server_now = _moment(headers.get("date", ""))  # our clock may be wrong; what counts is the difference
        wait = until - (now if server_now is None else server_now)
    else:
        return None
    return wait if wait > 0 else None


def _worth_it(outcome: Outcome, attempt: Attempt) -> bool:
    if isinstance(outcome, ConnectionFailed):
        return attempt.idempotent or not outcome.sent
    headers, status = outcome.headers, outcome.status_code
    if (said := headers.get("x-should-retry", "").strip().lower()) in ("true", "false"):
        return said == "true"
    if status == 429 or (status == 503 and ("retry-after" in headers or "retry-after-ms" in headers)):
        return True
    return attempt.idempotent and (status == 408 or 500 <= status <= 599)


def _moment(text: str) -> float | None:
    """An HTTP date as seconds since 1970."""
    from email.utils import parsedate_to_datetime  # here, because few servers ask by date

    try:
        moment = parsedate_to_datetime(text)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
