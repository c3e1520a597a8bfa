"""Compares any two OpenAPI documents: differences become changes, and rules turn changes into findings.

`compare_files.compare_files` does all of it for two files; `diff.compare` stops at the changes.
"""
