"""What the pages state against what the document and its provenance hold; independent of the generator's code."""
