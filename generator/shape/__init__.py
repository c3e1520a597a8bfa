"""The passes that make the merged document fit for code: hoist, unions, naming, operation ids."""
