# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Asking about mails, one after another."""

from __future__ import annotations

import time
import warnings
from contextlib import AsyncExitStack
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from ...errors import LocalProtocolError, RemoteProtocolError
from ...testing import MailWarning, ModificationError, asking
from .cases import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ...testing import MTA, Profile, Result
    from .cases import Case

clock = time.perf_counter


class Setup(NamedTuple):
    """Whom to ask, and how.

    Attributes:
        address: where the filter listens.
        profile: the program to imitate.
        protocol: the version that it is configured for; `None` for its default.
        timeout: how long a reply may take, in seconds.
    """

    address: str
    profile: Profile
    protocol: int | None
    timeout: float


class Asker:
    """Asks over one connection to a filter, and over another one when it has ended."""

    def __init__(self, setup: Setup) -> None:
        self._setup = setup
        self._held = AsyncExitStack()
        self._mta: MTA | None = None

    async def ask(self, case: Case) -> Outcome:
        """Ask about a mail, whatever comes of it.

        The time of the outcome begins now: what it takes to connect counts.
        """
        begun = clock()
        result, failure, is_misuse = None, None, False
        try:
            result = await self._ask(case)
        except ModificationError as error:
            failure = str(error)
        except (LocalProtocolError, ValueError, TypeError) as error:
            failure, is_misuse = f"this cannot be sent: {error}", True
        except (OSError, RemoteProtocolError) as error:
            failure = str(error) or type(error).__name__
        return Outcome(
            case=case,
            result=result,
            failure=failure,
            is_misuse=is_misuse,
            seconds=clock() - begun,
        )

    async def close(self) -> None:
        """End the conversation, if there is one.

        Raises:
            RemoteProtocolError: the filter has broken the protocol.
        """
        held, self._held, self._mta = self._held, AsyncExitStack(), None
        await held.aclose()

    async def _ask(self, case: Case) -> Result:
        if self._mta is None or self._mta.is_over or not case.joins:
            await self.close()
            setup = self._setup
            conversation = asking(
                setup.address,
                profile=setup.profile,
                protocol=setup.protocol,
                timeout=setup.timeout,
            )
            self._mta = await self._held.enter_async_context(conversation)
        result = await self._mta.mail(case.mail, **case.options)
        if not self._mta.is_over:
            await self._mta.rset()
        return result


async def ask_all(
    cases: Iterable[Case], setup: Setup, tell: Callable[[Outcome], None]
) -> str | None:
    """Ask about mails in their order.

    Args:
        cases: the mails.
        setup: whom to ask.
        tell: is given each outcome as soon as it is there.

    Returns:
        What went wrong at the end of the conversation, if anything did.
    """
    asker = Asker(setup)
    for case in cases:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always", MailWarning)
            outcome = await asker.ask(case)
        texts = tuple(str(each.message) for each in caught)
        tell(replace(outcome, warnings=texts))
    try:
        await asker.close()
    except (OSError, RemoteProtocolError) as error:
        return str(error)
    return None
