"""Every verdict at every step at which it makes sense."""

import pytest

import milter_protocol as mp
from milter_protocol.testing import PlayerThread
from milter_protocol.testing.playing import Answer, Played
from tests.interop import counts
from tests.interop.miltertest.running import CLIENT, MAIL, SUITE, attempt, run

VERDICTS: dict[str, tuple[str, mp.Message]] = {
    "continue": ("c", mp.Continue()),
    "accept": ("a", mp.Accept()),
    "reject": ("r", mp.Reject()),
    "tempfail": ("t", mp.TemporaryFailure()),
    "discard": ("d", mp.Discard()),
    "later": ("y", mp.ReplyCode("451 4.3.2 Later")),
    "never": ("y", mp.ReplyCode("554 5.7.1 Never")),
    "lines": ("y", mp.ReplyCode("550-5.7.1 This is\r\n550 5.7.1 refused")),
    "skip": ("s", mp.Skip()),
    "shutdown": ("4", mp.Shutdown()),
}
_ALWAYS = {"continue", "accept", "reject", "tempfail", "later", "never", "lines"}
_STEPS: dict[str, tuple[type[mp.Message], set[str]]] = {
    "connect": (mp.Connect, _ALWAYS | {"shutdown"}),
    "helo": (mp.Helo, _ALWAYS | {"shutdown"}),
    "unknown": (mp.Unknown, _ALWAYS | {"discard", "shutdown"}),
    "mail": (mp.EnvelopeFrom, _ALWAYS | {"discard", "shutdown"}),
    "rcpt": (mp.EnvelopeRecipient, _ALWAYS | {"discard", "shutdown"}),
    "data": (mp.Data, _ALWAYS | {"discard", "shutdown"}),
    "header": (mp.Header, _ALWAYS | {"discard"}),
    "eoh": (mp.EndOfHeaders, _ALWAYS | {"discard"}),
    "body": (mp.Body, _ALWAYS | {"discard", "skip"}),
    "eom": (mp.EndOfMessage, _ALWAYS | {"discard"}),
}
_CELLS = {(verdict, step) for step, (_, verdicts) in _STEPS.items() for verdict in verdicts}
_REQUEST = mp.Options(steps=mp.Steps.SKIP)
_SAID = [*CLIENT, "Unknown", *MAIL]


def _verdict(conversation: Played) -> Answer:
    """What the name of the client asks for, once."""
    [connect] = conversation.of(mp.Connect)
    step, verdict = connect.hostname.split(".")
    kind = _STEPS[step][0]
    is_first = len(conversation.of(kind)) == 1 and isinstance(conversation.heard[-1].event, kind)
    return VERDICTS[verdict][1] if is_first else ()


_SCRIPT = {kind: _verdict for kind, _ in _STEPS.values()}


@pytest.mark.parametrize("step", _STEPS)
def test_a_verdict_arrives_and_the_next_mail_goes_through(step: str, filter: PlayerThread) -> None:
    play = filter.play(_SCRIPT, request=_REQUEST)
    kind, verdicts = _STEPS[step]
    tried = sorted(verdicts)
    letters = " ".join(f"{verdict}={VERDICTS[verdict][0]}" for verdict in tried)
    run("verdicts.lua", filter.addresses[1], step=step, verdicts=letters)
    first = _SAID[: _SAID.index(kind.__name__) + 1]
    for verdict in tried:
        after = [] if verdict == "shutdown" else ["Abort", *MAIL, "Close"]
        assert play.conversation().kinds == first + after
        counts.cover(SUITE, "verdict × step", (verdict, step), _CELLS)


def test_a_script_that_finds_another_reply_fails(filter: PlayerThread) -> None:
    play = filter.play(_SCRIPT, request=_REQUEST)
    ended = attempt("verdicts.lua", filter.addresses[1], step="mail", verdicts="reject=a")
    assert ended.returncode == 1
    assert "the reply is r, not a" in ended.stderr
    assert play.conversation().kinds == [*CLIENT, "Unknown", "EnvelopeFrom"]
