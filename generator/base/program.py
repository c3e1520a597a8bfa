"""What this program is called: by people, by the servers that it asks, and in the files that it writes."""

from __future__ import annotations

import sys
from pathlib import Path

NAME = "docs-to-client"
"""The name of the distribution and of the command that it installs."""
VERSION = "0.1.0"

COMMAND = NAME if Path(sys.argv[0]).stem == NAME else "python -m generator"
"""How it was started, so that messages can say what to type next."""
