"""What goes wrong in a responder under test, whatever is logged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._message import Message
from ..aio import Observer
from ..aio.settings import Settings
from ..errors import OutOfOrderError

if TYPE_CHECKING:
    from ..aio import ServerOptions
    from ..errors import RemoteProtocolError


class Failures(Observer):
    """Notes what a responder raises, and why it does not agree; passes all on to an observer."""

    def __init__(self, options: ServerOptions) -> None:
        """Begin.

        Args:
            options: those of the service.

        Raises:
            ValueError: an option is out of its range.
        """
        settings = Settings(**options)
        self._other = settings.observer or Observer()
        for name in vars(Observer).keys() - vars(Failures).keys():
            if not name.startswith("_"):
                setattr(self, name, getattr(self._other, name))
        self._is_answered = isinstance(options.get("on_failure"), Message)
        self._error: BaseException | None = None
        self._is_raised = False

    def failed(self, step: str, error: BaseException) -> None:
        """Note what the responder raised."""
        self._note(error)
        self._other.failed(step, error)

    def broken_off(self, error: RemoteProtocolError) -> None:
        """Note why it broke off."""
        self._note(error)
        self._other.broken_off(error)

    def cause(self) -> BaseException | None:
        """What an error that is raised now comes from, if anything is known."""
        self._is_raised = True
        return self._error

    def raise_left(self) -> None:
        """Raise an error for what has gone wrong, if none was raised yet.

        Raises:
            RemoteProtocolError: the responder failed where nobody waited for its reply.
        """
        if self._error is None or self._is_raised or self._is_answered:
            return
        name = type(self._error).__name__
        reason = f"the responder failed where no reply was due, with {name}; see the cause"
        raise OutOfOrderError(reason) from self._error

    def _note(self, error: BaseException) -> None:
        # What fails after a failure that ended the conversation follows from that.
        if self._error is None or self._is_answered:
            self._error = error
