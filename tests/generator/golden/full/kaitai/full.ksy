# Code generated from spec/ by "python -m generator". DO NOT EDIT.
meta:
  id: full
  title: "Full, a protocol that uses every construct"
  license: MIT
  ks-version: 0.11
  endian: be
doc: |
  A shop and its stock keeper. The shop asks for goods, and the keeper says what becomes of
  each order.
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
            'code::command_hello': hello
            'code::command_note': note
            'code::command_order': order
            'code::command_cart': cart
            'code::command_picture': picture
            'code::command_done': done
            'code::command_forget': forget
            'code::command_bye': bye
            'code::command_secret': secret
            'code::reply_yes': 'yes'
            'code::reply_no': 'no'
            'code::reply_change_price': change_price
            'code::reply_wait': wait
            'code::reply_leave': leave
            'code::reply_old': old
  hello:
    -orig-id: FULL_HELLO
    doc: |
      Both sides say what they can do. Nothing comes before it.

      FULL_HELLO, since version 3. Source: Book chapter 7.
    seq:
      - id: edition
        type: u4
        doc: |
          The version.
      - id: deeds
        type: deeds
        doc: |
          What the keeper may do.
      - id: ways
        type: ways
        doc: |
          How both sides speak.
      - id: lists
        type: note_list
        repeat: eos
        doc: |
          The notes that the keeper wants.
  note:
    -orig-id: FULL_NOTE
    doc: |
      Notes for the command that follows.

      FULL_NOTE, since version 3. Source: Book chapter 7.
    seq:
      - id: question
        type: u1
        enum: question
        doc: |
          The command that follows.
      - id: notes
        type: pair
        repeat: eos
        doc: |
          The notes.
  order:
    -orig-id: FULL_ORDER
    doc: |
      Somebody wants goods. See `payment` for the ways to pay.

      FULL_ORDER, since version 3. Source: Book chapter 7.
    seq:
      - id: goods
        terminator: 0
        valid:
          expr: _.length >= 1
        doc: |
          What is wanted.
      - id: shelf
        type: u2
        enum: shelf
        doc: |
          Where it lies.
      - id: mark
        type: u1
        doc: |
          Any byte.
      - id: group
        type: u1
        enum: payment
        valid:
          in-enum: true
        doc: |
          How it is paid.
      - id: amount
        terminator: 0
        if: group.to_i == 36 or group.to_i == 34
        doc: |
          The price.
      - id: coins
        type: u2
        if: group.to_i == 36 or group.to_i == 34
        doc: |
          The number of coins.
      - id: remark
        terminator: 0
        if: not _io.eof
        doc: |
          A remark.
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  cart:
    -orig-id: FULL_CART
    doc: |
      Many goods at once.

      FULL_CART, since version 4. Source: Book chapter 7.
    seq:
      - id: total
        type: u2
        doc: |
          How many there are.
      - id: goods
        terminator: 0
        repeat: eos
        doc: |
          The goods.
  picture:
    -orig-id: FULL_PICTURE
    doc: |
      A picture of the goods.

      FULL_PICTURE, since version 3. Source: Book chapter 7.
    seq:
      - id: data
        size-eos: true
        valid:
          expr: _.length >= 1
        doc: |
          The picture.
  done:
    -orig-id: FULL_DONE
    doc: |
      The order is complete.

      FULL_DONE, since version 3. Source: Book chapter 7.
    seq:
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  forget:
    -orig-id: FULL_FORGET
    doc: |
      The order is off.

      FULL_FORGET, since version 3. Source: Book chapter 7.
    seq:
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  bye:
    -orig-id: FULL_BYE
    doc: |
      That was all.

      FULL_BYE, since version 3. Source: Book chapter 7.
    seq:
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  secret:
    -orig-id: FULL_SECRET
    doc: |
      A name in the book without a meaning.

      FULL_SECRET, since version 3. Source: Book chapter 9.
    seq:
      - id: data
        size-eos: true
        doc: |
          Whatever it is.
  'yes':
    -orig-id: FULL_YES
    doc: |
      Go on.

      FULL_YES, since version 3. Source: Book chapter 8; This spec messages.
    seq:
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  'no':
    -orig-id: FULL_NO
    doc: |
      The order is refused.

      FULL_NO, since version 3. Source: Book chapter 8.
    seq:
      - id: reason
        terminator: 0
        doc: |
          Why.
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  change_price:
    -orig-id: FULL_CHANGE_PRICE
    doc: |
      The price is another.

      FULL_CHANGE_PRICE, since version 4. Source: Book chapter 8.
    seq:
      - id: shelf
        type: u2
        enum: shelf
        doc: |
          Where it lies.
      - id: amount
        terminator: 0
        doc: |
          The new price.
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  wait:
    -orig-id: FULL_WAIT
    doc: |
      It takes longer.

      FULL_WAIT, since version 4. Source: Book chapter 8.
    seq:
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  leave:
    -orig-id: FULL_LEAVE
    doc: |
      The shop is closed.

      FULL_LEAVE, since version 5. Source: Book chapter 8.
    seq:
      - id: shelf
        type: u2
        enum: shelf
        doc: |
          The last shelf.
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  old:
    -orig-id: FULL_OLD
    doc: |
      It meant no.

      FULL_OLD, since version 3. Source: What was tried.
    seq:
      - id: data
        size-eos: true
        doc: |
          Whatever it was.
  note_list:
    seq:
      - id: stage
        type: u4
        enum: stage
        doc: |
          The stage.
      - id: names
        terminator: 0
        doc: |
          The names of the notes.
  pair:
    seq:
      - id: key
        terminator: 0
      - id: value
        terminator: 0
  deeds:
    doc: |
      What the keeper may do.
    seq:
      - id: value
        type: u4
    instances:
      refuse:
        value: value & 0x00000001 != 0
        doc: |
          It may refuse. FULL_MAY_REFUSE, since version 3.
      change_price:
        value: value & 0x00000002 != 0
        doc: |
          It may change the price. FULL_MAY_CHANGE_PRICE, since version 4.
      lists:
        value: value & 0x80000000 != 0
        doc: |
          It may ask for notes. FULL_MAY_LIST, since version 4.
  ways:
    doc: |
      How both sides speak.
    seq:
      - id: value
        type: u4
    instances:
      no_order:
        value: value & 0x00000001 != 0
        doc: |
          Orders are not sent. FULL_NO_ORDER, since version 3.
      silent_order:
        value: value & 0x00000002 != 0
        doc: |
          Orders get no reply. FULL_SILENT_ORDER, since version 3.
      wide:
        value: value & 0x00000100 != 0
        doc: |
          Frames may be longer. FULL_WIDE, since version 7.
      reserved:
        value: value & 0x00030000 != 0
        doc: |
          Two bits without a meaning. FULL_RESERVED, since version 7.
enums:
  code:
    0x48:
      id: command_hello
      -orig-id: FULL_HELLO
    0x4e:
      id: command_note
      -orig-id: FULL_NOTE
    0x4f:
      id: command_order
      -orig-id: FULL_ORDER
    0x43:
      id: command_cart
      -orig-id: FULL_CART
    0x5c:
      id: command_picture
      -orig-id: FULL_PICTURE
    0x45:
      id: command_done
      -orig-id: FULL_DONE
    0x46:
      id: command_forget
      -orig-id: FULL_FORGET
    0x42:
      id: command_bye
      -orig-id: FULL_BYE
    0x27:
      id: command_secret
      -orig-id: FULL_SECRET
    0x79:
      id: reply_yes
      -orig-id: FULL_YES
    0x6e:
      id: reply_no
      -orig-id: FULL_NO
    0x63:
      id: reply_change_price
      -orig-id: FULL_CHANGE_PRICE
    0x22:
      id: reply_wait
      -orig-id: FULL_WAIT
    0x6c:
      id: reply_leave
      -orig-id: FULL_LEAVE
    0x6f:
      id: reply_old
      -orig-id: FULL_OLD
  payment:
    0x24:
      id: cash
      doc: |
        With coins. FULL_CASH, since version 3.
    0x22:
      id: card
      doc: |
        With a card. FULL_CARD, since version 3.
    0x27:
      id: none
      doc: |
        Not at all.
  shelf:
    0x0001:
      id: top
      doc: |
        At the top.
    0x8000:
      id: bottom
      doc: |
        At the bottom.
    0x0002:
      id: cellar
      doc: |
        In the cellar.
    0x0003:
      id: attic
      doc: |
        Under the roof.
  question:
    0x48:
      id: hello
      doc: |
        Both sides say what they can do. FULL_HELLO, since version 3.
    0x4e:
      id: note
      doc: |
        Notes for the command that follows. FULL_NOTE, since version 3.
    0x4f:
      id: order
      doc: |
        Somebody wants goods. FULL_ORDER, since version 3.
    0x43:
      id: cart
      doc: |
        Many goods at once. FULL_CART, since version 4.
    0x5c:
      id: picture
      doc: |
        A picture of the goods. FULL_PICTURE, since version 3.
    0x45:
      id: done
      doc: |
        The order is complete. FULL_DONE, since version 3.
    0x46:
      id: forget
      doc: |
        The order is off. FULL_FORGET, since version 3.
    0x42:
      id: bye
      doc: |
        That was all. FULL_BYE, since version 3.
    0x27:
      id: secret
      doc: |
        A name in the book without a meaning. FULL_SECRET, since version 3.
  stage:
    0x00000000:
      id: order
      doc: |
        Before an order. FULL_AT_ORDER, since version 3.
    0x00000005:
      id: cart
      doc: |
        Before a cart. FULL_AT_CART, since version 3.
    0x00000006:
      id: done
      doc: |
        Before the end.
