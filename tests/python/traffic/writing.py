"""The same bytes in each form in which people have them."""

from collections.abc import Callable, Iterator

from tests.python.traffic.running import Said

WIDTH = 16


def shown(data: bytes) -> str:
    return "".join(chr(byte) if 0x20 <= byte < 0x7F else "." for byte in data)


def pieces(data: bytes, width: int) -> Iterator[tuple[int, bytes]]:
    for at in range(0, len(data), width):
        yield at, data[at : at + width]


def halves(row: bytes) -> str:
    return f"{row[:8].hex(' ')}  {row[8:].hex(' ')}".rstrip()


def plain(data: bytes) -> str:
    return data.hex() + "\n"


def spaced(data: bytes) -> str:
    return "\n".join(row.hex(" ").upper() for _, row in pieces(data, 23))


def prefixed(data: bytes) -> str:
    return ", ".join(f"0x{byte:02x}" for byte in data)


def short(data: bytes) -> str:
    return ",".join(f"0x{byte:x}" for byte in data)


def colons(data: bytes) -> str:
    return data.hex(":")


def odd_lines(data: bytes) -> str:
    """Lines that end in the middle of a byte."""
    return "\n".join(row.decode() for _, row in pieces(data.hex().encode(), 61))


def xxd(data: bytes) -> str:
    return "".join(
        f"{at:08x}: {row.hex(' ', -2):39}  {shown(row)}\n" for at, row in pieces(data, WIDTH)
    )


def xxd_bytes(data: bytes) -> str:
    return "".join(
        f"{at:08x}: {row.hex(' '):47}  {shown(row)}\n" for at, row in pieces(data, WIDTH)
    )


def hexdump(data: bytes) -> str:
    """As `hexdump -C` has it: lines that repeat the last one are left out."""
    lines, last, starred = [], b"", False
    for at, row in pieces(data, WIDTH):
        if row == last:
            if not starred:
                lines.append("*")
            starred = True
            continue
        last, starred = row, False
        lines.append(f"{at:08x}  {halves(row):48}  |{shown(row)}|")
    return "\n".join([*lines, f"{len(data):08x}", ""])


def od(data: bytes) -> str:
    """As `od -A x -t x1 -v` has it."""
    lines = [f"{at:06x} {row.hex(' ')}" for at, row in pieces(data, WIDTH)]
    return "\n".join([*lines, f"{len(data):06x}", ""])


def tcpdump(data: bytes) -> str:
    return "".join(
        f"\t0x{at:04x}:  {row.hex(' ', -2):39}  {shown(row)}\n" for at, row in pieces(data, WIDTH)
    )


def wireshark(data: bytes) -> str:
    return "".join(f"{at:04x}   {row.hex(' '):47}   {shown(row)}\n" for at, row in pieces(data, 16))


def narrow(data: bytes) -> str:
    """Two blanks only before the characters."""
    return "".join(f"{at:08x}  {row.hex(' '):47}  {shown(row)}\n" for at, row in pieces(data, 16))


def xxd_i(data: bytes) -> str:
    values = ",\n".join(
        "  " + ", ".join(f"0x{byte:02x}" for byte in row) for _, row in pieces(data, 12)
    )
    return f"unsigned char x[] = {{\n{values}\n}};\nunsigned int x_len = {len(data)};\n"


ONE_SIDE: dict[str, Callable[[bytes], str]] = {
    writer.__name__: writer
    for writer in (
        plain,
        spaced,
        prefixed,
        short,
        colons,
        odd_lines,
        xxd,
        xxd_bytes,
        hexdump,
        od,
        tcpdump,
        wireshark,
        xxd_i,
    )
}


def turns(said: list[Said]) -> Iterator[tuple[str, bytes]]:
    """Frames of one side that follow each other, as one piece."""
    side, data = said[0].side, b""
    for each in said:
        if each.side != side:
            yield side, data
            side, data = each.side, b""
        data += each.frame
    yield side, data


def _followed(said: list[Said], indent: str) -> str:
    lines, offsets = [], {"mta": 0, "filter": 0}
    for side, data in turns(said):
        for at, row in pieces(data, WIDTH):
            start = offsets[side] + at
            text = f"{start:08x}  {halves(row):48}   {shown(row[:8])} {shown(row[8:])}"
            lines.append((indent if side == "filter" else "") + text)
        offsets[side] += len(data)
    return "\n".join(lines) + "\n"


def wireshark_followed(said: list[Said]) -> str:
    """Follow, TCP Stream, show as hex dump."""
    return _followed(said, "    ")


def _framed(text: str) -> str:
    rule = "=" * 67
    nodes = "Node 0: 127.0.0.1:41000\nNode 1: 127.0.0.1:8891"
    return f"{rule}\nFollow: tcp,hex\nFilter: tcp.stream eq 0\n{nodes}\n{text}{rule}\n"


def tshark_hex(said: list[Said]) -> str:
    """`tshark -q -z follow,tcp,hex,0`."""
    return _framed(_followed(said, "\t"))


def tshark_raw(said: list[Said]) -> str:
    """`tshark -q -z follow,tcp,raw,0`."""
    lines = [("\t" if side == "filter" else "") + data.hex() for side, data in turns(said)]
    return _framed("\n".join(lines) + "\n")


def c_arrays(said: list[Said]) -> str:
    """Follow, TCP Stream, show as C arrays."""
    counts, arrays = {"mta": 0, "filter": 0}, []
    for number, (side, data) in enumerate(turns(said), 4):
        peer = int(side == "filter")
        values = ", \n".join(
            ", ".join(f"0x{byte:02x}" for byte in row) for _, row in pieces(data, 8)
        )
        name = f"peer{peer}_{counts[side]}"
        arrays.append(f"char {name}[] = {{ /* Packet {number} */\n{values} }};\n")
        counts[side] += 1
    return "".join(arrays)


BOTH_SIDES: dict[str, Callable[[list[Said]], str]] = {
    writer.__name__: writer for writer in (wireshark_followed, tshark_hex, tshark_raw, c_arrays)
}
