"""Compares our document with what upstream publishes now, and tells which differences are new and which of them break.

`compare_upstream.compare_upstream` is the entry: it takes our committed document and a target, and returns an outcome
of `generator.compare`.
"""
