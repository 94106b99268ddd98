"""What mtasim makes of a filter of ours and of one on libmilter is the same, to the last line.

It ends texts with a NUL too many, and sends a port and an address behind the family that has none.
libmilter takes both; so does a filter of ours, with a warning in its log.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

import milter_protocol as mp
from milter_protocol.testing.playing import Played
from tests.interop.libmilter import judging
from tests.interop.libmilter.noting import ABORTED, ENDED, noted
from tests.interop.mtasim.talking import DIALOGUES, FAMILIES, remarks, talk
from tests.interop.scripted import scripted
from tests.needs.asking import need


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    need("mtasim")
    return judging.build(tmp_path_factory.mktemp("judge"))


@pytest.fixture
def judge(program: Path, tmp_path: Path) -> Iterator[Path]:
    """The folder of a filter on libmilter, with its socket and its record."""
    folder = tmp_path / "judge"
    folder.mkdir()
    with judging.Judge(program, folder, judging.Setting()):
        (folder / "record").write_bytes(b"")
        yield folder


def _told(conversation: Played) -> str:
    """What our filter heard, as libmilter calls a filter back."""
    told = ""
    for each in conversation.heard:
        match each.event:
            case mp.EndOfMessage(data=data) if data:
                told += f"B:{data.hex()};E;"
            case mp.MessageAborted():
                told += ABORTED
            case message:
                told += noted(message)
    return told


def _from_connect(told: str) -> str:
    """From the first command on, without the end, which is not a command unless QUIT says it."""
    return told.partition("C:")[2].removesuffix(ENDED)


@pytest.mark.parametrize("version", [2, 3, 4, 6])
@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("dialogue", DIALOGUES)
def test_both_filters_hear_the_same_and_end_alike(
    judge: Path, tmp_path: Path, dialogue: str, family: str, version: int
) -> None:
    options = (*FAMILIES[family], f"--milter-version={version}")
    theirs = talk(judge / "socket", DIALOGUES[dialogue], *options)
    with scripted("mtasim", f"unix:{tmp_path}/ours") as ours:
        play = ours.play(request=mp.Options())
        assert talk(tmp_path / "ours", DIALOGUES[dialogue], *options) == theirs
        conversation = play.conversation_with_complaints()
    record = (judge / "record").read_text()
    assert record.count("\n") == 1
    assert _from_connect(_told(conversation)) == _from_connect(record.strip()) != ""
    wanted = remarks(DIALOGUES[dialogue], version)
    assert len(conversation.complaints) == len(wanted)
    assert all(map(str.__contains__, conversation.complaints, wanted))
