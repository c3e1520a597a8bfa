"""Cases that other projects wrote, run by `make conformance CASES=DIR`; not part of `make test`."""
