"""The events that an API posts to applications, as the settings name them: their classes, and the models they carry."""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import frozen

from generator.base.errors import EmitError
from generator.base.suggestions import with_suggestion
from generator.base.webhook_settings import WebhookSettings
from generator.emit.views.model_views import ModelView
from generator.shape import identifiers

_TAKEN = ("Event", "UnknownEvent")
"""The names that the module has beside those of the events."""


@frozen
class WebhookView:
    """One kind of event."""

    kind: str
    """What the API calls it in ``type``."""
    cls: str
    model: str
    """The class of what it is about."""


def webhook_views(settings: WebhookSettings | None, models: Mapping[str, ModelView]) -> tuple[WebhookView, ...]:
    """Return the kinds of events in *settings*; *models* are by component.

    Raises `EmitError` for a component that has no model, and for kinds whose classes would have one name.
    """
    views: dict[str, WebhookView] = {}
    if settings is None:
        return ()
    for kind, component in sorted(settings.events.items()):
        if component not in models:
            what = f"`{component}`, which `{kind}` carries, is no model of the document"
            next = with_suggestion("Name a component that is an object, as the document spells it.", component, models)
            raise EmitError(what, where=settings.where, next=next)
        cls = f"{identifiers.pascal(re.sub(r'[^a-z0-9]+', '_', kind))}Event"
        if cls in views or cls in _TAKEN:
            raise EmitError(
                f"`{kind}` cannot be read: another class is called {cls}",
                where=settings.where,
                next="Leave it out; such events are kept as they come.",
            )
        views[cls] = WebhookView(kind, cls, models[component].name.name)
    return tuple(views.values())
