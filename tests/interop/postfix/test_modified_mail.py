"""Postfix delivers what `testing` says that it delivers."""

import pytest

import milter_protocol as mp
from milter_protocol.testing import PROFILES
from tests.interop import counts
from tests.interop.modifications.comparing import LISTS, REQUESTS, Comparison
from tests.interop.postfix.conftest import World


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("value", REQUESTS)
def test_the_mail_is_delivered_as_testing_says(
    world: World, token: str, name: str, value: str
) -> None:
    compared = Comparison(name, token)
    done, said = world.exchange(
        {mp.EndOfMessage: (*compared.replies, mp.Accept())},
        content=bytes(compared.mail),
        request=REQUESTS[value],
        sender=compared.mail.sender,
        recipients=compared.mail.recipients,
    )
    compared.check(done, lambda: world.arrived(token), PROFILES["postfix"], said.agreed)
    counts.add(world.suite, "mails compared with testing")
