"""Filters that others have written, asked by `ask` and by a mail server about the same mails."""
