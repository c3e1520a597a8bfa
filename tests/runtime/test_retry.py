"""The rules of retrying, without any I/O."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime
from email.utils import format_datetime, formatdate
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from generator.runtime.answer import Answer
from generator.runtime.errors import ConnectionFailed, TimeoutExpired
from generator.runtime.headers import Headers
from generator.runtime.retry import Attempt, Outcome, RetryPolicy, asked_wait, decide

NOW = 1_700_000_000.0
ONCE = Attempt(number=1, idempotent=False)
SAFE = Attempt(number=1, idempotent=True)
USUAL = RetryPolicy()


def answer(status: int, **headers: str) -> Answer:
    return Answer(status, Headers((name.replace("_", "-"), value) for name, value in headers.items()))


def failed(*, sent: bool, kind: type[ConnectionFailed] = ConnectionFailed) -> ConnectionFailed:
    error = kind(f"{kind.__name__}, sent" if sent else kind.__name__)
    error.sent = sent
    return error


def wait(outcome: Outcome, attempt: Attempt, policy: RetryPolicy = USUAL, chance: float = 0.0) -> float | None:
    return decide(outcome, attempt, policy, now=NOW, chance=chance)


@pytest.mark.parametrize(
    "outcome, once, safe",
    [
        (failed(sent=False), True, True),
        (failed(sent=False, kind=TimeoutExpired), True, True),
        (failed(sent=True), False, True),
        (failed(sent=True, kind=TimeoutExpired), False, True),
        (answer(429), True, True),
        (answer(429, retry_after="1"), True, True),
        (answer(503), False, True),
        (answer(503, retry_after="1"), True, True),
        (answer(503, retry_after="soon"), True, True),
        (answer(503, retry_after_ms="1"), True, True),
        (answer(408), False, True),
        (answer(408, retry_after="1"), False, True),
        *((answer(status), False, True) for status in (500, 501, 502, 504, 529, 599)),
        (answer(500, retry_after="1"), False, True),
        *((answer(status), False, False) for status in (301, 304, 400, 401, 403, 404, 409, 410, 418, 422, 499, 600)),
        (answer(409, retry_after="1"), False, False),
    ],
    ids=str,
)
def test_what_is_sent_again(outcome: Outcome, once: bool, safe: bool) -> None:
    assert (wait(outcome, ONCE) is not None, wait(outcome, SAFE) is not None) == (once, safe)


@pytest.mark.parametrize("status", [400, 404, 408, 409, 422, 429, 500, 503])
@pytest.mark.parametrize("attempt", [ONCE, SAFE], ids=["once", "safe"])
def test_the_server_has_the_last_word(status: int, attempt: Attempt) -> None:
    assert wait(answer(status, retry_after="1", x_should_retry="false"), attempt) is None
    assert wait(answer(status, x_should_retry=" True"), attempt) is not None
    assert wait(answer(status, x_should_retry="perhaps"), attempt) == wait(answer(status), attempt)


@pytest.mark.parametrize("outcome", [answer(429), answer(404, x_should_retry="true"), failed(sent=False)], ids=str)
def test_what_even_the_server_cannot_have(outcome: Outcome) -> None:
    assert wait(outcome, evolve(SAFE, resendable=False)) is None
    assert wait(outcome, evolve(SAFE, number=2)) is not None
    assert wait(outcome, evolve(SAFE, number=3)) is None
    assert wait(outcome, SAFE, RetryPolicy(max_retries=0)) is None


def date(seconds: float) -> str:
    return formatdate(NOW + seconds, usegmt=True)


@pytest.mark.parametrize(
    "headers, seconds",
    [
        ({}, None),
        ({"retry_after": "2"}, 2),
        ({"retry_after": " 1.5 "}, 1.5),
        ({"retry_after": "0"}, None),
        ({"retry_after": "-1"}, None),
        ({"retry_after": "1e3"}, None),
        ({"retry_after": "nan"}, None),
        ({"retry_after": "inf"}, None),
        ({"retry_after": "\u0662"}, None),
        ({"retry_after": "9" * 400}, float("inf")),
        ({"retry_after": "soon"}, None),
        ({"retry_after": date(7)}, 7),
        ({"retry_after": date(-7)}, None),
        ({"retry_after": date(7), "date": date(5)}, 2),  # the server's own clock, where it says it
        ({"retry_after": date(7), "date": "yesterday"}, 7),
        ({"retry_after": "Tuesday, 14-Nov-23 22:13:27 GMT"}, 7),
        ({"retry_after": "Tue Nov 14 22:13:27 2023"}, 7),
        ({"retry_after": "Tue, 14 Nov 2023 23:13:27 +0100"}, 7),
        ({"retry_after": "Tue, 99 Nov 2023 23:13:27 GMT"}, None),
        ({"retry_after": "Tue, 14 Nov 99999 23:13:27 GMT"}, None),
        ({"retry_after_ms": "250"}, 0.25),
        ({"retry_after_ms": "250", "retry_after": "9"}, 0.25),
        ({"retry_after_ms": "soon", "retry_after": "9"}, 9),
        ({"retry_after_ms": "0", "retry_after": "9"}, None),
    ],
)
def test_how_long_the_server_asks_to_wait(headers: dict[str, str], seconds: float | None) -> None:
    assert asked_wait(answer(429, **headers).headers, NOW) == seconds


def test_the_dates_above_are_the_same_moment() -> None:
    assert format_datetime(datetime.fromtimestamp(NOW + 7, UTC), usegmt=True) == "Tue, 14 Nov 2023 22:13:27 GMT"


def test_the_wait_doubles_up_to_its_bound_and_chance_takes_up_to_half() -> None:
    many = RetryPolicy(max_retries=9, all_waits=1000)
    numbered = [evolve(ONCE, number=number) for number in range(1, 9)]
    assert [wait(answer(429), one, many) for one in numbered] == [0.5, 1, 2, 4, 8, 8, 8, 8]
    assert [wait(answer(429), one, many, chance=1) for one in numbered] == [0.25, 0.5, 1, 2, 4, 4, 4, 4]
    assert wait(answer(429), evolve(ONCE, number=10_000), RetryPolicy(max_retries=99_999)) == 8


def test_a_wait_that_was_asked_for_is_never_cut_short() -> None:
    assert wait(answer(429, retry_after="10"), ONCE) == 10
    assert wait(answer(429, retry_after="10"), ONCE, chance=1) == 11
    assert wait(answer(429, retry_after="60"), ONCE, chance=1) == 60
    assert wait(answer(429, retry_after="61"), ONCE) is None
    assert wait(answer(503, retry_after="1e9"), ONCE) == 0.5


def test_all_waits_together_have_a_bound() -> None:
    assert wait(answer(429, retry_after="60"), evolve(ONCE, waited=60)) == 60
    assert wait(answer(429, retry_after="60"), evolve(ONCE, waited=61)) is None
    assert wait(failed(sent=False), evolve(ONCE, waited=119.5)) == 0.5
    assert wait(failed(sent=False), evolve(ONCE, waited=119.6)) is None


seconds = st.floats(0, 1e6)


def headed(status: int, headers: dict[str, str]) -> Answer:
    return Answer(status, Headers(headers.items()))


outcomes: st.SearchStrategy[Any] = st.one_of(
    st.booleans().map(lambda sent: failed(sent=sent)),
    st.builds(
        headed,
        st.integers(100, 999),
        st.dictionaries(
            st.sampled_from(["retry-after", "retry-after-ms", "x-should-retry", "date"]),
            st.text() | st.integers(-9, 99_999).map(str) | st.sampled_from(["true", "false", date(3), date(-3)]),
        ),
    ),
)
policies = st.builds(
    RetryPolicy,
    max_retries=st.integers(0, 9),
    first_wait=seconds,
    longest_backoff=seconds,
    longest_wait=seconds,
    all_waits=seconds,
)
attempts = st.builds(
    Attempt, number=st.integers(1, 12), waited=seconds, idempotent=st.booleans(), resendable=st.booleans()
)


@given(outcomes, attempts, policies, st.floats(0, 1))
def test_the_bounds_hold_whatever_the_server_says(
    outcome: Outcome, attempt: Attempt, policy: RetryPolicy, chance: float
) -> None:
    found = decide(outcome, attempt, policy, now=NOW, chance=chance)
    if found is None:
        return
    asked = None if isinstance(outcome, ConnectionFailed) else asked_wait(outcome.headers, NOW)
    assert attempt.number <= policy.max_retries
    assert attempt.resendable
    assert 0 <= found <= (policy.longest_backoff if asked is None else policy.longest_wait)
    assert attempt.waited + found <= policy.all_waits
    assert asked is None or found >= asked
    if isinstance(outcome, Answer):
        assert outcome.headers.get("x-should-retry") != "false"


@given(outcomes, attempts, policies, st.floats(0, 1))
def test_what_is_harmless_to_repeat_is_retried_wherever_the_rest_is(
    outcome: Outcome, attempt: Attempt, policy: RetryPolicy, chance: float
) -> None:
    once, safe = (
        decide(outcome, evolve(attempt, idempotent=idempotent), policy, now=NOW, chance=chance)
        for idempotent in (False, True)
    )
    assert once is None or once == safe


def test_every_call_ends() -> None:
    for outcome in (failed(sent=False), answer(429), answer(429, retry_after="50")):
        waited = 0.0
        for number in itertools.count(1):
            found = wait(
                outcome, Attempt(number=number, waited=waited, idempotent=True), RetryPolicy(max_retries=10**9)
            )
            if found is None:
                break
            waited += found
        assert waited <= 120
