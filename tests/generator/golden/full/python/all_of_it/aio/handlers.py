# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The class that keepers are derived from."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ..commands import Bye, Cart, Done, Forget, Order, Picture, Secret
from .responding import BaseResponder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .. import Message
    from ..unions import CartReply, DoneReply, OrderReply


class Keeper(BaseResponder):
    """A keeper: derive from it and write the handlers that are wanted.

    Each connection gets its own object. Handlers are called one after another, never two
    at a time. Where the shop allows it, steps that have no handler are left out; see
    `request_for`. What is wrong with a class is an error when it is made: a `TypeError` where it is
    about a handler, a `LocalProtocolError` where it is about the request.
    """

    HANDLERS: ClassVar[Mapping[type[Message], str]] = {
        Order: "order",
        Cart: "cart",
        Picture: "picture",
        Done: "done",
        Forget: "forget",
        Bye: "bye",
        Secret: "secret",
    }
    ALIASES: ClassVar[Mapping[str, str]] = {
        "hello": "request_for",
        "full_order": "order",
    }
    ALSO_CALLED: ClassVar[Mapping[str, str]] = {
        "buy_goods": "order",
    }

    async def order(self, message: Order) -> OrderReply | None:
        """Somebody wants goods.

        Returns:
            `No`, `Leave`; `None` for `Yes`.
        """

    async def cart(self, message: Cart) -> CartReply | None:
        """Many goods at once.

        Returns:
            `No`, `Leave`; `None` for `Yes`.
        """

    async def picture(self, message: Picture) -> None:
        """A picture of the goods."""

    async def done(self, message: Done) -> DoneReply | None:
        """The order is complete.

        Returns:
            `No`; `None` for `Yes`. What may be sent before: `ChangePrice`, `Wait`.
        """

    async def forget(self, message: Forget) -> None:
        """The order is off."""

    async def bye(self, message: Bye) -> None:
        """That was all."""

    async def secret(self, message: Secret) -> None:
        """A name in the book without a meaning."""
