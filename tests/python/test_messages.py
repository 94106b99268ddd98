"""Messages as objects: immutable, small, compared by value, of use in `match`."""

import copy
import pickle
import sys

import pytest
from hypothesis import given

import milter_protocol as mp
from tests.python.strategies import SPEC, messages


def test_fields_are_read_as_text_and_as_bytes() -> None:
    header = mp.Header("Subject", "Gr\u00fc\u00dfe")
    assert (header.name, header.value) == ("Subject", "Gr\u00fc\u00dfe")
    assert header.value_bytes == "Gr\u00fc\u00dfe".encode()
    assert header.payload == b"Subject\0Gr\xc3\xbc\xc3\x9fe\0"


def test_bytes_of_no_charset_survive() -> None:
    header = mp.decode(b"\0\0\0\x08LX\0caf\xe9\0")
    assert isinstance(header, mp.Header)
    assert header.value == "caf\udce9"
    assert mp.Header(header.name, header.value) == header == mp.Header(b"X", b"caf\xe9")


def test_text_is_taken_as_str_or_bytes() -> None:
    assert mp.EnvelopeFrom("<a@x.test>", ["SIZE=9"]) == mp.EnvelopeFrom(b"<a@x.test>", [b"SIZE=9"])


def test_macros_are_taken_as_mapping_or_pairs() -> None:
    by_mapping = mp.Macro(mp.CommandCode.CONNECT, {"j": "mx.test"})
    assert by_mapping == mp.Macro("C", [("j", "mx.test")])
    assert dict(by_mapping.macros) == {"j": "mx.test"}
    assert by_mapping.command is mp.CommandCode.CONNECT


def test_unknown_values_are_kept_where_nothing_depends_on_them() -> None:
    answer = mp.Negotiate(6, 0, 1 << 30 | 1, [(9, "x"), (mp.MacroStage.HELO, "{a} {b}")])
    again = mp.decode(mp.encode(answer))
    assert isinstance(again, mp.Negotiate)
    assert int(again.steps) == 1 << 30 | 1
    assert again.macro_lists == (
        mp.MacroList(9, "x"),
        mp.MacroList(mp.MacroStage.HELO, "{a} {b}"),
    )


def describe(message: mp.Message) -> str:
    match message:
        case mp.Connect(hostname, mp.AddressFamily.INET, port, address):
            return f"{hostname} {address}:{port}"
        case mp.Header(name="Subject", value=value):
            return value
        case mp.Body(data=data):
            return f"{len(data)} bytes"
        case _:
            return message.SYMBOL


def test_match() -> None:
    assert describe(mp.Connect("h", mp.AddressFamily.INET, 25, "192.0.2.1")) == "h 192.0.2.1:25"
    assert describe(mp.Connect("h", mp.AddressFamily.INET6, 25, "::1")) == "SMFIC_CONNECT"
    assert describe(mp.Header("Subject", "hi")) == "hi"
    assert describe(mp.Header("To", "hi")) == "SMFIC_HEADER"
    assert describe(mp.Body(b"xyz")) == "3 bytes"
    assert describe(mp.Continue()) == "SMFIR_CONTINUE"


@given(messages)
def test_pickling_and_copying(message: mp.Message) -> None:
    for again in (pickle.loads(pickle.dumps(message)), copy.copy(message), copy.deepcopy(message)):
        assert again == message
        assert type(again) is type(message)


@given(messages)
def test_the_representation_is_code_that_builds_the_message(message: mp.Message) -> None:
    assert eval(repr(message), vars(mp)) == message


def test_messages_of_equal_bytes_and_other_kind_differ() -> None:
    assert mp.AddHeader("a", "b") != mp.Header("a", "b")
    assert mp.Continue() != mp.Accept()
    assert mp.Continue() == mp.Continue()
    assert mp.Continue() != "c"
    assert len({mp.Continue(), mp.Continue(), mp.Accept()}) == 2


@pytest.mark.parametrize("message", [mp.Header("a", "b"), mp.Continue()], ids=repr)
def test_messages_cannot_be_changed(message: mp.Message) -> None:
    for name in (*message.FIELDS, "payload", "anything"):
        with pytest.raises(AttributeError):
            setattr(message, name, b"x")


def test_messages_are_small() -> None:
    assert sys.getsizeof(mp.Header("a", "b")) <= 64
    assert not hasattr(mp.Header("a", "b"), "__dict__")


def test_every_message_is_true() -> None:
    assert all(bool(message()) for message in mp.MESSAGES if not message.FIELDS)


def test_each_message_knows_what_it_is() -> None:
    assert (
        "SMFIC_CONNECT",
        ord("C"),
        "command/connect",
    ) == (mp.Connect.SYMBOL, mp.Connect.CODE, mp.Connect.ID)
    assert mp.Data.SINCE == 4
    assert len({message.CODE for message in mp.MESSAGES}) == len(mp.MESSAGES)
    known = {(each["id"], each["symbol"], each["code"], each["since"]) for each in SPEC["messages"]}
    assert {(each.ID, each.SYMBOL, each.CODE, each.SINCE) for each in mp.MESSAGES} == known
