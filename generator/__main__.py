"""`python -m generator`."""

from __future__ import annotations

import gc
import gc
import sys

from generator.cli import main

if __name__ == "__main__":
    # One run builds trees that live to its end and hold next to no cycles: collecting finds nothing, and costs a tenth
    # of the time on 16 pages and half of it on a document forty times as large.
    gc.disable()
    # Documents are large trees that live to the end: looking for garbage in them takes longer than building them.
    gc.disable()
    sys.exit(main())
