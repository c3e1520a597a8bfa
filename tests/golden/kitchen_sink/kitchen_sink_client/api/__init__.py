# Generated from spec/openapi.yaml by `make client`. Do not edit.
"""The resources, a folder for each; reach them through the client."""
