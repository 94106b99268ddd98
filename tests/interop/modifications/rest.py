"""Lists of modifications of the envelope and the body."""

from collections.abc import Mapping

import milter_protocol as mp
from tests.interop.modifications.making import Modifications, add, change, insert, remove

ENVELOPE_AND_BODY: Mapping[str, Modifications] = {
    "replace the body": [mp.ReplaceBody(b"new\r\n")],
    "replace the body in pieces": [
        mp.ReplaceBody(b"one\r"),
        mp.ReplaceBody(b"\ntwo"),
        mp.ReplaceBody(b"\r\n"),
    ],
    "replace the body by nothing": [mp.ReplaceBody(b"")],
    "replace the body without a line end": [mp.ReplaceBody(b"no end")],
    "replace the body with bare line feeds": [mp.ReplaceBody(b"\none\n\ntwo\r\n\n")],
    "replace the body with bare CRs": [mp.ReplaceBody(b"a\rb\r\r\nc\r\n\rd\r\n")],
    "replace the body with a CR at the end": [mp.ReplaceBody(b"a\r\nb\r")],
    "replace the body with dots and 8 bits": [mp.ReplaceBody(b".\r\n..\r\n\xe4\xff\r\n")],
    "replace the body with NUL": [mp.ReplaceBody(b"a\0b\r\n")],
    "replace the body with header lines": [mp.ReplaceBody(b"From me\r\nX: y\r\n\r\n z\r\n")],
    "replace a long body": [mp.ReplaceBody(b"x" * 70 + b"\r\n" * 3)] * 50,
    "change the sender": [mp.ChangeSender("<new@example.org>")],
    "change the sender without brackets": [mp.ChangeSender("new@example.org")],
    "change the sender twice": [
        mp.ChangeSender("<a@example.org>"),
        mp.ChangeSender("<b@example.org>"),
    ],
    "change the sender to nobody": [mp.ChangeSender("<>")],
    "add recipients": [
        mp.AddRecipient("<x.{token}@example.net>"),
        mp.AddRecipient("y.{token}@example.net"),
    ],
    "add a recipient twice": [mp.AddRecipient("<x.{token}@example.net>")] * 2,
    "add one that is there": [mp.AddRecipient("<first.{token}@example.net>")],
    "add several in one": [mp.AddRecipient("<x.{token}@example.net>, <y.{token}@example.net>")],
    "add with parameters": [mp.AddRecipientPar("<x.{token}@example.net>", "NOTIFY=NEVER")],
    "add without parameters": [mp.AddRecipientPar("x.{token}@example.net")],
    "remove a recipient": [mp.RemoveRecipient("<first.{token}@example.net>")],
    "remove without brackets": [mp.RemoveRecipient("second.{token}@example.net")],
    "remove in other case": [mp.RemoveRecipient("<FIRST.{token}@example.net>")],
    "remove in other case of the domain": [mp.RemoveRecipient("<first.{token}@EXAMPLE.net>")],
    "remove several in one": [
        mp.RemoveRecipient("<first.{token}@example.net>, second.{token}@example.net"),
        mp.AddRecipient("<x.{token}@example.net>"),
    ],
    "remove a stranger": [mp.RemoveRecipient("<nobody.{token}@example.net>")],
    "remove and add again": [
        mp.RemoveRecipient("<first.{token}@example.net>"),
        mp.AddRecipient("<first.{token}@example.net>"),
    ],
    "add and remove": [
        mp.AddRecipient("<x.{token}@example.net>"),
        mp.RemoveRecipient("<x.{token}@example.net>"),
    ],
    "add, remove and add": [
        mp.AddRecipient("<x.{token}@example.net>"),
        mp.RemoveRecipient("<x.{token}@example.net>"),
        mp.AddRecipient("<x.{token}@example.net>"),
    ],
    "add one that is there in other case": [mp.AddRecipient("<FIRST.{token}@example.net>")],
    "add one that is there at the domain in other case": [
        mp.AddRecipient("<first.{token}@EXAMPLE.net>")
    ],
    "add a recipient with a name": [
        mp.AddRecipient("Xaver <x.{token}@example.net>"),
        mp.AddRecipient("y.{token}@example.net (Yvonne)"),
    ],
    "add a quoted recipient": [mp.AddRecipient('<"x y, z.{token}"@example.net>')],
    "remove a recipient with a name": [mp.RemoveRecipient("One <first.{token}@example.net>")],
    "add no recipient": [mp.AddRecipient.from_payload(b"\0")],
    "change the sender to an empty text": [mp.ChangeSender.from_payload(b"\0")],
    "change the sender to one with a name": [mp.ChangeSender("Nina <new@example.org>")],
    "change the sender with parameters": [mp.ChangeSender("<new@example.org>", "RET=HDRS")],
    "new body with others between": [
        mp.ReplaceBody(b"one\r\n"),
        add("X-New", "new"),
        mp.ReplaceBody(b"two\r\n"),
    ],
    "new body with Progress between": [
        mp.ReplaceBody(b"one\r\n"),
        mp.Progress(),
        mp.ReplaceBody(b"two\r\n"),
    ],
    "all at once": [
        change(1, "Subject", "new"),
        mp.ChangeSender("<new@example.org>"),
        insert(0, "X-Top"),
        mp.RemoveRecipient("<first.{token}@example.net>"),
        add("X-End", "end"),
        mp.Progress(),
        mp.AddRecipient("<x.{token}@example.net>"),
        remove(1, "Date"),
        insert(4, "X-In"),
        mp.ReplaceBody(b"new\r\n"),
        mp.ReplaceBody(b"text\r\n"),
    ],
}
