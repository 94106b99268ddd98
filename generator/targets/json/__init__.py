"""The resolved spec as JSON, for other people's generators."""
