"""A new body above the agreed limit, of a filter in Perl that knows none: Postfix takes it."""

import pytest

from tests.interop import counts
from tests.interop.pmilter.running import replacing_bodies
from tests.interop.postfix.conftest import World, mail_of


@pytest.mark.parametrize("size", [60_000, 100_000])
def test_it_arrives(world: World, token: str, size: int) -> None:
    with replacing_bodies(world.spare, size), world.client("spare") as client:
        client.ehlo()
        assert client.mail(mail_of(token)).accepted
        client.quit()
        (mail,) = world.arrived(token)
    assert len(mail.body) == size
    counts.add(world.suite, "bodies of Sendmail::PMilter")
