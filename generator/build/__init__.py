"""Runs the stages in their order: pages become the document, its provenance and the client.

`pipeline.build` writes all of them; `pipeline.consolidate` and `assembly.assemble` stop at the document.
"""
