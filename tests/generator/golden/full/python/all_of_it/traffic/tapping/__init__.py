# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Standing between a shop and a keeper: bytes go both ways as they are, and are heard."""
