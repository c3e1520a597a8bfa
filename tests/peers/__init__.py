"""Not tests: `make peers` holds our comparison against oasdiff's, on random edits of `spec/openapi.yaml`."""
