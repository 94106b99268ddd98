# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Recording traffic while it passes, in forms that are read here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from .captures import CaptureRecording
from .file import RecordFile

if TYPE_CHECKING:
    from pathlib import Path

    from ..records import Found

FORMS = (".jsonl", ".pcapng")
"""How the names of files end, by which their form is known."""


class Recording(Protocol):
    """Where to what is heard is written."""

    def add(self, stream: int, item: Found) -> None:
        """Write what was found in a stream.

        Raises:
            OSError: this or something earlier cannot be written, and nothing more can be; what was
                written before is there, and whole.
        """

    def close(self) -> None:
        """Write nothing more.

        Raises:
            OSError: not all could be written.
        """


def recording(path: Path) -> Recording:
    """A new recording, in the form that the name of the file tells; one that was there is replaced.

    Raises:
        OSError: the file cannot be written.
    """
    file = RecordFile(path)
    if path.suffix != ".pcapng":
        return CaptureRecording(file)
    # It needs a library, which others do not.
    from .packets import PacketRecording

    return PacketRecording(file)
