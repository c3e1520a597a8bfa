"""The values that the templates print: frozen, and computed only from the shaped document."""
