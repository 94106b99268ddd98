"""Write the man pages of the command from its own options: `make man`."""

from pathlib import Path

from click_man.core import write_man_pages

from milter_protocol import __version__
from milter_protocol._project import NAME
from milter_protocol.cli.main import main
from tests.pages import DOCS

FOLDER = DOCS / "man"


def write(folder: Path) -> None:
    """Write them into a folder; pages that are there and have no command any more are removed."""
    for page in folder.glob("*.1"):
        page.unlink()
    # A date would be that of the last change of anything.
    write_man_pages(NAME, main, version=__version__, target_dir=str(folder), date=" ")


if __name__ == "__main__":
    write(FOLDER)
