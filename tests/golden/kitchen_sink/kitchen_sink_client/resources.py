# Generated from spec/openapi.yaml by `make client`. Do not edit.
"""The classes of what stands below a client, for annotations; each is loaded when it is first needed.

Example: ``def export(conversations: resources.Conversations) -> None``
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .runtime.lazy import lazy_getattr

if TYPE_CHECKING:
    from .api.shops_things import (
        AsyncThings,
        AsyncThingsWithRawResponse,
        AsyncThingsWithStreamingResponse,
        Things,
        ThingsWithRawResponse,
        ThingsWithStreamingResponse,
    )
    from .api.shops_things_files import (
        AsyncFiles,
        AsyncFilesWithRawResponse,
        AsyncFilesWithStreamingResponse,
        Files,
        FilesWithRawResponse,
        FilesWithStreamingResponse,
    )
    from .api.talk import (
        AsyncTalkResource,
        AsyncTalkResourceWithRawResponse,
        AsyncTalkResourceWithStreamingResponse,
        TalkResource,
        TalkResourceWithRawResponse,
        TalkResourceWithStreamingResponse,
    )
    from .client import AsyncShops, Shops

__all__ = [
    "AsyncFiles",
    "AsyncFilesWithRawResponse",
    "AsyncFilesWithStreamingResponse",
    "AsyncShops",
    "AsyncTalkResource",
    "AsyncTalkResourceWithRawResponse",
    "AsyncTalkResourceWithStreamingResponse",
    "AsyncThings",
    "AsyncThingsWithRawResponse",
    "AsyncThingsWithStreamingResponse",
    "Files",
    "FilesWithRawResponse",
    "FilesWithStreamingResponse",
    "Shops",
    "TalkResource",
    "TalkResourceWithRawResponse",
    "TalkResourceWithStreamingResponse",
    "Things",
    "ThingsWithRawResponse",
    "ThingsWithStreamingResponse",
]

if not TYPE_CHECKING:
    _MODULES = {
        "AsyncFiles": "api.shops_things_files",
        "AsyncFilesWithRawResponse": "api.shops_things_files",
        "AsyncFilesWithStreamingResponse": "api.shops_things_files",
        "AsyncShops": "client",
        "AsyncTalkResource": "api.talk",
        "AsyncTalkResourceWithRawResponse": "api.talk",
        "AsyncTalkResourceWithStreamingResponse": "api.talk",
        "AsyncThings": "api.shops_things",
        "AsyncThingsWithRawResponse": "api.shops_things",
        "AsyncThingsWithStreamingResponse": "api.shops_things",
        "Files": "api.shops_things_files",
        "FilesWithRawResponse": "api.shops_things_files",
        "FilesWithStreamingResponse": "api.shops_things_files",
        "Shops": "client",
        "TalkResource": "api.talk",
        "TalkResourceWithRawResponse": "api.talk",
        "TalkResourceWithStreamingResponse": "api.talk",
        "Things": "api.shops_things",
        "ThingsWithRawResponse": "api.shops_things",
        "ThingsWithStreamingResponse": "api.shops_things",
    }
    __getattr__ = lazy_getattr(globals(), _MODULES)

    def __dir__() -> list[str]:
        return __all__
