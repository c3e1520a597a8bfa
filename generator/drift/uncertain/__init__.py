"""drift/uncertain."""
