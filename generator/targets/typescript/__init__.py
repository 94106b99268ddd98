"""An ES module with types, for browsers and Node."""
