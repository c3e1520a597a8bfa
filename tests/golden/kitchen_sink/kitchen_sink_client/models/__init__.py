# Generated from spec/openapi.yaml by `make client`. Do not edit.
"""Everything that a request or an answer can hold; each class is loaded when it is first needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazy_getattr

if TYPE_CHECKING:
    from .and_rule import AndRule
    from .blob import Blob
    from .circle import Circle
    from .color import Color
    from .content import Content
    from .event import Event
    from .file_part import FilePart
    from .files_upload_request import FilesUploadRequest
    from .kind import Kind
    from .new_thing import NewThing
    from .nothing import Nothing
    from .order import Order
    from .owner import Owner
    from .page import Page
    from .part import Part, UnknownPart
    from .problem import Problem
    from .result import Result, UnknownResult
    from .rule import Rule, UnknownRule
    from .scalar import Scalar
    from .search import Search
    from .secret import Secret, UnknownSecret
    from .secret_ref import SecretRef
    from .shape import Shape, UnknownShape
    from .square import Square
    from .system_result import SystemResult
    from .talk import Talk
    from .text_part import TextPart
    from .text_rule import TextRule
    from .thing import Thing
    from .tool_result import ToolResult
    from .tool_result_type import ToolResultType

__all__ = [
    "AndRule",
    "Blob",
    "Circle",
    "Color",
    "Content",
    "Event",
    "FilePart",
    "FilesUploadRequest",
    "Kind",
    "NewThing",
    "Nothing",
    "Order",
    "Owner",
    "Page",
    "Part",
    "Problem",
    "Result",
    "Rule",
    "Scalar",
    "Search",
    "Secret",
    "SecretRef",
    "Shape",
    "Square",
    "SystemResult",
    "Talk",
    "TextPart",
    "TextRule",
    "Thing",
    "ToolResult",
    "ToolResultType",
    "UnknownPart",
    "UnknownResult",
    "UnknownRule",
    "UnknownSecret",
    "UnknownShape",
]

if not TYPE_CHECKING:
    _MODULES = {
        "AndRule": "and_rule",
        "Blob": "blob",
        "Circle": "circle",
        "Color": "color",
        "Content": "content",
        "Event": "event",
        "FilePart": "file_part",
        "FilesUploadRequest": "files_upload_request",
        "Kind": "kind",
        "NewThing": "new_thing",
        "Nothing": "nothing",
        "Order": "order",
        "Owner": "owner",
        "Page": "page",
        "Part": "part",
        "Problem": "problem",
        "Result": "result",
        "Rule": "rule",
        "Scalar": "scalar",
        "Search": "search",
        "Secret": "secret",
        "SecretRef": "secret_ref",
        "Shape": "shape",
        "Square": "square",
        "SystemResult": "system_result",
        "Talk": "talk",
        "TextPart": "text_part",
        "TextRule": "text_rule",
        "Thing": "thing",
        "ToolResult": "tool_result",
        "ToolResultType": "tool_result_type",
        "UnknownPart": "part",
        "UnknownResult": "result",
        "UnknownRule": "rule",
        "UnknownSecret": "secret",
        "UnknownShape": "shape",
    }
    __getattr__ = lazy_getattr(globals(), _MODULES)

    def __dir__() -> list[str]:
        return __all__
