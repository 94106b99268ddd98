"""Names, ids, codes, macros, numbers and bytes are found in what people type."""

import pytest

from milter_protocol.lookup import FoundNumber, FoundThing, look_up
from tests.generator.next_version import free_letters

FREE = next(each for each in free_letters() if each.isalpha())


def things(text: str) -> list[str]:
    return [each.thing.id for each in look_up(text) if isinstance(each, FoundThing)]


def numbers(text: str) -> dict[str, tuple[str, ...]]:
    return {each.reading: each.meanings for each in look_up(text) if isinstance(each, FoundNumber)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SMFIR_INSHEADER", ["reply/insert-header"]),
        ("INSHEADER", ["reply/insert-header"]),
        ("chgheader", ["reply/change-header"]),
        ("smfi_addheader", ["reply/add-header"]),
        ("xxfi_connect", ["command/connect"]),
        ("reply/change-header", ["reply/change-header"]),
        ("change-header", ["reply/change-header"]),
        ("InsertHeader", ["reply/insert-header"]),
        ("NR_HDR", ["step/no-reply-header"]),
        ("SMFIF_MODBODY", ["action/change-body"]),
        ("'i'", ["reply/insert-header", "macro/i"]),
        ("i", ["macro/i", "reply/insert-header"]),
        ("{client_addr}", ["macro/client-addr"]),
        ("client_addr", ["macro/client-addr"]),
        ("R", ["command/envelope-recipient"]),
        ("SMFIR_ACCEPT after SMFIC_RCPT", ["reply/accept", "command/envelope-recipient"]),
    ],
)
def test_a_word_is_found(text: str, expected: list[str]) -> None:
    assert things(text) == expected


def test_a_set_of_flags_is_read_as_each_set() -> None:
    found = numbers("0x1FFFFF")
    assert list(found) == ["flags of Steps", "flags of Actions"]
    assert len(found["flags of Steps"]) == 21
    assert found["flags of Steps"][0].startswith("SMFIP_NOCONNECT: ")
    assert "0x00000200: unknown" in found["flags of Actions"]


def test_flags_that_are_as_large_as_a_length_are_read_as_both() -> None:
    found = numbers("0x30000000")
    assert list(found) == ["length of a frame", "flags of Steps"]
    assert [each.partition(":")[0] for each in found["flags of Steps"]] == [
        "SMFIP_MDS_256K",
        "SMFIP_MDS_1M",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (str(int.from_bytes(b"HELP", "big")), '"HELP"'),
        (str(int.from_bytes(b"HTTP", "big")), "an HTTP server"),
        (f"{int.from_bytes(b'GET ', 'big'):#x}", '"GET "'),
    ],
)
def test_a_length_that_is_text_is_read_as_text(text: str, said: str) -> None:
    assert said in " ".join(numbers(text)["length of a frame"])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("0000000163", "Continue, sent by the filter"),
        ("00 00 00 0d 4f 00 00 00 06", "Negotiate"),
        ("000000014b", "QuitNewConnection"),
        ("00:00:00:01:63", "Continue"),
        ("48545450 2f312e31", "an HTTP server"),
        (f"00000001{ord(FREE):02x}", f"No message has the code '{FREE}'"),
    ],
)
def test_the_beginning_of_a_frame_is_read(text: str, said: str) -> None:
    assert said in " ".join(numbers(text)["beginning of a frame"])


@pytest.mark.parametrize("text", ["zork", "0x", "SMFIR_ZORK", "'zz'", "99999999999"])
def test_what_is_unknown_is_not_found(text: str) -> None:
    assert look_up(text) == ()
