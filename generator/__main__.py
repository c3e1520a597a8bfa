"""`python -m generator`."""

from __future__ import annotations

import gc
import sys

from generator.cli import main

if __name__ == "__main__":
    # Documents are large trees that live to the end: looking for garbage in them takes longer than building them.
    gc.disable()
    sys.exit(main())
