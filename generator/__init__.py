"""From API documentation pages to one OpenAPI document and a Python client."""
