"""The project that publishes the packages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """What manifests say of the project.

    Attributes:
        name: the name of its packages.
        version: the version of its packages.
        abi: the number of the binary interface of a shared library.
        authors: who wrote it.
        security: the address of mail to which vulnerabilities are reported.
        address: where the project is, a URL without a slash at its end.
        files: where single files of its checkout are read, likewise.
        documentation: where its site is, likewise.
        namespace: its domain, read from the back, for languages whose packages begin with one.
    """

    name: str
    version: str
    abi: int
    authors: str
    security: str
    address: str
    files: str
    documentation: str
    namespace: str

    @property
    def module_path(self) -> str:
        """The address without its scheme."""
        return self.address.partition("://")[2]
