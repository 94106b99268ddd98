# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Forms from which nothing can be read: what they are, and what to do instead."""

from __future__ import annotations

import re

from ..._project import NAME
from .cells import listed

_FOLLOW = "show it as Hex Dump or YAML, or use `tshark -r FILE -q -z follow,tcp,raw,0`"
_CAPTURE = "record with `tcpdump -i any -s 0 -w FILE` and decode FILE"
TEXT = (
    "this is text in which no bytes of a conversation are recognised; decode the recording "
    "itself, or bytes as `xxd FILE` prints them"
)
"""What is said of a text of which nothing is known."""
_CERTAIN = (
    (
        rb"\A:(?:[0-9A-F]{2}){5,}\r?$",
        "Intel HEX; use `objcopy -I ihex -O binary FILE NEW` and decode NEW",
    ),
    (
        rb"\AS[0-3](?:[0-9A-F]{2}){4,}\r?$",
        "a file of S-records; use `objcopy -I srec -O binary FILE NEW` and decode NEW",
    ),
    (rb"(?i)<pre\b|<html\b", "HTML; copy the text as a browser shows it"),
)
_LOSSY = (
    (
        rb"^Follow: tcp,(?!hex|raw)",
        f"a followed stream as plain text, which has dots in place of bytes; {_FOLLOW}",
    ),
    (
        rb"^[\d:. -]*IP6? \S+ > \S+: ",
        f"what tcpdump prints of packets without their bytes; {_CAPTURE}, or print them with `-xx`",
    ),
    (
        rb"^ *\d+ +\d+\.\d+ +\S+ +(?:\xe2\x86\x92|->) +\S+ +\S+ ",
        "the list of packets of tshark, without their bytes; decode the capture itself, or print "
        "them with `tshark -x`",
    ),
    (
        rb"^T (?:\S+ \S+ )?\S+:\d+ -> \S+:\d+ \[",
        "what ngrep prints without `-x`, which has dots in place of bytes; use `ngrep -x`, or "
        "`ngrep -O FILE` and decode FILE",
    ),
    (
        rb"^[<>] \d{4}/\d\d/\d\d \d\d:\d\d:\d\d\.\d+ +length=",
        "what `socat -v` prints, which has dots in place of bytes; use `socat -x`",
    ),
    (
        rb"<psml|^ *\d+\t *\d+\.\d+\t",
        "the list of packets of tshark, without their bytes; decode the capture itself, or print "
        "them with `tshark -x`",
    ),
    (rb"\^@\^@", "what `cat -v` prints, which shows different bytes alike; use `xxd FILE`"),
    (
        rb"\xef\xbf\xbd",
        "text in which bytes that are not UTF-8 are lost; print the bytes, not a text of them",
    ),
    (
        rb"\A[01\s]{32,}\Z",
        "bytes in binary digits; use `perl -ne 's/\\s//g; print pack(\"B*\", $_)' FILE | "
        f"{NAME} decode -`",
    ),
    (
        rb"\A(?:[A-Z2-7]{8,}+=*+\s*+)++\Z",
        f"base32; use `base32 -d FILE | {NAME} decode -`",
    ),
    (
        rb"\A(?:(?:   [ -~]|  \\[0abfnrtv]| [0-3][0-7]{2}){4,}\n)",
        "characters without offsets, as `od -An -c` prints them; use `od -c`",
    ),
    (rb"\\NUL\b|\\NUL\\", "a string of Haskell; print the bytes as numbers"),
    (rb"\Abegin [0-7]{3} ", f"uuencoded; use `uudecode -o - FILE | {NAME} decode -`"),
    (
        rb"(?:=[0-9A-F]{2}){3}",
        "quoted-printable; use `perl -MMIME::QuotedPrint -pe '$_ = decode_qp($_)' FILE | "
        f"{NAME} decode -`",
    ),
    (
        rb"(?:%[0-9A-Fa-f]{2}){3}",
        f"percent-encoded; use `perl -pe 's/%(..)/chr hex $1/ge' FILE | {NAME} decode -`",
    ),
    (
        rb"(?:&#\d+;){3}",
        "references to characters of HTML; use `perl -pe 's/&#(\\d+);/chr $1/ge' FILE | "
        f"{NAME} decode -`",
    ),
    (
        rb"^[^\n]{1,200}\b0[0-9a-f]{7}: [0-9a-f]{2}",
        "a dump with other text before the offsets; use "
        f"`sed 's/^.*\\(0[0-9a-f]\\{{7\\}}: \\)/\\1/' FILE | {NAME} decode -`",
    ),
    (rb"\x1b\[[0-9;]*m", "text with colours; print it without, as with `xxd -R never`"),
    (rb"\xe2\x94[\x82\x8c]", "a table with lines between the bytes; use `xxd FILE`"),
    (
        rb"^0{7} +.*\b(?:nul|soh)\b",
        "what `od -a` prints, which has lost a bit of each byte; use `od -t x1`",
    ),
    (
        rb"^(?:\[pid +\d+\] |\d+ )?\w+\(.*\) += -?\d+",
        "calls without those that read and write; use "
        "`strace -f -s 65536 -e trace=read,write,recvfrom,sendto -p PID`",
    ),
)
_PACKINGS = {2: "S", 4: "L", 8: "Q"}
"""The letters of Perl for numbers of some width."""
_VALUES = {8: "oct", 10: "int", 16: "hex"}
"""The functions of Perl for digits of some base."""
_TAR_AT, _TAR = 257, b"ustar"
_FILES = (
    (b"\x28\xb5\x2f\xfd", "compressed with zstd", "`zstd -dc FILE | {} -`"),
    (b"\x04\x22\x4d\x18", "compressed with LZ4", "`lz4 -dc FILE | {} -`"),
    (b"PK\x03\x04", "a ZIP archive", "`unzip -p FILE | {} -`"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", "`7z x -so FILE | {} -`"),
    *(
        (magic, f"a file of packets of {name}", "`editcap -F pcap FILE NEW` and decode NEW")
        for magic, name in (
            (b"snoop\0\0\0", "snoop"),
            (b"GMBU", "Network Monitor"),
            (b"RTSS", "Network Monitor"),
            (b"\xa1\xb2\xcd\x34", "a modified libpcap"),
            (b"\x34\xcd\xb2\xa1", "a modified libpcap"),
            (b"btsnoop\0", "btsnoop"),
            (b"TRSNIFF data", "a Sniffer"),
            (b"XCP\0", "a Sniffer"),
            (b"ObserverPktBuffer", "Observer"),
            (b"\x05VNF", "Visual Networks"),
            (b"\xaa\xaa\xaa\xaa", "5View"),
            (b"TR\0\x64", "nettl"),
            (b"+---------+", "K12"),
        )
    ),
)


def certain(text: bytes) -> str | None:
    """What a text is that looks like something which is read here; `None` if it is that.

    Args:
        text: the beginning of a file.
    """
    for pattern, reason in _CERTAIN:
        if re.search(pattern, text, re.MULTILINE):
            return f"this is {reason}"
    known = listed(text)
    if known is None or known[0].width == 1:
        return None
    cells, order = known
    packing = f"{_PACKINGS[cells.width]}{'<' if order == 'little' else '>'}*"
    program = f'print pack("{packing}", map {_VALUES[cells.base]}, split)'
    return (
        f"this is numbers of {cells.width} bytes each, without offsets; print single bytes, as "
        f"with `od -t x1`, or use `perl -ne '{program}' FILE | {NAME} decode -`"
    )


def named(head: bytes) -> str | None:
    """What a file is that cannot be read, and what to do; `None` if it is not known.

    Args:
        head: its first bytes.
    """
    if head[_TAR_AT:].startswith(_TAR):
        return "this is a tar archive; use `tar -xvf FILE` and decode what is in it"
    for magic, name, remedy in _FILES:
        if head.startswith(magic):
            return f"this is {name}; use {remedy.format(f'{NAME} decode')}"
    for pattern, reason in _LOSSY:
        if re.search(pattern, head, re.MULTILINE):
            return f"this is {reason}"
    return None
