"""From names in a document to Python identifiers, and the identifiers that are reserved."""

from __future__ import annotations

import builtins
import hashlib
import keyword
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_ACRONYM = re.compile(r"([A-Z]+)([A-Z][a-z])")
_HUMP = re.compile(r"([a-z0-9])([A-Z])")
_OTHER = re.compile(r"[^A-Za-z0-9]+")
_LONGEST = 100
"""How long a class name may be: its module has underscores in addition, and a file name at most 255 bytes."""
_LONGEST_MODULE = 200
"""How long the name of a module may be, to which an ending may come."""
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})

# Templates import these into modules of the client, where a class of the document must not shadow them.
_TEMPLATE_CLASSES = frozenset(
    "Any AsyncBinaryResponse AsyncHttpClient AsyncIterator AsyncStream AsyncTransport BaseClient"
    " BinaryResponse Callable DecodeError HttpClient HttpDefaults Iterator"
    " KeyPlace Literal Mapping Model Operation RequestOptions Required RetryPolicy Self Sequence"
    " SequenceNotStr Service StrEnum Stream TYPE_CHECKING Transport TypeAlias TypedDict UNFIT UNSET Union"
    " Unknown Unset".split()
)
# Every client exports these errors beside their base. A caller who caught a model of the same name would catch nothing.
ERROR_CLASSES = frozenset(
    "AuthenticationError BadRequestError BodyConsumed ClientClosed ConflictError ConnectionFailed DecodeError"
    " FieldError ForeignConnections InvalidArgument MissingApiKey NotFoundError PermissionDeniedError RateLimitError"
    " ResponseError ResponseTooLarge ServerError SettingsError StatusError StreamError TimeoutExpired"
    " UnprocessableEntityError WebhookSignatureError".split()
)
RESERVED_CLASSES = _TEMPLATE_CLASSES | ERROR_CLASSES | frozenset(dir(builtins))

# The body of a model class uses these names: methods, decorators, annotations, field specifiers.
RESERVED_MEMBERS = frozenset(
    "extra from_dict to_dict from_json to_json problems model_json_schema bool bytes classmethod date datetime define"
    " dict field float frozenset int list object property self set staticmethod str tuple".split()
)
# The body of a class of the resource tree uses these names for decorators.
RESERVED_ATTRIBUTES = frozenset({"cached_property", "deprecated"})
RESERVED_ARGUMENTS = frozenset({"self", "request_options"})


def pascal(text: str) -> str:
    """Return *text* as one word, inner capitals kept, `LLMUsage-Output` -> `LLMUsageOutput`; may start with a digit."""
    return "".join(part[:1].upper() + part[1:] for part in _OTHER.split(_ascii(text)))


@lru_cache(1024)
def snake(text: str) -> str:
    """Return *text* in lower case, `LLMUsage-Output` -> `llm_usage_output`; may be empty or start with a digit."""
    parted = _HUMP.sub(r"\1_\2", _ACRONYM.sub(r"\1_\2", _ascii(text)))
    return _OTHER.sub("_", parted).strip("_").lower()


def member(text: str) -> str:
    """Return *text* as an attribute or argument, `3d` -> `value_3d`; it may be a keyword, which `Scope` settles."""
    name = snake(text)
    return f"value_{name}".rstrip("_") if not name or name[0].isdecimal() else name


def constant(text: str) -> str:
    """Return *text* as a member of an enum: `gpt-4.1` -> `GPT_4_1`, the empty string -> `EMPTY`."""
    name = snake(text).upper()
    if not name:
        return "VALUE" if text else "EMPTY"
    return f"VALUE_{name}" if name[0].isdecimal() else name


def bounded(name: str, longest: int = _LONGEST) -> str:
    """Return *name*, or its start and a hash of it if it is too long for the name of a file."""
    if len(name) <= longest:
        return name
    return f"{name[: longest - 9]}{hashlib.sha256(name.encode()).hexdigest()[:8].upper()}"


def method(text: str) -> str:
    """Return *text* as the name of a method, whose operation has a module of that name."""
    return bounded(member(text), _LONGEST_MODULE).lower()


def resource_module(path: Iterable[str]) -> str:
    """Return the name of the module of the resource at *path*."""
    return bounded("_".join(path), _LONGEST_MODULE).lower()


def is_free_module(stem: str) -> bool:
    """Tell whether a module may be called *stem*: it is neither a keyword nor a device name of Windows."""
    return bool(stem) and not keyword.iskeyword(stem) and stem not in _DEVICES


def _ascii(text: str) -> str:
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
