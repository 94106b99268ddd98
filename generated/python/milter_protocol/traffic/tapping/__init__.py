# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Standing between an MTA and a filter: bytes go both ways as they are, and are heard."""
