"""What every stage relies on: errors with their place in a file, JSON values that know theirs, YAML, settings, HTML."""
