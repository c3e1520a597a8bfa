"""Corrects fragments: applies overlays and transforms, and checks that the result is well formed."""
