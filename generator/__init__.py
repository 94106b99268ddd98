"""From the spec of a wire protocol to everything that is generated from it."""
