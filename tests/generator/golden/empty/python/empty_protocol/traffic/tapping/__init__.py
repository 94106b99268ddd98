# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Standing between a speaker and a listener: bytes pass as they are, and are heard."""
