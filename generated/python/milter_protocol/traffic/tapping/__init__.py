# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Standing between an MTA and a filter: bytes pass as they are, and are heard."""
