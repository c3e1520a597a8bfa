# Generated from spec/openapi.yaml by `make client`. Do not edit.
"""What calls take in the place of models: plain dicts, typed; each TypedDict is loaded when it is first needed.

A dict may hold models, members of enums and dates at any depth.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazy_getattr

if TYPE_CHECKING:
    from .and_rule import AndRuleParam
    from .blob import BlobParam
    from .circle import CircleParam
    from .content import ContentParam
    from .file_part import FilePartParam
    from .owner import OwnerParam
    from .part import PartParam
    from .result import ResultParam
    from .rule import RuleParam
    from .secret import SecretParam
    from .secret_ref import SecretRefParam
    from .shape import ShapeParam
    from .square import SquareParam
    from .system_result import SystemResultParam
    from .text_part import TextPartParam
    from .text_rule import TextRuleParam
    from .thing import ThingParam
    from .tool_result import ToolResultParam

__all__ = [
    "AndRuleParam",
    "BlobParam",
    "CircleParam",
    "ContentParam",
    "FilePartParam",
    "OwnerParam",
    "PartParam",
    "ResultParam",
    "RuleParam",
    "SecretParam",
    "SecretRefParam",
    "ShapeParam",
    "SquareParam",
    "SystemResultParam",
    "TextPartParam",
    "TextRuleParam",
    "ThingParam",
    "ToolResultParam",
]

if not TYPE_CHECKING:
    _MODULES = {
        "AndRuleParam": "and_rule",
        "BlobParam": "blob",
        "CircleParam": "circle",
        "ContentParam": "content",
        "FilePartParam": "file_part",
        "OwnerParam": "owner",
        "PartParam": "part",
        "ResultParam": "result",
        "RuleParam": "rule",
        "SecretParam": "secret",
        "SecretRefParam": "secret_ref",
        "ShapeParam": "shape",
        "SquareParam": "square",
        "SystemResultParam": "system_result",
        "TextPartParam": "text_part",
        "TextRuleParam": "text_rule",
        "ThingParam": "thing",
        "ToolResultParam": "tool_result",
    }
    __getattr__ = lazy_getattr(globals(), _MODULES)

    def __dir__() -> list[str]:
        return __all__
