"""What a file may be wrapped in: compression, an encoding."""

from __future__ import annotations

import codecs
import re
import zlib
from binascii import Error, a2b_base64
from importlib import import_module
from typing import TYPE_CHECKING

from .cells import HEADS
from .formats import PACKET_FILES, UnreadableError, is_text
from .source import Source, as_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from io import BufferedReader

    _Unwrap = Callable[[Source], Iterator[bytes]]

_BASE64 = re.compile(rb"(?=[^g-zG-Z+/_-]*[g-zG-Z+/_-])(?:[A-Za-z0-9+/_-]++\r?\n?)++=*\s*\Z")
_USUAL = bytes.maketrans(b"-_", b"+/")
_SIZE = 1 << 16


def opened(file: BufferedReader, *, grows: bool = False) -> Source:
    """A file without what it is wrapped in.

    Args:
        file: the file.
        grows: whether to wait at its end for more.

    Raises:
        UnreadableError: it cannot be read, as later from the source.
    """
    source = Source(file, grows=grows)
    while unwrap := _wrapped_in(source.head):
        source = Source(as_file(unwrap(source)))
    return source


def _wrapped_in(head: bytes) -> _Unwrap | None:
    for magic, unwrap in _WRAPPERS:
        if head.startswith(magic):
            return unwrap
    return _decode_base64 if _is_base64(head) else None


def _is_base64(head: bytes) -> bool:
    if not is_text(head) or not _BASE64.match(head):
        return False
    bare = b"".join(head.split()).translate(_USUAL)
    try:
        start = a2b_base64(bare[: len(bare) & ~3])
    except Error:
        return False
    magics = (*PACKET_FILES, *(magic for magic, _ in _WRAPPERS))
    return start.startswith(magics) or HEADS.may_be(bytearray(start), 0)


def _decode_base64(source: Source) -> Iterator[bytes]:
    rest = b""
    for chunk in source.chunks():
        bare = rest + b"".join(chunk.split()).translate(_USUAL)
        size = len(bare) & ~3
        bare, rest = bare[:size], bare[size:]
        try:
            yield a2b_base64(bare)
        except Error as error:
            raise UnreadableError(f"from here on, this is not base64: {error}") from None
    if len(rest) == 1:
        raise UnreadableError("this is base64 of which the end is missing")
    # The alphabet for URLs is often used without padding.
    yield a2b_base64(rest + b"=" * (-len(rest) % 4))


def _from_utf_16(source: Source) -> Iterator[bytes]:
    decode = codecs.getincrementaldecoder("utf-16")("replace").decode
    for chunk in source.chunks():
        yield decode(chunk).encode("utf-8")


def _decompressed(module: str) -> _Unwrap:
    def unwrap(source: Source) -> Iterator[bytes]:
        # Some builds of Python lack some of these modules.
        library = import_module(module)
        errors = (OSError, zlib.error, getattr(library, "LZMAError", OSError))
        try:
            with library.open(source.file()) as file:
                while piece := file.read1(_SIZE):
                    yield piece
        except EOFError:
            raise UnreadableError("the compressed file is cut off here") from None
        except errors as error:
            raise UnreadableError(f"the compressed file is damaged here: {error}") from error

    return unwrap


_WRAPPERS: tuple[tuple[bytes, _Unwrap], ...] = (
    (b"\x1f\x8b", _decompressed("gzip")),
    (b"BZh", _decompressed("bz2")),
    (b"\xfd7zXZ\0", _decompressed("lzma")),
    (codecs.BOM_UTF16_LE, _from_utf_16),
    (codecs.BOM_UTF16_BE, _from_utf_16),
)
