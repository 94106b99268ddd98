"""Files to download: generated ones, the spec, and conversations as packets."""

import importlib
import shutil
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from generator.engine import PROJECT_FOLDER, targets
from generator.model import Side, Spec
from generator.telling import tellings

FOLDER = "downloads"
_ENDS = "unix:/"
"""Both ends of a conversation, which have no addresses; packets get some of this host."""
_FOR_ALL = 0o644
"""Recordings of traffic are for their owner alone; these are made up."""
_MIDNIGHT = (1980, 1, 1, 0, 0, 0)
"""The time of files in archives, so that the same files give the same archive."""


@dataclass(frozen=True, slots=True)
class _Download:
    name: str
    about: str
    write: Callable[[Path], None]


def print_name(spec: Spec) -> str:
    """The name of the file with the whole reference, in the folder of downloads."""
    return f"{spec.protocol.id}-reference-{spec.project.version}.html"


def write_downloads(spec: Spec, spec_folder: Path, docs: Path) -> None:
    """Write all downloads into the sources of a site, and `list.md`, a table of them.

    The whole reference is an empty file until the site is complete.
    """
    folder = docs / FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    (folder / print_name(spec)).touch()
    lines = ["| File | Size | What it is for |", "| --- | ---: | --- |"]
    for each in (*_of_targets(spec), _of_the_spec(spec, spec_folder), *_packets(spec)):
        file = folder / each.name
        each.write(file)
        lines.append(f"| [`{each.name}`]({FOLDER}/{each.name}) | {_size(file)} | {each.about} |")
    project = spec.project
    day = f", of {project.date}" if project.date else ""
    head = f"All files are of version **{project.version}** of the spec{day}.\n"
    whole = (
        f"\n[All pages of the reference in one]({FOLDER}/{print_name(spec)}), to print or search."
    )
    (folder / "list.md").write_text("\n".join([head, *lines, whole, ""]), "utf-8")


def _of_targets(spec: Spec) -> Iterator[_Download]:
    words = {"protocol": spec.protocol.id, "version": spec.project.version}
    for target in targets():
        for wanted in target.downloads:
            name = target.filled(wanted["name"], **words)
            folder = PROJECT_FOLDER / target.output
            files = [folder / name]
            if "files" in wanted:
                files = sorted(folder.glob(wanted["files"]))
            yield _Download(name, wanted["about"], _writer(files, folder, name))


def _of_the_spec(spec: Spec, folder: Path) -> _Download:
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    name = f"{spec.protocol.id}-spec-{spec.project.version}.zip"
    about = "The spec itself, as YAML, with its schema for editors."
    return _Download(name, about, _writer(files, folder, name))


def _writer(files: list[Path], folder: Path, name: str) -> Callable[[Path], None]:
    def write(to: Path) -> None:
        if not name.endswith(".zip"):
            shutil.copyfile(files[0], to)
            return
        with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in files:
                within = f"{to.stem}/{file.relative_to(folder).as_posix()}"
                archive.writestr(
                    zipfile.ZipInfo(within, _MIDNIGHT), file.read_bytes(), zipfile.ZIP_DEFLATED
                )

    return write


def _packets(spec: Spec) -> Iterator[_Download]:
    told = [
        each
        for topic in spec.vectors
        for conversation in topic.conversations
        if conversation.title
        for each in tellings(spec, conversation)
        if each.side is Side.RESPONDER
    ]
    if not told:
        return
    # The generated package, which writes such files, has the name of the project.
    traffic = f"{spec.project.name.replace('-', '_')}.traffic"
    found = importlib.import_module(f"{traffic}.records")
    recording = importlib.import_module(f"{traffic}.recording").recording

    def write(to: Path) -> None:
        with closing(recording(to)) as file:
            for stream, telling in enumerate(told):
                file.add(stream, found.Start("", True, {"from": _ENDS, "to": _ENDS}))
                for step in telling.steps:
                    if step.action == "receive":
                        file.add(stream, found.Piece(found.Lane.FIRST, b"".join(step.chunks)))
                    file.add(stream, found.Piece(found.Lane.SECOND, step.writes))
                file.add(stream, found.Stop())
        to.chmod(_FOR_ALL)

    about = "The illustrated conversations as packets, for Wireshark and for tests of readers."
    yield _Download(f"{spec.protocol.id}-conversations.pcapng", about, write)


def _size(file: Path) -> str:
    size = file.stat().st_size
    return f"{size / 1e6:.1f}&nbsp;MB" if size >= 1e6 else f"{max(1, round(size / 1e3))}&nbsp;kB"
