"""Append a footer to the text of each mail, or replace a word in it.

Only mails of plain text without an encoding are touched: in others a footer would
stand between the parts, or would have to be encoded as they are. A new body breaks the
signatures of a mail.

Run it: `python replace_body.py inet:8891@127.0.0.1 --footer "Sent by Example Ltd."`
    or: `python replace_body.py inet:8891@127.0.0.1 --replace teh the`
Postfix uses it with `smtpd_milters = inet:127.0.0.1:8891` in main.cf.
"""

import argparse
import asyncio
import re
from collections.abc import Callable
from email.message import Message as MailHeaders

import milter_protocol as mp
from milter_protocol import aio

IDENTITY = {"7bit", "8bit", "binary"}
# Those in which a byte below 128 is always the character of ASCII.
ASCII_BASED = re.compile(r"us-ascii|utf-8|iso-8859-\d+|windows-125\d|koi8-[ru]")


class ReplaceBody(aio.Filter):
    """Serves one connection, which may bring several mails."""

    request = mp.Options(actions=mp.Actions.CHANGE_BODY)

    def __init__(self, change: Callable[[bytes], bytes], most: int) -> None:
        self.change = change
        self.most = most
        self.text = bytearray()
        self.is_plain = True

    async def envelope_from(self, message: mp.EnvelopeFrom) -> None:
        """Begin a mail: nothing is left of the one before."""
        self.text.clear()
        self.is_plain = True

    async def header(self, message: mp.Header) -> None:
        """See what kind of body this is."""
        if not is_plain(message.name, message.value):
            self.is_plain = False

    async def end_of_headers(self, message: mp.EndOfHeaders) -> mp.EndOfHeadersReply:
        """Let other mails pass; we are not shown the rest of them."""
        return mp.Continue() if self.is_plain else mp.Accept()

    async def body(self, message: mp.Body) -> mp.BodyReply:
        """Collect the body up to a bound; longer ones pass as they are."""
        if len(self.text) + len(message.data) > self.most:
            return mp.Accept()
        self.text += message.data
        return mp.Continue()

    async def end_of_message(self, message: mp.EndOfMessage) -> mp.EndOfMessageReply:
        """Replace the body, whatever the size of the new one."""
        old = bytes(self.text + message.data)
        new = self.change(old)
        if new != old:
            await self.send(mp.ReplaceBody(new))
        return mp.Accept()


def is_plain(name: str, value: str) -> bool:
    """Whether the body may be plain text, as far as this header tells."""
    match name.lower():
        case "content-type":
            header = MailHeaders()
            header["Content-Type"] = value.strip()
            charset = header.get_content_charset("us-ascii")
            is_text = value.isascii() and header.get_content_type() == "text/plain"
            return is_text and ASCII_BASED.fullmatch(charset) is not None
        case "content-transfer-encoding":
            return value.strip().lower() in IDENTITY
    return True


def with_footer(body: bytes, footer: bytes) -> bytes:
    """Put a footer below a body, in lines of its own."""
    separator = b"" if body.endswith(b"\r\n") or not body else b"\r\n"
    return body + separator + b"\r\n".join([*footer.splitlines(), b""])


def with_word(body: bytes, word: bytes, new: bytes) -> bytes:
    """Put another word in place of each that stands alone."""
    letter = rb"[\w\x80-\xff]"  # beyond ASCII, a high byte may be of a letter
    alone = rb"(?<!%b)%b(?!%b)" % (letter, re.escape(word), letter)
    return re.sub(alone, lambda _: new, body)


def ascii_text(argument: str) -> bytes:
    """What can be put into a mail of any of the charsets."""
    if not argument or not argument.isascii():
        raise argparse.ArgumentTypeError(f"{argument!r} is empty or not ASCII")
    return argument.encode("ascii")


def main() -> None:
    """Serve until SIGTERM."""
    options = argparse.ArgumentParser(description="Change the text of mails.")
    options.add_argument("address", help="where to listen, such as inet:8891@127.0.0.1")
    what = options.add_mutually_exclusive_group(required=True)
    what.add_argument("--footer", type=ascii_text, help="a text to append, in ASCII")
    what.add_argument("--replace", type=ascii_text, nargs=2, metavar=("WORD", "NEW"))
    options.add_argument("--most", type=int, default=1_000_000, help="longest body (%(default)s)")
    chosen = options.parse_args()

    def change(body: bytes) -> bytes:
        if chosen.replace is not None:
            return with_word(body, *chosen.replace)
        return with_footer(body, chosen.footer)

    try:
        asyncio.run(aio.serve(lambda: ReplaceBody(change, chosen.most), chosen.address))
    except (aio.AddressError, OSError) as error:
        options.error(str(error))


if __name__ == "__main__":
    main()
