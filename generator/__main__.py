"""The program: `docs-to-client`, where it is installed, and `python -m generator`."""

from __future__ import annotations

import gc
import sys

from generator.base import process


def _start() -> int:
    process.prepare()
    try:
        # Imported here, so that a missing package ends like any other fault, and Ctrl-C in the meantime as always.
        from generator.cli import main

        return main()
    except KeyboardInterrupt as interrupt:
        what, code = process.ended_by(interrupt)
        print(what, file=sys.stderr)
        return code
    except ImportError as error:
        from generator.base import faults

        print(faults.describe(error), file=sys.stderr)
        return 2


def run() -> int:
    """Run the command that was typed, and return its exit code; this is what the installed command calls."""
    # A run builds trees that live to its end: looking through all of them for garbage again and again takes longer than
    # building them. What is dropped young is worth a look: circles of JSONPath matches hold a quarter of the memory.
    gc.set_threshold(20_000, 1_000_000_000, 1_000_000_000)
    code = _start()
    # Nothing is left to do, so that nothing has to be looked through for garbage once more.
    gc.freeze()
    return code


if __name__ == "__main__":
    sys.exit(run())
