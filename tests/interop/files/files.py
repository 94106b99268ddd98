"""Files of mails, with LF at the end of each line."""

from collections.abc import Mapping

_HEAD = b"From: a@example.org\nDate: Mon, 3 Jun 2024 10:00:00 +0000\nMessage-Id: <1@example.org>\n"
_FROM = b"From anna@example.org Mon Jun  3 10:00:00 2024\n"
_END = b"X-End: end\n\nbody\n"


def _middle(lines: bytes) -> bytes:
    """Lines between the headers."""
    return _HEAD + lines + _END


def _size(size: int) -> bytes:
    """A value with which all headers, and the line after them, have a size."""
    rest = len(_middle(b"X: \n")) - len(b"body\n")
    return b"x" * (size - rest)


FILES: Mapping[str, bytes] = {
    "plain": _middle(b""),
    "lines that end with CR LF": _middle(b"X-A: a\n b\n").replace(b"\n", b"\r\n"),
    "byte order mark": b"\xef\xbb\xbf" + _middle(b""),
    "byte order mark in the middle": _middle(b"\xef\xbb\xbfX-A: a\n"),
    "mailbox line": _FROM + _middle(b"") + b">From me\n",
    "mailbox lines": _FROM + _FROM + _middle(b""),
    "escaped mailbox line": b">" + _FROM + _middle(b""),
    "mailbox line in the middle": _middle(_FROM),
    "mailbox line that is folded": _FROM + b" more\n" + _middle(b""),
    "line without a colon": _middle(b"this is no header\n"),
    "line without a colon first": b"this is no header\n" + _middle(b""),
    "line without a colon that is folded": _middle(b"this is no header\n folded\n"),
    "blank first": b" blank first\n" + _middle(b""),
    "empty line first": b"\n" + _middle(b""),
    "nothing but a body": b"body\nmore: text\n",
    "nothing but headers": _HEAD,
    "no end of the last header": _HEAD + b"X-A: a",
    "no end of the last line": _middle(b"") + b"no end",
    "empty lines at the end": _middle(b"") + b"\n\n\n",
    "dots": _middle(b".X-Dot: a\n") + b".\n..\n.a\n",
    "NUL in a value": _middle(b"X-A: a\0b\n"),
    "NUL in a folded value": _middle(b"X-A: a\n b\0\n c\n"),
    "NUL in a name": _middle(b"X-\0A: b\n"),
    "NUL in a body": _middle(b"") + b"a\0b\n",
    "NUL in a line without a colon": _middle(b"no\0header\n"),
    "CR in a value": _middle(b"X-A: a\rb\n"),
    "CR at the end of a value": _middle(b"X-A: a\r\r\n"),
    "CR in a name": _middle(b"X-\rA: a\n"),
    "CR in front": _middle(b"X-A: a\n\rX-B: b\n"),
    "CR alone on a line": _middle(b"X-A: a\n\r\r\n"),
    "CR in a body": _middle(b"") + b"a\rb\r\r\n",
    "CR at the end of the file": _middle(b"") + b"end\r",
    "value that is folded before its first word": _middle(b"Subject:\n one\n"),
    "value that is folded before its first word with a tab": _middle(b"Subject:\n\tone\n two\n"),
    "folded line with nothing but blanks": _middle(b"X-A: a\n \n b\n"),
    "values of blanks": _middle(b"X-A: \nX-B:   \nX-C:\t\nX-D: a  \nX-E:\n"),
    "blanks before the colon": _middle(b"X-A : a\nX-B\t: b\n"),
    "blank in a name": _middle(b"X A: a\n"),
    "no name": _middle(b": a\n"),
    "name of 8 bits": _middle(b"X-\xe9: a\n"),
    "control character in a name": _middle(b"X-\x01: a\n"),
    "control characters in a value": _middle(b"X-A: a\x01\x0b\x0c\x7f\x1bb\n"),
    "values of 8 bits": _middle(b"X-A: \xe9\xff\x80\nX-B: \xc3\xa9\n") + b"\xe9\xff\n",
    "name with dashes": _middle(b"--x: a\n"),
    "Text": _middle(b"Text: a\n"),
    "message that is folded": _middle(b"message : a\n b\n"),
    "headers that are not shown": _middle(b"Bcc: x@example.org\nCONTENT-Length: 3\n b\n"),
    "more headers that are not shown": _middle(b"Return-Path: <>\nResent-Bcc: a@example.org\n"),
    "name of 100 bytes": _middle(b"n" * 100 + b": a\n"),
    "name of 101 bytes": _middle(b"n" * 101 + b": a\n"),
    "line of 3,000 bytes": _middle(b"X-A: " + b"x" * 3000 + b"\n") + b"y" * 3000 + b"\n",
    "headers of 32,768 bytes": _middle(b"X: " + _size(32768) + b"\n"),
    "headers of 32,769 bytes": _middle(b"X: " + _size(32769) + b"\n"),
    "header of 60,000 bytes": _middle(b"X: " + b"x" * 59997 + b"\n"),
    "header of 60,001 bytes": _middle(b"X: " + b"x" * 59998 + b"\n"),
    "header of 70,000 bytes": _middle(b"X: " + b"0123456789" * 7000 + b"\n"),
    "header of 150,000 bytes": _middle(b"X: " + b"0123456789" * 15000 + b"\n"),
    "folded header of 70,000 bytes": _middle(b"X:" + b" 012345678\n" * 7000),
    "folded header of 150,000 bytes": _middle(b"X:" + b" 012345678\n" * 15000),
    "header with a line that ends at the limit": _middle(
        b"X: a\n" + b" " + b"x" * 1999 + b"\n" + b" 34567890\n" * 5799 + b" y\n"
    ),
    "header with a long line behind a short one": _middle(b"X: a\n " + b"y" * 70000 + b"\n"),
    "many headers": _middle(b"".join(b"X-%d: %s\n" % (n, b"v" * 60) for n in range(1000))),
}
