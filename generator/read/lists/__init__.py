"""Pages that print their operation as Markdown lists. `GRAMMAR.md` says what they look like."""
