# Generated from spec/openapi.yaml by `make client`. Do not edit.
"""For tests of applications: a server of the API on this machine, which answers what the documentation allows.

`python -m elevenlabs_agents.testing` is the same as a program; `--help` lists its options.
"""

from __future__ import annotations

from functools import partial

from .runtime.testing import FakeServer, Received, main

__all__ = ["FakeServer", "Received"]

if __name__ == "__main__":
    main(partial(print, flush=True))
