"""How one property of a form becomes fields or parts: OpenAPI's Encoding Object."""

from __future__ import annotations

from attrs import frozen

from .styles import Style


@frozen
class Encoding:
    """How one property of a form is sent; by itself, the plain way of `runtime.form_fields`."""

    style: Style | None = None
    """As for a parameter of a query; None: as *content_type* says."""
    explode: bool = False
    """Whether each item of an array or object is a field of its own."""
    reserved: bool = False
    """Whether reserved characters of a URL are sent as they are."""
    content_type: str = ""
    """Of each part; several, or ranges such as ``image/*``, are what a file may be."""
    headers: tuple[tuple[str, str], ...] = ()
    """Sent with each part."""
    needed: tuple[str, ...] = ()
    """Names of the headers that each file must bring."""
    is_file: bool = False
    """Whether the property is a file or several, so that no text is sent in place of one."""
