# Code generated from spec/ by "python -m generator". DO NOT EDIT.
meta:
  id: empty
  title: "Empty"
  license: MIT
  ks-version: 0.11
  endian: be
doc: |
  The least that the language allows.
seq:
  - id: frames
    type: frame
    repeat: eos
    doc: What one side sends, frame by frame.
types:
  frame:
    seq:
      - id: len_payload
        type: u1
        doc: The length of the payload.
      - id: code
        type: u1
        enum: code
        valid:
          in-enum: true
      - id: payload
        size: len_payload
        type:
          switch-on: code
          cases:
  pair:
    seq:
      - id: key
        terminator: 0
      - id: value
        terminator: 0
enums:
  code:
