"""The symbols and numbers of the spec are those of libmilter's headers."""

import re
import subprocess
from collections.abc import Iterator, Mapping
from math import prod

import pytest

from generator.model import Spec
from tests.needs.asking import need

_DEFINED = re.compile(r"#define (SMF[A-Z]+_\w+|MILTER_\w+) (.+)")
_NUMBER = re.compile(r"(0x[0-9A-Fa-f]+|\d+)L?")
_CHARACTER = re.compile(r"'(.)'")
_ONE_LESS = re.compile(r"\(\(([\d *]+)\) - 1\)")
# What the headers mark as internal, or as no flag.
_MARKERS = {"SMFIM_NOMACROS", "SMFIM_FIRST", "SMFIM_LAST", "SMFIF_NONE"}
_KINDS = ("SMFIA_", "SMFIC_", "SMFIR_", "SMFIP_", "SMFIF_", "SMFIM_")
_INTERNAL = "group/internal"
_MASK = "SMFI_INTERNAL"
_TEST = "SMFIP_TEST"


@pytest.fixture(scope="module")
def headers() -> Mapping[str, int]:
    """What the headers define, built with all that they know of."""
    look = [need("libmilter").program(), "-E", "-dM", "-include", "libmilter/mfapi.h"]
    features = ["-D_FFR_MDS_NEGOTIATE=1", "-D_FFR_MILTER_CHECK=1"]
    command = [*look, *features, "-include", "libmilter/mfdef.h", "-x", "c", "/dev/null"]
    text = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    raw = dict(_DEFINED.findall(text))
    return {name: value for name in raw if (value := _value(raw, name)) is not None}


def _value(raw: Mapping[str, str], name: str) -> int | None:
    text = raw.get(name, "").strip()
    if number := _NUMBER.fullmatch(text):
        return int(number[1], 0)
    if character := _CHARACTER.fullmatch(text):
        return ord(character[1])
    if size := _ONE_LESS.fullmatch(text):
        return prod(map(int, size[1].split("*"))) - 1
    return _value(raw, text) if text in raw else None


def symbols(spec: Spec) -> Iterator[tuple[str, int]]:
    for message in spec.messages:
        yield message.symbol, message.code
    for enum in spec.enums:
        for value in enum.values:
            if value.symbol:
                yield value.symbol, value.number
    for flags in spec.flag_sets:
        for flag in flags.members:
            for symbol in (flag.symbol, *flag.aliases):
                yield symbol, flag.bit


def test_every_symbol_has_the_number_of_the_headers(spec: Spec, headers: Mapping[str, int]) -> None:
    named = {symbol: number for symbol, number in symbols(spec) if symbol != _MASK}
    assert named == {symbol: headers.get(symbol) for symbol in named}
    wanted = {name for name in headers if name.startswith(_KINDS)} - _MARKERS
    assert set(named) == wanted


def test_the_internal_bits_are_those_that_the_headers_name_together(
    spec: Spec, headers: Mapping[str, int]
) -> None:
    """One of them has no name of its own there, and bears that of all."""
    internal = [
        flag
        for flags in spec.flag_sets
        for flag in flags.members
        if flag.group == _INTERNAL and flag.symbol != _TEST
    ]
    assert sum(flag.bit for flag in internal) == headers[_MASK]
    assert [flag.bit for flag in internal if headers.get(flag.symbol) != flag.bit] == [0x40000000]


@pytest.mark.parametrize(
    ("mask", "flags", "version"),
    [
        ("SMFI_V1_ACTS", "flags/actions", 1),
        ("SMFI_V2_ACTS", "flags/actions", 2),
        ("SMFI_CURR_ACTS", "flags/actions", 6),
        ("SMFI_V1_PROT", "flags/steps", 1),
        ("SMFI_V2_PROT", "flags/steps", 2),
        ("SMFI_CURR_PROT", "flags/steps", 6),
    ],
)
def test_the_flags_of_a_version_are_its_mask_in_the_headers(
    spec: Spec, headers: Mapping[str, int], mask: str, flags: str, version: int
) -> None:
    """The mask of the newest version, but for internal flags, is all that there is."""
    members = [each for each in spec.flag_set(flags).members if each.group != _INTERNAL]
    assert sum(each.bit for each in members if each.since <= version) == headers[mask]


def test_the_sizes_and_the_version_are_those_of_the_headers(
    spec: Spec, headers: Mapping[str, int]
) -> None:
    limits = {limit.id: limit.payload for limit in spec.limits}
    assert limits["limit/64k"] == headers["MILTER_MAX_DATA_SIZE"] == headers["MILTER_CHUNK_SIZE"]
    assert limits["limit/64k"] == headers["MILTER_MDS_64K"]
    assert limits["limit/256k"] == headers["MILTER_MDS_256K"]
    assert limits["limit/1m"] == headers["MILTER_MDS_1M"]
    assert headers["MILTER_LEN_BYTES"] == spec.protocol.framing.length
    assert max(spec.spoken_versions) == headers["SMFI_PROT_VERSION"]
