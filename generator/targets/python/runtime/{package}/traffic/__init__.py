"""Reading recorded traffic: from captures, raw streams and hex dumps to a conversation in words.

A file goes through four steps, each of which works while the bytes come in and holds no more than
one frame: `reading` finds out the format and gives pieces of streams, `framing` cuts them into
frames and gets over damage, `following` knows who says what and what is out of order, and
`printing` or `json_lines` shows it.
"""
