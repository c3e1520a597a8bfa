"""The extension fields of the document that a client carries, as the generator writes them."""

from __future__ import annotations

DEFAULT_MAPPING = "x-default-mapping"
"""On a discriminator: the variant of a value without the tag."""
PAGINATION = "x-pagination"
"""On an operation: which parameter and properties lead from one page of its answer to the next."""
STREAMING = "x-fern-streaming"
"""On an operation: its answer arrives piece by piece."""
GROUP_NAME = "x-fern-sdk-group-name"
METHOD_NAME = "x-fern-sdk-method-name"
"""On an operation: where callers find it, as an array of names and a name."""
CLASSES = "x-classes"
"""At the root of the document that a client carries: class -> component."""
