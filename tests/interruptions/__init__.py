"""Commands that are cut off: killed, on a full or read-only disk, two at once; old files or new ones stay."""
