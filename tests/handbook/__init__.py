"""The documentation as a static site that works without internet and without a server: `make docs`.

`guides` takes the READMEs, `operation_pages` writes one page for each operation from the document, the client and the
provenance, `raw_api` the page of the API itself, and `offline` repairs what the site's builder expects from the
internet. All pages are in one folder, so that a link is the name of a file.

Zensical builds it: MkDocs has had no release since 2024, and MkDocs Material calls itself inactive. Zensical reads the
same Markdown, and mkdocstrings works in it.
"""
