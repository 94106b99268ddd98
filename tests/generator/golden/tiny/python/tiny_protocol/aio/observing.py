# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What a program that counts learns from a server."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..errors import RemoteProtocolError


class Observer:
    """Counts what happens in a server: derive from it, and write the methods that you need.

    The server calls them in the event loop, so they must be plain functions that do not wait. An
    exception in one of them does not affect the conversation. It is logged as a warning with
    its traceback, once for each method and type of exception. Verdicts and steps are names of
    classes of messages, times are in seconds. All texts come from small sets, so they can be labels
    of a metric.
    """

    def opened(self) -> None:
        """A connection was accepted. `closed` follows when it has ended."""

    def closed(self, reason: str, seconds: float) -> None:
        """A connection has ended.

        Args:
            reason: why.
            seconds: how long it was open.
        """

    def decided(self, verdict: str, step: str, seconds: float) -> None:
        """The pinger has the verdict on a transaction, or on the whole connection.

        Args:
            verdict: the reply, or `aborted` if the transaction has ended without one.
            step: the command that was answered, or the last one of the transaction.
            seconds: how long the transaction was open; 0 if none was.
        """

    def handled(self, step: str, seconds: float) -> None:
        """The ponger is done with a command.

        Args:
            step: the command.
            seconds: how long it took, until the reply or until it waits for the next command.
        """

    def failed(self, step: str, error: BaseException) -> None:
        """The ponger has failed.

        Args:
            step: the command at which it did, `MessageAborted` at the early end of a transaction,
                or `the beginning`.
            error: what it raised; a `TimeoutError` if it took longer than `handler_timeout`.
        """

    def broken_off(self, error: RemoteProtocolError) -> None:
        """The conversation ends because the two sides do not agree, or the pinger erred.

        Args:
            error: what the pinger did wrong; a `NegotiationError` if they do not agree.
        """
