# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Standing between a pinger and a ponger: bytes pass as they are, and are heard."""
