"""Pages of a vendor who calls things whatever he likes: random names, texts and values at every place of a page."""
