"""Targets: a folder each, with everything about it and nothing else."""
