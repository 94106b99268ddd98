# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The name and the version of the package."""

from typing import Final

NAME: Final = "tiny-protocol"
"""Its name in registries, and that of its command."""

__version__: Final = "0.0.0"
