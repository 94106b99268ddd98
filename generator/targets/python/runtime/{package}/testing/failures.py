"""What goes wrong in a responder under test, whatever is logged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._message import Message
from ..aio import Observer
from ..aio.settings import settings_of
from ..errors import OutOfOrderError

if TYPE_CHECKING:
    from ..aio import ServerOptions
    from ..errors import RemoteProtocolError


class Failures(Observer):
    """Notes what a responder raises, and why it does not agree; passes all on to an observer.

    Attributes:
        cause: what an error that is raised now comes from, if anything is known.
    """

    def __init__(self, options: ServerOptions) -> None:
        """Begin.

        Args:
            options: those of the service.

        Raises:
            TypeError: an option is unknown.
            ValueError: an option is out of its range.
        """
        self._other = settings_of(options).observer or Observer()
        for name in vars(Observer).keys() - vars(Failures).keys():
            if not name.startswith("_"):
                setattr(self, name, getattr(self._other, name))
        self._is_answered = isinstance(options.get("on_failure"), Message)
        self.cause: BaseException | None = None
        self._is_raised = False

    def failed(self, step: str, error: BaseException) -> None:
        """Note what the responder raised."""
        self._note(error)
        self._other.failed(step, error)

    def broken_off(self, error: RemoteProtocolError) -> None:
        """Note why it broke off."""
        self._note(error)
        self._other.broken_off(error)

    def settle(self) -> None:
        """Forget what `on_failure` has replied to: nothing that comes later comes from it."""
        if self._is_answered:
            self.cause = None

    def explained(self, error: Exception) -> Exception:
        """An error that is raised now; if the responder broke off, its text says why."""
        self._is_raised = True
        if self.cause is None or not isinstance(error, OutOfOrderError):
            return error
        raised = f"{type(self.cause).__name__}: {self.cause}"
        return OutOfOrderError(f"{error}; the responder raised {raised}", error.message)

    def raise_left(self) -> None:
        """Raise an error for what has gone wrong, if none was raised yet.

        Raises:
            RemoteProtocolError: the responder failed where nobody waited for its reply.
        """
        if self.cause is None or self._is_raised or self._is_answered:
            return
        name = type(self.cause).__name__
        reason = f"the responder failed where no reply was due, with {name}; see the cause"
        raise OutOfOrderError(reason) from self.cause

    def _note(self, error: BaseException) -> None:
        # What fails after a failure that ended the conversation follows from that.
        if self.cause is None:
            self.cause = error
