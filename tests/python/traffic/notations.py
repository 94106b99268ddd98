"""The same bytes in the notations of programming languages, of logs and of programs that watch."""

import base64
import json
from collections.abc import Callable, Iterator

from tests.python.traffic.running import Said
from tests.python.traffic.writing import WIDTH, pieces, shown, turns

_NAMED = {0: "\\0", 9: "\\t", 10: "\\n", 11: "\\v", 12: "\\f", 13: "\\r", 34: '\\"', 92: "\\\\"}


def words(data: bytes) -> Iterator[tuple[int, list[bytes]]]:
    for at, row in pieces(data, WIDTH):
        yield at, [word for _, word in pieces(row, 2)]


def od_octal_words(data: bytes) -> str:
    """As `od -v` has it on most machines: words in octal, the low byte first."""
    lines = [
        f"{at:07o} " + " ".join(f"{int.from_bytes(word, 'little'):06o}" for word in row)
        for at, row in words(data)
    ]
    return "\n".join([*lines, f"{len(data):07o}", ""])


def hexdump_words(data: bytes) -> str:
    """As `hexdump -v` has it."""
    lines = [
        f"{at:07x} " + " ".join(f"{int.from_bytes(word, 'little'):04x}" for word in row)
        for at, row in words(data)
    ]
    return "\n".join([*lines, f"{len(data):07x}", ""])


def od_bytes_decimal_offsets(data: bytes) -> str:
    """As `od -A d -t x1 -v` has it."""
    lines = [f"{at:07d} {row.hex(' ')}" for at, row in pieces(data, WIDTH)]
    return "\n".join([*lines, f"{len(data):07d}", ""])


def od_decimals(data: bytes) -> str:
    """As `od -t u1 -v` has it."""
    lines = [
        f"{at:07o} " + "".join(f"{byte:4d}" for byte in row) for at, row in pieces(data, WIDTH)
    ]
    return "\n".join([*lines, f"{len(data):07o}", ""])


def od_characters(data: bytes) -> str:
    """As `od -c -v` has it."""

    def cell(byte: int) -> str:
        named = _NAMED.get(byte) if byte not in (34, 92) else None
        return named or (chr(byte) if 0x20 <= byte < 0x7F else f"{byte:03o}")

    lines = [
        f"{at:07o}" + "".join(f"{cell(byte):>4}" for byte in row) for at, row in pieces(data, WIDTH)
    ]
    return "\n".join([*lines, f"{len(data):07o}", ""])


def python_bytes(data: bytes) -> str:
    return "\n".join(f"recv {row!r}" for _, row in pieces(data, 50))


def python_list(data: bytes) -> str:
    return repr(list(data))


def java_array(data: bytes) -> str:
    values = ", ".join(str(byte - 256 * (byte > 127)) for byte in data)
    return f"byte[] data = {{{values}}};"


def java_casts(data: bytes) -> str:
    return "byte[] x = {" + ", ".join(f"(byte)0x{byte:02x}" for byte in data) + "};"


def go_printed(data: bytes) -> str:
    return f"2026/11/29 15:01:40 read [{' '.join(map(str, data))}]"


def go_slice(data: bytes) -> str:
    return f"[]byte{{{', '.join(f'{byte:#x}' for byte in data)}}}"


def rust_array(data: bytes) -> str:
    values = ",\n    ".join(f"{byte}u8" for byte in data)
    return f"let data: [u8; {len(data)}] = [\n    {values},\n];"


def node_buffer(data: bytes) -> str:
    return f"<Buffer {data.hex(' ')}>"


def node_json(data: bytes) -> str:
    return json.dumps({"type": "Buffer", "data": list(data)})


def javascript_text(data: bytes) -> str:
    return json.dumps(data.decode("latin-1"))


def wireshark_escaped(data: bytes) -> str:
    rows = ("".join(f"\\x{byte:02x}" for byte in row) for _, row in pieces(data, WIDTH))
    return " \\\n".join(f'"{row}"' for row in rows)


def shell_printf(data: bytes) -> str:
    return "printf '" + "".join(f"\\{byte:03o}" for byte in data) + "'"


def mixed_digits(data: bytes) -> str:
    """As people write initializers, with short numbers among others."""
    return ",".join(f"0x{byte:02x}" if byte > 9 else str(byte) for byte in data)


def plain_decimals(data: bytes) -> str:
    return ", ".join(map(str, data))


def in_base64(data: bytes) -> str:
    return base64.encodebytes(data).decode("ascii")


ONE_SIDE: dict[str, Callable[[bytes], str]] = {
    writer.__name__: writer
    for writer in (
        od_octal_words,
        hexdump_words,
        od_bytes_decimal_offsets,
        od_decimals,
        od_characters,
        python_bytes,
        python_list,
        java_array,
        java_casts,
        go_printed,
        go_slice,
        rust_array,
        node_buffer,
        node_json,
        javascript_text,
        wireshark_escaped,
        shell_printf,
        mixed_digits,
        plain_decimals,
        in_base64,
    )
}


def _quoted(data: bytes) -> str:
    """As strace quotes: the shortest octal number, unless a digit follows."""
    text = ""
    for byte, after in zip(data, [*data[1:], 0], strict=True):
        if byte in _NAMED and byte:
            text += _NAMED[byte]
        elif 0x20 <= byte < 0x7F:
            text += chr(byte)
        else:
            text += f"\\{byte:03o}" if 0x30 <= after < 0x3A else f"\\{byte:o}"
    return f'"{text}"'


def strace(said: list[Said]) -> str:
    lines = ['openat(AT_FDCWD, "/etc/hosts", O_RDONLY) = 3', 'read(3, "127.0.0.1", 4096) = 9']
    for side, data in turns(said):
        name, size = ("read", 4096) if side == "mta" else ("write", len(data))
        lines.append(f"{name}(5, {_quoted(data)}, {size}) = {len(data)}")
    return "\n".join(lines)


def strace_threads(said: list[Said]) -> str:
    """As `strace -f -yy -xx -tt` has it, with calls that another thread interrupts."""
    end = "5<TCP:[127.0.0.1:8891->127.0.0.1:41000]>"
    lines = []
    for side, data in turns(said):
        text = '"' + "".join(f"\\x{byte:02x}" for byte in data) + '"'
        begin, other = "[pid  71] 15:01:40.000001 ", "[pid   8] 15:01:40.000002 "
        if side == "mta":
            lines.append(f"{begin}recvfrom({end},  <unfinished ...>")
            lines.append(f'{other}write(2<pipe:[1]>, "x\\n", 2) = 2')
            lines.append(f"{begin}<... recvfrom resumed>{text}, 4096, 0, NULL, NULL) = {len(data)}")
        else:
            lines.append(
                f'{begin}writev({end}, [{{iov_base={text[:17]}", iov_len=4}}, '
                f'{{iov_base="{text[17:]}, iov_len={len(data) - 4}}}], 2) = {len(data)} <0.00001>'
            )
    return "\n".join(lines)


def ltrace(said: list[Said]) -> str:
    lines = []
    for side, data in turns(said):
        name = "recv" if side == "mta" else "write"
        size = 4096 if side == "mta" else len(data)
        lines.append(f"[pid 4] libmilter.so.1->{name}(5, {_quoted(data)}, {size}) = {len(data)}")
    return "\n".join(lines)


def socat(said: list[Said]) -> str:
    """As `socat -x` has it."""
    text = ""
    for side, data in turns(said):
        sign = ">" if side == "mta" else "<"
        text += f"{sign} 2026/11/29 15:01:40.000702505  length={len(data)} from=0 to=1\n"
        text += "".join(f" {row.hex(' ')}\n" for _, row in pieces(data, WIDTH)) + "--\n"
    return text


def ngrep(said: list[Said]) -> str:
    """As `ngrep -x` has it."""
    text = "interface: lo (127.0.0.0/255.0.0.0)\nfilter: ( port 8891 ) and (ip || ip6)\n####\n"
    for side, data in turns(said):
        ends = ["127.0.0.1:41000", "127.0.0.1:8891"]
        source, target = ends if side == "mta" else ends[::-1]
        text += f"T {source} -> {target} [AP] #4\n"
        for _, row in pieces(data, WIDTH):
            left, right = row[:8].hex(" "), row[8:].hex(" ")
            text += f"  {left:23}    {right:23}    {shown(row)}\n"
        text += "#\n"
    return text


def journal(said: list[Said]) -> str:
    """Lines of a log with all that came and went."""
    return "".join(
        f"Nov 29 15:01:40 mail filter[42]: {'<' if side == 'mta' else '>'} {data.hex()}\n"
        for side, data in turns(said)
    )


def json_log(said: list[Said]) -> str:
    return "".join(
        json.dumps({"level": "debug", "dir": "in", "size": len(data), "data": data.hex(":")}) + "\n"
        for _, data in turns(said)
    )


def tshark_fields(said: list[Said]) -> str:
    """As `tshark -T fields -e frame.time_epoch -e tcp.srcport -e tcp.payload` has it."""
    return "".join(
        f"1795964500.{at:09d}\t{41000 if side == 'mta' else 8891}\t{data.hex()}\n"
        f"1795964500.{at:09d}\t41000\t\n"
        for at, (side, data) in enumerate(turns(said))
    )


def python_calls(said: list[Said]) -> str:
    return "".join(
        f"{'received' if side == 'mta' else 'sent'} {data!r}\n" for side, data in turns(said)
    )


BOTH_SIDES: dict[str, Callable[[list[Said]], str]] = {
    writer.__name__: writer
    for writer in (
        strace,
        strace_threads,
        ltrace,
        socat,
        ngrep,
        journal,
        json_log,
        tshark_fields,
        python_calls,
    )
}
