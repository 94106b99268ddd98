# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Messages of the listener."""

from __future__ import annotations
