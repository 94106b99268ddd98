# Code generated from spec/ by "python -m generator". DO NOT EDIT.
meta:
  id: tiny
  title: "Tiny"
  license: MIT
  ks-version: 0.11
  endian: be
doc: |
  One side pings, the other one answers.
seq:
  - id: frames
    type: frame
    repeat: eos
    doc: What one side sends, frame by frame.
types:
  frame:
    seq:
      - id: len_body
        type: u4
        valid:
          min: 1
        doc: The length of the code and the payload.
      - id: code
        type: u1
        enum: code
        valid:
          in-enum: true
      - id: payload
        size: len_body - 1
        type:
          switch-on: code
          cases:
            'code::command_ping': ping
            'code::reply_pong': pong
  ping:
    -orig-id: TINY_PING
    doc: |
      Asks whether the other side is there. The word comes back in `pong`.

      TINY_PING, since version 1. Source: The manual of Tiny page 2.
    seq:
      - id: word
        terminator: 0
        doc: |
          Any word.
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  pong:
    -orig-id: TINY_PONG
    doc: |
      Says that the other side is there.

      TINY_PONG, since version 1. Source: The manual of Tiny page 3.
    seq:
      - id: word
        terminator: 0
        doc: |
          The word of the question.
      - id: count
        type: u4
        doc: |
          How often it was asked.
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  pair:
    seq:
      - id: key
        terminator: 0
      - id: value
        terminator: 0
enums:
  code:
    0x50:
      id: command_ping
      -orig-id: TINY_PING
    0x70:
      id: reply_pong
      -orig-id: TINY_PONG
