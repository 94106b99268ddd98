# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Standing between a shop and a keeper: bytes pass as they are, and are heard."""
