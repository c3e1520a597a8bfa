"""Documents that refer to others, read as one."""
