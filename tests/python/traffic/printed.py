"""The same bytes as debuggers, runtimes and people's own logs print them."""

import base64
import json
from collections.abc import Callable

from tests.python.traffic.running import Said
from tests.python.traffic.writing import WIDTH, pieces, shown, turns

_NAMED = {9: "\\t", 10: "\\n", 13: "\\r", 34: '\\"', 39: "\\'", 92: "\\\\"}


def rust_hex_array(data: bytes) -> str:
    """As `{:x?}` has it."""
    return f"got [{', '.join(f'{byte:x}' for byte in data)}]"


def erlang_binary(data: bytes) -> str:
    return f"<<{','.join(map(str, data))}>>"


def csharp_dashes(data: bytes) -> str:
    """As `BitConverter.ToString` has it."""
    return data.hex("-").upper()


def gdb_bytes(data: bytes) -> str:
    """As `x/8xb` has it."""
    rows = ((at, "\t".join(f"{byte:#04x}" for byte in row)) for at, row in pieces(data, 8))
    return "".join(f"0x55d5a6f6{at:04x} <buf+{at}>:\t{row}\n" for at, row in rows)


def gdb_array(data: bytes) -> str:
    """As `p buf` has it."""

    def one(byte: int) -> str:
        shown = _NAMED.get(byte) if byte else None
        return f"{byte} '{shown or (chr(byte) if 0x20 <= byte < 0x7F else f'{chr(92)}{byte:03o}')}'"

    return f"$1 = {{{', '.join(map(one, data))}}}"


def powershell(data: bytes) -> str:
    """As `Format-Hex` has it."""
    rows = ((at, row.hex(" ").upper(), shown(row)) for at, row in pieces(data, WIDTH))
    return "".join(f"{at:016X} {digits:47} {text}\n" for at, digits, text in rows)


def escaped(data: bytes) -> str:
    """As `escape_ascii` of Rust has it."""
    return "".join(
        _NAMED.get(byte) or (chr(byte) if 0x20 <= byte < 0x7F else f"\\x{byte:02x}")
        for byte in data
    )


def json_document(data: bytes) -> str:
    return json.dumps({"about": "a filter", "mta": {"bytes": data.hex()}}, indent=2)


def base64_for_urls(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode("ascii").rstrip("=")


def json_lines(said: list[Said]) -> str:
    sides = {"mta": "received", "filter": "sent"}
    return "".join(
        json.dumps({"ts": at, "direction": sides[side], "data": data.hex(" ")}) + "\n"
        for at, (side, data) in enumerate(turns(said), 1_764_500_000)
    )


def json_lists(said: list[Said]) -> str:
    """All in one value, with the numbers of bytes."""
    rows = [
        {"from": side, "buf": {"type": "Buffer", "data": [*data]}} for side, data in turns(said)
    ]
    return json.dumps({"frames": rows})


def logged_base64(said: list[Said]) -> str:
    lines = (
        f"2026-11-30T10:00:00 f[7]: {base64.b64encode(data).decode()}" for _, data in turns(said)
    )
    return "\n".join(lines)


def logged_digits(said: list[Said]) -> str:
    lines = (f"10:00:00.1 f[77]: {len(data)} bytes: {data.hex(' ')}" for _, data in turns(said))
    return "\n".join(lines)


def socat_one_line(said: list[Said]) -> str:
    """As `socat -x` has it without `-v`."""
    return "".join(
        f"{'>' if side == 'mta' else '<'} 2026/11/30 22:05:53.000360846  length={len(data)} from=0"
        f" to=9\n {data.hex(' ')}\n"
        for side, data in turns(said)
    )


def netcat(said: list[Said]) -> str:
    """As `nc -o` has it."""
    lines, offsets = [], {"mta": 0, "filter": 0}
    for side, data in turns(said):
        for at, row in pieces(data, WIDTH):
            place = offsets[side] + at
            sign = "<" if side == "mta" else ">"
            lines.append(f"{sign} {place:08x} {row.hex(' '):47} # {shown(row)}\n")
        offsets[side] += len(data)
    return "".join(lines)


def go_octal(data: bytes) -> str:
    return f"[{' '.join(f'{byte:o}' for byte in data)}]"


def go_binary(data: bytes) -> str:
    return f"[{' '.join(f'{byte:b}' for byte in data)}]"


def rust_binary(data: bytes) -> str:
    return f"[{', '.join(f'{byte:#b}' for byte in data)}]"


def python_octal_texts(data: bytes) -> str:
    return repr(list(map(oct, data)))


def pascal_digits(data: bytes) -> str:
    return ", ".join(f"${byte:02X}" for byte in data)


def assembler_digits(data: bytes) -> str:
    return " ".join(f"0{byte:02X}h" for byte in data)


def od_digits_and_characters(data: bytes) -> str:
    """As `od -A d -t x1 -t c -v` has it."""
    blank = " " * 7
    lines = [
        f"{at:07d}{''.join(f'  {byte:02x}' for byte in row)}\n{blank}"
        + "".join(f"   {chr(byte)}" if 0x20 < byte < 0x7F else f" {byte:03o}" for byte in row)
        for at, row in pieces(data, WIDTH)
    ]
    return "\n".join([*lines, f"{len(data):07d}", ""])


ONE_SIDE: dict[str, Callable[[bytes], str]] = {
    writer.__name__: writer
    for writer in (
        rust_hex_array,
        erlang_binary,
        csharp_dashes,
        gdb_bytes,
        gdb_array,
        powershell,
        escaped,
        json_document,
        base64_for_urls,
        go_octal,
        go_binary,
        rust_binary,
        python_octal_texts,
        pascal_digits,
        assembler_digits,
        od_digits_and_characters,
    )
}

BOTH_SIDES: dict[str, Callable[[list[Said]], str]] = {
    writer.__name__: writer
    for writer in (
        json_lines,
        json_lists,
        logged_base64,
        logged_digits,
        socat_one_line,
        netcat,
    )
}
