# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Reading traffic: from captures, streams and dumps, or live, to a conversation in words.

What comes in goes through four steps, each of which works at once and holds no more than one frame:
`reading` finds out the format of a file and gives pieces of streams, `cutting` cuts them into
frames and gets over damage, `following` knows who says what and what is out of order, and
`printing` or `json_lines` shows it.
"""
