"""The project, or what stands for it in a spec that names none."""

from generator.model import Project
from generator.resolve.reading import Element


def read_project(element: Element) -> Project:
    """The project."""
    return Project(
        name=element.text("name"),
        version=element.text("version"),
        abi=element.number("abi"),
        authors=element.text("authors"),
        security=element.text("security"),
        address=element.text("address"),
        files=element.text("files"),
        documentation=element.text("documentation"),
        namespace=element.text("namespace"),
    )


def unnamed_project(protocol: str) -> Project:
    """The project of a spec without one: named after the protocol, at an address of examples."""
    name = f"{protocol}-protocol"
    address = f"https://example.org/{name}"
    return Project(
        name=name,
        version="0.0.0",
        abi=0,
        authors=f"The authors of {name}",
        security="security@example.org",
        address=address,
        files=address,
        documentation=address,
        namespace="org.example",
    )
