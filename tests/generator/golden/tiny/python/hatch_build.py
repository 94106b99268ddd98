# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What the package's metadata takes from the spec: version, authors, addresses and description."""

import re
from pathlib import Path

from hatchling.metadata.plugin.interface import MetadataHookInterface

FILES = "https://example.org/tiny-protocol"
DOCUMENTATION = "https://example.org/tiny-protocol"


class ProjectMetadata(MetadataHookInterface):
    """Fills in what `pyproject.toml` calls dynamic."""

    def update(self, metadata: dict[str, object]) -> None:
        """Set version, authors, URLs and description."""
        metadata["version"] = "0.0.0"
        metadata["authors"] = [{"name": "The authors of tiny-protocol"}]
        metadata["urls"] = {
            "Homepage": "https://example.org/tiny-protocol",
            "Documentation": DOCUMENTATION,
            "Changelog": f"{FILES}/CHANGELOG.md",
        }
        text = Path(self.root, "README.md").read_text(encoding="utf-8")
        metadata["readme"] = {"content-type": "text/markdown", "text": from_outside(text)}


def from_outside(text: str) -> str:
    """A page with links that work where the checkout is not; the site has the images."""
    text = re.sub(r"!\[([^]]*)\]\(docs/", rf"![\1]({DOCUMENTATION}/", text)
    return re.sub(r"\]\((?!https?:|#)", f"]({FILES}/", text)
