"""What no client could send is refused, and the error says where it is and what to do."""

from typing import Any

import pytest

import milter_protocol as mp
from milter_protocol import aio
from milter_protocol.testing import Mail, MailClient, ask

MAIL = b"Subject: hi\n\nHello\n"


WRONG: list[tuple[type[Exception], str, dict[str, Any]]] = [
    (ValueError, "'a@b SIZE=3' is not an address", {"sender": "a@b SIZE=3"}),
    (ValueError, "sender has a CR at index 5", {"sender": "<a@b>\r\nRCPT TO:<x>"}),
    (ValueError, r"recipients\[1\] has a NUL at index 4", {"recipients": ["c@d", "<a@b\0>"]}),
    (ValueError, r"recipients\[0\]: .*is not an address", {"recipients": ["<a@b>SIZE=3"]}),
    (ValueError, r"recipients\[0\]: a recipient must have an address", {"recipients": [""]}),
    (TypeError, "sender must be a text, not 1", {"sender": 1}),
    (ValueError, "HELO has an LF at index 1", {"helo": "a\n"}),
    (ValueError, "client has an LF at index 1", {"client": MailClient("a\n")}),
    (ValueError, "port of the client must.*from 0 to 65535", {"client": MailClient(port=70000)}),
    (ValueError, "'1.2.3' does not appear to be", {"client": MailClient(address="1.2.3")}),
    (ValueError, "timeout must be a number above 0, not '5'", {"timeout": "5"}),
    (ValueError, "server has a NUL at index 0", {"server": "\0"}),
    (ValueError, r"macros\['i'\] has a CR at index 2", {"macros": {"i": "A1\r\n"}}),
    (ValueError, "the name of a macro has an LF", {"macros": {"i\n": "A1"}}),
    (TypeError, r"macros\['i'\] must be a text, not 1", {"macros": {"i": 1}}),
    (TypeError, "macros must be a mapping", {"macros": ["i"]}),
    (
        TypeError,
        "'on_faliure' is not an option; did you mean 'on_failure'",
        {"on_faliure": mp.Accept()},
    ),
    (TypeError, "'recipient' is not an option; did you mean 'recipients'", {"recipient": ["a@b"]}),
    (TypeError, "'zzz' is not an option; options are auth, client, ", {"zzz": 1}),
    (ValueError, "greet with a name", {"helo": ""}),
    (ValueError, "one of Connect, .*; not Accept", {"stop_after": mp.Accept}),
    (ValueError, "not Macro", {"stop_after": mp.Macro}),
    (ValueError, "not Unknown", {"stop_after": mp.Unknown}),
    (TypeError, "not 'Body'", {"stop_after": "Body"}),
    (TypeError, "MailClient.*not '1.2.3.4'", {"client": "1.2.3.4"}),
    (TypeError, r"PROFILES\['postfix'\].*not 'postfix'", {"profile": "postfix"}),
    (TypeError, "a mail must be bytes.*not 1000", {"mail": 1000}),
    (TypeError, r"not \[65\]", {"mail": [65]}),
    (TypeError, r"not 'Subject: hi'; for a file, give a Path", {"mail": "Subject: hi"}),
]


@pytest.mark.parametrize(("error", "text", "arguments"), WRONG)
def test_what_cannot_be_asked_about_is_refused(
    error: type[Exception], text: str, arguments: dict[str, Any]
) -> None:
    with pytest.raises(error, match=text):
        ask(aio.Filter, **{"mail": MAIL, **arguments})


def test_a_mail_refuses_what_is_not_an_address() -> None:
    made: Any = Mail
    with pytest.raises(TypeError, match="not 1"):
        made(1, ("a@b",))
    with pytest.raises(ValueError, match="not one text"):
        made("a@b", "c@d")
    with pytest.raises(ValueError, match="sender: 'a@b SIZE=3'"):
        made("a@b SIZE=3")
    with pytest.raises(ValueError, match="sender has a NUL at index 2"):
        made("<a\0@b>")


HEADERS: list[tuple[type[Exception], str, Any]] = [
    (ValueError, r"headers\[1\] \(B\) has a NUL at index 1", (("A", "1"), ("B", "2\0"))),
    (ValueError, r"headers\[0\] \(A\) has a CR at index 1", (("A", "1\r\n 2"),)),
    (ValueError, r"has an LF at index 1.*; between the lines", (("A", "1\n2"),)),
    (ValueError, "has an LF at index 1", (("A", "1\n"),)),
    (ValueError, r"the name of headers\[0\] has an LF", (("A\n", "1"),)),
    (ValueError, r"headers\[0\]: 'A:' is not the name", (("A:", "1"),)),
    (ValueError, "'' is not the name of a header", (("", "1"),)),
    (TypeError, r"headers\[0\] \(A\) must be a text, not 1", (("A", 1),)),
    (TypeError, r"headers\[0\] must be a pair, of name and value, not 'A'", {"A": "1"}),
]


@pytest.mark.parametrize(("error", "text", "headers"), HEADERS)
def test_a_mail_refuses_headers_that_no_server_hands_over(
    error: type[Exception], text: str, headers: Any
) -> None:
    with pytest.raises(error, match=text):
        Mail(headers=headers)
    with pytest.raises(TypeError, match="body must be bytes, not 'text'"):
        Mail(body="text")  # type: ignore[arg-type]
