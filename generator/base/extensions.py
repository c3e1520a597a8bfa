"""The extension fields (`x-...`) that we write or read, each under the one name by which code refers to it.

Those that start with `x-fern-` are the docs platform's own; the others are ours.
"""

from __future__ import annotations

GROUP_NAME = "x-fern-sdk-group-name"
"""On an operation: the resource path of its call in the client, as an array of names."""
METHOD_NAME = "x-fern-sdk-method-name"
"""On an operation: the name of its method on that resource."""
CALL_ALIASES = "x-call-aliases"
"""On an operation: other names of its call, each an array of names, which work beside its own."""
STREAMING = "x-fern-streaming"
"""On an operation: its answer arrives piece by piece; `stream-condition` may name what of the request decides that."""
HIDDEN = "x-fern-ignore"
"""On an operation, parameter, property or component: true if the docs do not show it."""
SERVER_NAME = "x-fern-server-name"
"""On a server: what the docs call it."""
HEADER = "x-fern-header"
"""On a security scheme: the name of its header, and the `prefix` that stands there before the key."""

STREAM_METHOD = "x-stream-method"
"""On an operation that answers whole or as a stream: name, operationId and texts of the method that streams."""
PAGINATION = "x-pagination"
"""On an operation: which parameter and properties lead from one page of its answer to the next."""
CHUNK_LIST = "x-chunk-list"
"""On an operation that streams objects: the property that a chunk which is a list stands for.

Such a stream may send each chunk as a JSON string that holds its JSON, too.
"""
REGION = "x-region"
"""On a server: the name by which callers choose it."""
DEFAULT_MAPPING = "x-default-mapping"
"""On a discriminator: the variant of a value without the tag, as `defaultMapping` in OpenAPI 3.2."""
SUNSET = "x-sunset"
"""On what is deprecated: the date of its removal."""
DEPRECATION_REASON = "x-deprecation-reason"
"""On an operation that is deprecated: why, and what to use instead."""
UNDECIDED = "x-undecided"
"""On a union that nothing tells apart: why its values stay raw."""

CLASSES = "x-classes"
"""At the root of the document that a client carries: class -> component."""

UNSENDABLE = "x-unsendable"
"""On a parameter: why no client can send it, so that it is no argument."""

LOSES = "x-loses"
"""At the root of a fragment, where overlays write it: the kinds of facts that its dialect cannot state.

`apply_to_fragments` moves it to `Fragment.loses`, so that no later stage finds it in a document.
"""
KEY_HEADERS = "x-key-headers"
"""At the root of a fragment, where a reader writes it: the headers of which the page says that they carry the key.

`dialects.read` moves it to `Fragment.key_headers`, so that no later stage finds it in a document.
"""
UNKNOWN = "x-unknown"
"""On any part of a document: the kinds of facts that the page cannot state about it (`generator.read.losses`).

A reader writes it. It stays where no other page tells.
"""
BUNDLED = "x-bundled"
"""Under the components: what a document refers to in other files, where they are read as one."""
DIALECTS = "x-dialects"
"""At the root of an overlay: the dialects whose fragments it is for."""
TRANSFORM = "x-transform"
"""On an action of an overlay: the function that computes the result."""
