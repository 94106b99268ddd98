"""The project that publishes the packages."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from generator.model.part import Part
from generator.model.words import Count, Free, Name

Address = Annotated[str, Field(pattern="^https://[a-z0-9.-]+(/[A-Za-z0-9._~-]+)*$")]
"""A URL without a slash at its end."""
_Day = Annotated[str, Field(pattern="^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")]
_NUMBER = "(0|[1-9][0-9]*)"
_PLAIN = r"[^\s\"'<>&\\{}]+"


@dataclass(frozen=True, kw_only=True)
class Project(Part):
    """The project, as the manifests of its packages name it."""

    name: Name
    """The name of its packages in registries."""
    version: Annotated[str, Field(pattern=rf"^{_NUMBER}\.{_NUMBER}\.{_NUMBER}$")]
    """The version of its packages."""
    date: _Day | None = None
    """The day on which the spec was finished, as year, month and day, such as `2026-12-01`. The
    pages show it."""
    abi: Count
    """The number of the binary interface of a shared library, which is part of its file name. It
    increases when programs must be relinked."""
    authors: Annotated[str, Free("line", f"^{_PLAIN}( {_PLAIN})*$")]
    """Who wrote it."""
    security: Annotated[str, Field(pattern=r"^[A-Za-z0-9._+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$")]
    """The e-mail address to which vulnerabilities are reported."""
    address: Address
    """Where the project is."""
    files: Address
    """The address of its files, to which a slash and a path in the checkout are added."""
    documentation: Address
    """Where its site is."""
    namespace: Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(\.[a-z][a-z0-9]*)*$")]
    """Its domain in reverse, with which package names begin in some languages."""

    @property
    def module_path(self) -> str:
        """The address without its scheme."""
        return self.address.partition("://")[2]
