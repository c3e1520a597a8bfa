"""What the readers of list pages are tested with: pages that are written from a document, and a count of facts."""
