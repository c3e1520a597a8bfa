"""One call from its first attempt to its last: what both transports decide alike, without any I/O."""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Callable
from typing import Any, TypeVar
from urllib.parse import urlsplit

from attrs import evolve

from .answer import Answer
from .deadline import Late, Until
from .errors import ClientError, ConnectionFailed, InvalidArgument, TimeoutExpired
from .interpret import check_status
from .log import LOGGER, shown
from .operation import Operation
from .prepare import prepare
from .redirect import MAX_REDIRECTS, redirected
from .retry import Attempt, Outcome, decide
from .setting_values import checked_size, checked_strict
from .settings import RequestOptions, Settings

E = TypeVar("E", bound=ClientError)
T = TypeVar("T")


class Call:
    """What is to be sent next, and what was tried before."""

    def __init__(self, operation: Operation[Any], settings: Settings, options: RequestOptions | None) -> None:
        self.operation = operation
        self.settings = settings
        """Those of the client, but for how the answer is read: there the call has the last word."""
        self.attempts = 1
        self._waited = 0.0
        self._redirects = 0
        self._began = time.monotonic()
        try:
            self.request = prepare(operation, settings, options)
            if options and "strict" in options:
                self.settings = evolve(self.settings, strict=checked_strict(options["strict"]))
            if options and "max_response_size" in options:
                size = checked_size(options["max_response_size"])
                self.settings = evolve(self.settings, max_response_size=size)
        except InvalidArgument as error:
            error.operation = operation.name
            raise
        deadline = self.request.deadline
        self.until = None if deadline is None else self._began + deadline
        """When the deadline passes, by `time.monotonic`; None if there is none."""

    def begin(self) -> None:
        """An attempt starts now."""
        self._began = time.monotonic()

    @property
    def left(self) -> float | None:
        """Seconds until the deadline; None if there is none."""
        return None if self.until is None else self.until - time.monotonic()

    @property
    def is_late(self) -> bool:
        """Whether the deadline has passed."""
        return self.until is not None and time.monotonic() >= self.until

    def in_time(self, read: Callable[[], T]) -> T:
        """What *read* makes of the answer, unless the deadline passes before."""
        try:
            with Until(self.until):
                return read()
        except Late:
            raise self.too_late() from None

    def too_late(self) -> TimeoutExpired:
        """The error for a deadline that has passed."""
        return self.named(TimeoutExpired(f"the deadline of {self.request.deadline:g} seconds has passed"))

    def next_attempt(self, answer: Answer) -> float | None:
        """None if *answer* is what was asked for, else the seconds to the next attempt; raise if there is none."""
        if LOGGER.isEnabledFor(logging.DEBUG):
            self._log(f"answered {answer.status_code}", shown(answer.headers))
        if answer.succeeded:
            return None
        if self._redirects < MAX_REDIRECTS and self.request.resendable:
            request = redirected(self.request, answer)
            if request:
                self._redirects += 1
                self.request = request
                return 0
        wait = self._wait(answer)
        if wait is None:
            check_status(self.operation, answer, self.settings)
        return wait

    def fail(self, error: ConnectionFailed) -> float:
        """Seconds to the next attempt; raise *error* if there is none."""
        if LOGGER.isEnabledFor(logging.DEBUG):
            self._log("failed", f"{type(error).__name__}: {error.args[0]}")
        wait = self._wait(error)
        if wait is None:
            raise error
        return wait

    def named(self, error: E) -> E:
        """*error* with what is known of the call, for want of an answer."""
        error.operation, error.attempts = self.operation.name, self.attempts
        return error

    def _wait(self, outcome: Outcome) -> float | None:
        request = self.request
        attempt = Attempt(
            number=self.attempts,
            waited=self._waited,
            idempotent=request.idempotent,
            resendable=request.resendable,
            left=self.left,
        )
        chance = random.random()  # noqa: S311 - it spreads retries and guards nothing
        wait = decide(outcome, attempt, request.retries, now=time.time(), chance=chance)
        if wait is not None:
            self.attempts += 1
            self._waited += wait
            LOGGER.info("%s: attempt %d follows in %.2f seconds", self.operation.name, self.attempts, wait)
        return wait

    def _log(self, result: str, details: object) -> None:
        LOGGER.debug(
            "%s: %s %s %s in %.3f seconds, attempt %d: %s",
            self.operation.name,
            self.request.method,
            self.settings.hide(urlsplit(self.request.url).path),
            result,
            time.monotonic() - self._began,
            self.attempts,
            self.settings.hide(str(details)),
        )
