"""Reads the Markdown pages of the documentation: each page becomes a fragment, an OpenAPI document of one operation."""
