"""Mails that OpenDKIM signs for our MTA, and verifies when they come back from outside."""

from dataclasses import replace

import pytest

import milter_protocol as mp
from tests.interop.opendkim.driving import EXTERNAL, INTERNAL
from tests.interop.opendkim.mails import LONG, MAIL, OFFERS, check_signature, one, result


@pytest.mark.parametrize("verifying", OFFERS)
@pytest.mark.parametrize("signing", OFFERS)
def test_what_was_signed_is_verified(signing: str, verifying: str, address: str) -> None:
    signed = one(address, INTERNAL, MAIL, OFFERS[signing])
    check_signature(signed, MAIL)
    verified = one(address, EXTERNAL, signed.mail, OFFERS[verifying])
    assert verified.verdict == mp.Accept()
    assert result(verified) == "pass"


@pytest.mark.parametrize("offer", OFFERS)
def test_what_was_changed_is_found_out(offer: str, address: str) -> None:
    signed = one(address, INTERNAL, MAIL, OFFERS[offer]).mail
    for place in (0, len(signed.body) // 2):
        body = bytearray(signed.body)
        body[place] ^= 1
        changed = one(address, EXTERNAL, replace(signed, body=bytes(body)), OFFERS[offer])
        assert result(changed) == "fail"
    headers = tuple((name, value.replace("Bob", "Rob")) for name, value in signed.headers)
    changed = one(address, EXTERNAL, replace(signed, headers=headers), OFFERS[offer])
    assert result(changed) == "fail"


@pytest.mark.parametrize("chunk", [65535, 65534, 4096])
def test_a_long_body(chunk: int, address: str) -> None:
    assert len(LONG.body) > 300_000
    signed = one(address, replace(INTERNAL, chunk=chunk), LONG)
    check_signature(signed, LONG)
    assert signed.pieces == -(-len(LONG.body) // chunk)
    assert result(one(address, replace(EXTERNAL, chunk=60000), signed.mail)) == "pass"
    cut = replace(signed.mail, body=signed.mail.body[:-1])
    assert result(one(address, EXTERNAL, cut)) == "fail"


def test_each_blank_counts(address: str) -> None:
    spaced = tuple((name, value.replace(" an ü", "  an ü")) for name, value in MAIL.headers)
    signed = one(address, INTERNAL, replace(MAIL, headers=spaced)).mail
    assert result(one(address, EXTERNAL, signed)) == "pass"
    headers = tuple((name, value.replace("  an ü", " an ü")) for name, value in signed.headers)
    assert result(one(address, EXTERNAL, replace(signed, headers=headers))) == "fail"
