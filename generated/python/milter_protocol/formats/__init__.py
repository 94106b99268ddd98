# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What texts of messages are, taken apart."""
