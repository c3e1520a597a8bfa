"""`python -m generator`."""

from __future__ import annotations

import gc
import sys

from generator.cli import main

if __name__ == "__main__":
    # A run builds trees that live to its end: looking through all of them for garbage again and again takes longer than
    # building them. What is dropped young is worth a look: circles of JSONPath matches hold a quarter of the memory.
    gc.set_threshold(20_000, 1_000_000_000, 1_000_000_000)
    sys.exit(main())
