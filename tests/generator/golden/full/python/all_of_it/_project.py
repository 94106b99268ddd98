# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The name and the version of the package."""

from typing import Final

NAME: Final = "all-of-it"
"""Its name in registries, and that of its command."""

__version__: Final = "2.10.3"
