"""What the templates print: frozen values, computed from the shaped document and nothing else."""
