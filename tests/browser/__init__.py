"""Both HTML reports in a real browser: `make browser`."""
