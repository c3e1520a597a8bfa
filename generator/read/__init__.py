"""Reads pages of the documentation, and vendors' documents: each operation becomes a fragment, an OpenAPI document."""
