"""Runtime of the client: hand-written modules that generated code stands on; nothing here knows the vendor."""
