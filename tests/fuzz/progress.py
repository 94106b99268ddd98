"""How far a search is, on a terminal."""

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn


def progress_of(console: Console, what: str) -> Progress:
    """A bar of what is done, with the number of what was found, the field `found` of its task."""
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[found]} " + what),
        TimeRemainingColumn(),
        console=console,
    )
