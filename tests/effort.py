"""How much a run tries: `make test` has the short form of each slow proof, `make test-ci` more, `make test-all` all."""

from __future__ import annotations

from hypothesis import settings

LONG = settings.get_current_profile_name() == "long"
"""Whether many more examples are tried, new ones each time."""

THOROUGH = LONG or settings.get_current_profile_name() == "ci"
"""Whether proofs are made whole that take seconds each, with no more examples."""
