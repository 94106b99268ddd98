"""The project of a spec that names none."""

from generator.model import Project


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
