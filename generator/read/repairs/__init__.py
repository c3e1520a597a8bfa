"""An OpenAPI document of any vendor -> one that later stages can rely on, and what was wrong with it."""
