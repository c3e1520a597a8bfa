"""Any vendor's pages: built by the command itself, and the client tried on a real server.

`make vendor PAGES=DIR` does it for a folder of real pages; the tests do it for pages that we made up.
"""
