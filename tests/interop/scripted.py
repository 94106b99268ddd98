"""The scripted filter of the package, as the suites use it."""

from typing import Unpack

import milter_protocol as mp
from milter_protocol import aio
from milter_protocol.testing import PlayerThread
from milter_protocol.testing.playing import Played
from tests.interop import counts

EVERY_ACTION = mp.Options(actions=mp.Actions(0x1FF))


def scripted(
    suite: str | None, *addresses: str, **options: Unpack[aio.ServerOptions]
) -> PlayerThread:
    """A filter that may do all that a version has.

    Args:
        suite: the name under which conversations are counted, or `None` not to count them.
        addresses: where to listen.
        options: those of the service.
    """

    def ended(_: Played) -> None:
        if suite is not None:
            counts.add(suite, "conversations")

    return PlayerThread(*addresses, request=EVERY_ACTION, ended=ended, **options)
