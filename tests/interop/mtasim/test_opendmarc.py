"""mtasim gets the same answers from OpenDMARC as from a filter of ours that decides as it does.

OpenDMARC, too, takes what mtasim sends behind a family that has neither port nor address.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

import milter_protocol as mp
from milter_protocol import Actions, Steps
from tests.interop.mtasim.talking import DIALOGUES, FAMILIES, remarks, talk
from tests.interop.program import listening
from tests.interop.scripted import scripted
from tests.needs.asking import need

_REQUEST = mp.Options(
    actions=Actions.ADD_HEADERS | Actions.QUARANTINE,
    steps=Steps.NO_BODY,
    if_offered=(Steps.NO_UNKNOWN, Steps.NO_DATA, Steps.SKIP),
)
# The mails of mtasim lack headers that every mail must have. OpenDMARC looks nothing up for them.
_VERDICTS: dict[str, mp.Message] = {"no": mp.Accept(), "yes": mp.Reject()}


@pytest.fixture(scope="module", params=_VERDICTS)
def requires_headers(request: pytest.FixtureRequest) -> str:
    """What OpenDMARC is set to."""
    setting: str = request.param
    return setting


@pytest.fixture(scope="module")
def opendmarc(tmp_path_factory: pytest.TempPathFactory, requires_headers: str) -> Iterator[Path]:
    """The socket of an OpenDMARC."""
    program = need("opendmarc").program()
    folder = tmp_path_factory.mktemp("opendmarc")
    path = folder / "socket"
    settings = f"RequiredHeaders {requires_headers}\nSocket local:{path}\n"
    (folder / "configuration").write_text(settings, "ascii")
    with listening([program, "-f", "-c", folder / "configuration"], path):
        yield path


@pytest.mark.needs("opendmarc", "mtasim")
@pytest.mark.parametrize("version", [2, 3, 4, 6])
@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("dialogue", DIALOGUES)
def test_both_filters_answer_alike(
    opendmarc: Path, tmp_path: Path, requires_headers: str, dialogue: str, family: str, version: int
) -> None:
    options = (*FAMILIES[family], f"--milter-version={version}")
    theirs = talk(opendmarc, DIALOGUES[dialogue], *options)
    with scripted("mtasim", f"unix:{tmp_path}/ours") as ours:
        play = ours.play({mp.EndOfMessage: _VERDICTS[requires_headers]}, request=_REQUEST)
        assert talk(tmp_path / "ours", DIALOGUES[dialogue], *options) == theirs
        conversation = play.conversation_with_complaints()
    said, complaints = theirs
    assert complaints == ""
    ends = "550 5.7.1" if requires_headers == "yes" else "250 Mail accepted"
    assert said.count(ends) == DIALOGUES[dialogue].count("\n.\n")
    wanted = remarks(DIALOGUES[dialogue], version)
    assert len(conversation.complaints) == len(wanted)
    assert all(map(str.__contains__, conversation.complaints, wanted))
