"""How a vendor signs the events that it posts to applications, and what they are about; no page states it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import field, frozen

from generator.base.location import NOWHERE, Mark
from generator.base.setting_values import ValueRule

WEBHOOKS: dict[str, ValueRule] = {
    "header": (re.compile(r"[A-Za-z0-9-]+"), "the name of the header with the signature, `Acme-Signature`"),
    "version": (re.compile(r"(?!t\b)[a-z0-9]+"), "what stands before the signature in that header, `v1`"),
}
EVENT: ValueRule = re.compile(r"[^\s\x00-\x1f](?:[^\x00-\x1f]*\S)?"), "the name of a component, `Call`"
KIND = re.compile(r"[a-z][a-z0-9]*(?:[-_.][a-z0-9]+)*")
"""What an event may be called in its ``type``."""


@frozen
class WebhookSettings:
    """The header is ``t=SECONDS,VERSION=HEX``; HEX is the HMAC-SHA256 of ``SECONDS.BODY``."""

    header: str
    version: str
    events: Mapping[str, str] = field(factory=dict[str, str])
    """What ``type`` says -> the component that ``data`` is."""
    where: Mark = NOWHERE
