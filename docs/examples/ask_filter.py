"""Ask a filter about a mail, as a mail server does, and show what it makes of it.

Run it: `python ask_filter.py inet:8891@127.0.0.1 mail.eml`
`--help` tells what can be set. It ends with 0 if the filter has answered, whatever
it said, with 1 if it cannot be asked, and with 2 for wrong use.
"""

import argparse
import sys
from pathlib import Path

import milter_protocol as mp
from milter_protocol import testing


def shown(result: testing.Result) -> bytes:
    """What became of a mail, as text with LF at the end of each line."""
    refused = "".join(f"{to} is refused: {why}\n" for to, why in result.refused.items())
    step = "nothing" if result.step is None else result.step.__name__
    head = f"{refused}{result.verdict} in reply to {step}\n".encode("utf-8", "surrogateescape")
    if (mail := result.delivered) is None:
        return head
    held = [] if mail.quarantine is None else [f"QUARANTINE: {mail.quarantine}"]
    recipients = (f"RCPT TO:{each}" for each in mail.recipients)
    top = "\n".join(["", *held, f"MAIL FROM:{mail.sender}", *recipients, "", ""])
    return head + top.encode("utf-8", "surrogateescape") + bytes(mail).replace(b"\r\n", b"\n")


def main() -> None:
    """Ask, and print the answer."""
    options = argparse.ArgumentParser(description="Ask a filter about a mail.")
    options.add_argument("address", help="where the filter listens, such as inet:8891@127.0.0.1")
    options.add_argument("mail", type=Path, help="the file of the mail")
    options.add_argument("--sender", default="anna@example.org", help="(%(default)s)")
    options.add_argument("--recipient", action="append", help="more than once for several")
    options.add_argument(
        "--like",
        choices=testing.PROFILES,
        default=next(iter(testing.PROFILES)),
        help="the mail server whose rules hold for the mail (%(default)s)",
    )
    options.add_argument("--timeout", type=float, default=30, help="in seconds (%(default)s)")
    chosen = options.parse_args()
    try:
        data = chosen.mail.read_bytes()
    except OSError as error:
        options.error(f"cannot read {chosen.mail}: {error.strerror}")
    server = testing.PROFILES[chosen.like]
    recipients = chosen.recipient or ["bert@example.net"]
    try:
        mail, oddities = testing.read_mail(
            data, server, sender=chosen.sender, recipients=recipients
        )
    except testing.MailRefusedError as error:
        options.error(f"{chosen.mail}, {error}")
    except ValueError as error:
        options.error(str(error))
    for oddity in oddities:
        print(f"{chosen.mail}, {oddity}", file=sys.stderr)
    try:
        result = testing.ask(chosen.address, mail, profile=server, timeout=chosen.timeout)
    except mp.LocalProtocolError as error:
        options.error(f"this cannot be sent to a filter: {error}")
    except testing.ModificationError as error:
        sys.exit(f"{chosen.address}: {error}")
    except ValueError as error:
        options.error(str(error))
    except TimeoutError:
        sys.exit(f"{chosen.address}: no answer within {chosen.timeout:g} s")
    except (OSError, mp.RemoteProtocolError) as error:
        sys.exit(f"{chosen.address}: {error}")
    sys.stdout.buffer.write(shown(result))


if __name__ == "__main__":
    main()
