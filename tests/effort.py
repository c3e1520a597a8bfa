"""How much a run tries: `make test` has the short form of each slow proof, `make test-all` the long one."""

from __future__ import annotations

from hypothesis import settings

LONG = settings.get_current_profile_name() == "long"
