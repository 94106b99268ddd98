# Code generated from spec/ by "python -m generator". DO NOT EDIT.
meta:
  id: milter
  title: "Milter, the Sendmail mail filter protocol"
  license: MIT
  ks-version: 0.11
  endian: be
doc: |
  The protocol between a mail server and a mail filter. The mail server (mail transfer
  agent, MTA) passes the filter each step of an SMTP conversation and each message as it
  arrives. The filter decides what happens to it, and may change the message at its end.
  Sendmail defined the protocol, with the library libmilter for filters. Postfix speaks it
  too.
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
            'code::command_negotiate': negotiate
            'code::command_macro': macro
            'code::command_connect': connect
            'code::command_helo': helo
            'code::command_envelope_from': envelope_from
            'code::command_envelope_recipient': envelope_recipient
            'code::command_data': data
            'code::command_unknown': unknown
            'code::command_header': header
            'code::command_end_of_headers': end_of_headers
            'code::command_body': body
            'code::command_end_of_message': end_of_message
            'code::command_abort': abort
            'code::command_close': close
            'code::command_quit_new_connection': quit_new_connection
            'code::reply_continue': continue
            'code::reply_reject': reject
            'code::reply_discard': discard
            'code::reply_accept': accept
            'code::reply_temporary_failure': temporary_failure
            'code::reply_skip': skip
            'code::reply_reply_code': reply_code
            'code::reply_add_header': add_header
            'code::reply_change_header': change_header
            'code::reply_insert_header': insert_header
            'code::reply_change_sender': change_sender
            'code::reply_add_recipient': add_recipient
            'code::reply_add_recipient_par': add_recipient_par
            'code::reply_remove_recipient': remove_recipient
            'code::reply_replace_body': replace_body
            'code::reply_progress': progress
            'code::reply_quarantine': quarantine
            'code::reply_connection_failure': connection_failure
            'code::reply_shutdown': shutdown
            'code::reply_set_symbol_list': set_symbol_list
  negotiate:
    -orig-id: SMFIC_OPTNEG
    doc: |
      Agree on a version, on actions and on protocol flags (libmilter's word for them is steps).
      It is the first frame of a connection. The MTA (mail transfer agent) offers what it can
      do, and the filter answers with the same message, which states what it will use. No other
      answer is legal; a filter that cannot work with the offer closes the connection. A bit in
      the offer means "I can do that"; in the answer it means "do that". Negotiation happens
      once in a connection.

      The answer holds the lower of the two versions, a subset of the offered actions and a
      subset of the offered steps. An MTA that offers no bits at all is taken to offer those of
      version 1. Only the answer may carry macro lists, and only the length of the frame marks
      their end. Sendmail ends the connection if the answer contains an action or a step that
      was not offered; Postfix checks only the actions.

      SMFIC_OPTNEG, since version 1. Source: libmilter mfdef.h SMFIC_OPTNEG; libmilter engine.c
      st_optionneg; libmilter engine.c milter_addsymlist; Sendmail milter.c milter_negotiate;
      Sendmail milter.c milter_getsymlist; Postfix milter8.c milter8_connect; experiment with
      libmilter (offers of several versions and of too little); experiment with Postfix
      (recorded); experiment with Sendmail (recorded).
    seq:
      - id: version
        type: u4
        doc: |
          The highest protocol version that the sender of the offer speaks; in the answer, the
          version in use. Versions 2, 3, 4 and 6 occur on the wire. Do not confuse it with the
          version of the libmilter API, which has numbers such as 0x01000001.
      - id: actions
        type: actions
        doc: |
          What the filter may do with the message, as bits of `actions`. The filter's answer lists
          the modifications that it may ask for at the end of the message.
      - id: steps
        type: steps
        doc: |
          The steps to leave out, the replies to leave out and the capabilities to use, as bits of
          `steps`. Setting all bits in an answer turns off nearly everything.
      - id: macro_lists
        type: macro_list
        repeat: eos
        doc: |
          The macros that the filter wants, one list for each stage. For a stage that is not listed,
          the MTA's own configuration decides. The lists are only in the filter's answer, and only
          if `actions::set_macro_list` was offered. Write each stage once, in ascending order, as
          libmilter does.
  macro:
    -orig-id: SMFIC_MACRO
    doc: |
      Macros for the command that follows: named values that the MTA knows about the session and
      the message, such as the name of the client or the queue id. The MTA sends them just
      before the command that the frame names, once for each stage that it has macros for. There
      is never a reply. A macro without a value is left out, so the list may be empty. An MTA
      may also send the macros of a command that it then does not send, because of a flag or
      because it refused the recipient. The values of a stage replace all previous values of
      that stage. They stay valid until the same stage or an earlier one comes again.

      SMFIC_MACRO, since version 1. Source: libmilter mfdef.h SMFIC_MACRO; libmilter engine.c
      st_macros; libmilter smfi.c smfi_getsymval; Sendmail milter.c milter_send_macros; Postfix
      milter8.c milter8_event; experiment with Postfix (recorded); experiment with Sendmail
      (recorded).
    seq:
      - id: command
        type: u1
        enum: command_code
        doc: |
          The code of the command that the macros belong to. Sendmail sends macros for `C H M R T N
          E`, and Postfix also for `L U B`; libmilter silently drops the macros for those three.
      - id: macros
        type: pair
        repeat: eos
        doc: |
          Names and values. A one-letter name is written bare (`i`), a longer one in braces
          (`{client_addr}`). Names look as they do in the MTA's configuration, or in the list that
          the filter asked for. In Sendmail a value has at most 2047 bytes.
  connect:
    -orig-id: SMFIC_CONNECT
    doc: |
      A client connected to the MTA. CONNECT is sent once for each SMTP connection, before the
      greeting. A refusal applies to the whole SMTP connection: `reject` causes a 554 greeting,
      and after `temporary_failure` the MTA refuses mail. After `accept`, the filter sees no
      more of this connection. Do not answer with `discard`: a message has not begun, and
      Sendmail then goes on without any filter.

      SMFIC_CONNECT, since version 1. Source: libmilter mfdef.h SMFIC_CONNECT; libmilter
      engine.c st_connectinfo; Sendmail milter.c milter_connect; Postfix milter8.c
      milter8_conn_event; experiment with Postfix (recorded); experiment with Sendmail
      (recorded).
    seq:
      - id: hostname
        terminator: 0
        doc: |
          The client's name, validated by the MTA: it looks up the address, and then the name found.
          If it finds none, this is the address in brackets: `[192.0.2.7]`, `[IPv6:2001:db8::1]`
          from Sendmail, `[2001:db8::1]` from Postfix. It may also be `localhost` or `unknown`.
      - id: family
        type: u1
        enum: address_family
        valid:
          in-enum: true
        doc: |
          The kind of address. It decides whether a port and an address follow.
      - id: port
        type: u2
        if: family.to_i == 76 or family.to_i == 52 or family.to_i == 54
        doc: |
          The client's TCP port, or 0 if there is none. For `address_family::unix` it is present
          too, and 0.
      - id: address
        terminator: 0
        if: family.to_i == 76 or family.to_i == 52 or family.to_i == 54
        doc: |
          The client's address as text. For `address_family::inet` it is dotted decimal. For
          `address_family::inet6` it is the usual notation, with a prefix `IPv6:` from Sendmail. For
          `address_family::unix` it is the path of the socket, which may be empty. Postfix can send
          the word `unknown` in place of an address. A client whose IPv6 address maps an IPv4
          address is given as `address_family::inet`.
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  helo:
    -orig-id: SMFIC_HELO
    doc: |
      The client sent HELO or EHLO. The command comes once for each HELO or EHLO: not at all if
      the client sends none, and again after STARTTLS. A second HELO inside a transaction ends
      that transaction. The client does not learn of a refusal at once: EHLO still gets 250, and
      only MAIL is refused. `accept` applies to the rest of the SMTP connection. Do not answer
      with `discard`: there is no message yet.

      SMFIC_HELO, since version 1. Source: libmilter mfdef.h SMFIC_HELO; libmilter engine.c
      st_helo; Sendmail milter.c milter_helo; Postfix milter8.c milter8_helo_event; experiment
      with Postfix (recorded); experiment with Sendmail (recorded).
    seq:
      - id: hostname
        terminator: 0
        doc: |
          The argument of HELO or EHLO as the client sent it, neither checked nor normalised.
          Sendmail cuts it at the first white space.
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  envelope_from:
    -orig-id: SMFIC_MAIL
    doc: |
      The client named the sender with MAIL FROM. This starts a message. A verdict applies to
      this message. After a refusal the message ends here, and the next one starts with another
      `envelope_from`. After `accept` the filter sees no more of the message. After `discard`
      the MTA accepts the message and throws it away.

      SMFIC_MAIL, since version 1. Source: libmilter mfdef.h SMFIC_MAIL; libmilter engine.c
      st_sender; Sendmail milter.c milter_envfrom; Postfix milter8.c milter8_mail_event;
      experiment with Postfix (recorded); experiment with Sendmail (recorded).
    seq:
      - id: sender
        terminator: 0
        doc: |
          The sender's address as the client sent it, usually with angle brackets; `<>` is the null
          sender. For mail that did not come by SMTP, Postfix sends it without brackets, and the
          null sender is empty.
      - id: arguments
        terminator: 0
        repeat: eos
        doc: |
          The ESMTP parameters, one text for each, in the client's order and spelling: `SIZE=99`,
          `BODY=8BITMIME`. Sendmail sends at most 17.
  envelope_recipient:
    -orig-id: SMFIC_RCPT
    doc: |
      The client named one recipient with RCPT TO. The command comes once for each recipient
      that the MTA itself accepts. If `steps::rejected_recipients` is agreed, it comes for
      refused recipients too; they stay refused whatever the filter replies. `reject`,
      `temporary_failure` and `reply_code` concern this one recipient, and the transaction goes
      on. `accept` and `discard` concern the whole message.

      SMFIC_RCPT, since version 1. Source: libmilter mfdef.h SMFIC_RCPT; libmilter engine.c
      st_rcpt; Sendmail milter.c milter_envrcpt; Postfix milter8.c milter8_rcpt_event;
      experiment with Postfix (recorded); experiment with Sendmail (recorded).
    seq:
      - id: recipient
        terminator: 0
        doc: |
          The recipient's address as the client sent it, usually with angle brackets.
      - id: arguments
        terminator: 0
        repeat: eos
        doc: |
          The ESMTP parameters, one text for each, in the client's order and spelling:
          `NOTIFY=NEVER`. Sendmail sends at most 17.
  data:
    -orig-id: SMFIC_DATA
    doc: |
      The client sent DATA. The command comes before the MTA answers with 354, so a refusal
      saves the client from sending the message. After a refusal the envelope stays. Postfix
      also sends the command, once, for a message that comes by BDAT.

      SMFIC_DATA, since version 4. Source: libmilter mfdef.h SMFIC_DATA; libmilter engine.c
      st_data; Sendmail milter.c milter_data_cmd; Postfix milter8.c milter8_data_event;
      experiment with Postfix (recorded); experiment with Sendmail (recorded).
    seq:
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  unknown:
    -orig-id: SMFIC_UNKNOWN
    doc: |
      The client sent an SMTP command that the MTA does not know. It may come at any point
      between the start of the SMTP connection and the content of a message. The MTA refuses the
      SMTP command in any case: `continue` leaves the MTA's own 500 reply unchanged, and a
      refusal only replaces that reply. Accept and discard apply to the open message, if there
      is one. Do not answer with `accept`, because Postfix does not expect it outside a
      transaction.

      SMFIC_UNKNOWN, since version 3. Source: libmilter mfdef.h SMFIC_UNKNOWN; libmilter
      engine.c st_unknown; Sendmail milter.c milter_unknown; Postfix milter8.c
      milter8_unknown_event; experiment with Postfix (recorded); experiment with Sendmail
      (recorded).
    seq:
      - id: command
        terminator: 0
        doc: |
          The command that the client sent, without its line end. Sendmail sends the whole line
          unchanged, Postfix only the first word.
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  header:
    -orig-id: SMFIC_HEADER
    doc: |
      One header of the message. The headers come in the order of the message, one frame for
      each, after the MTA has received the whole message. A message may have none. The MTA's own
      trace header is not sent. Headers that an earlier filter added or changed are sent as that
      filter left them.

      SMFIC_HEADER, since version 1. Source: libmilter mfdef.h SMFIC_HEADER; libmilter engine.c
      st_header; Sendmail milter.c milter_headers; Postfix milter8.c milter8_header; experiment
      with Postfix (recorded); experiment with Sendmail (recorded).
    seq:
      - id: name
        terminator: 0
        valid:
          expr: _.length >= 1
        doc: |
          The name, without the colon.
      - id: value
        terminator: 0
        doc: |
          Everything after the colon, without the last line end; it may be empty. One space after
          the colon is removed, but not a tab. If `steps::header_leading_space` is agreed, the value
          starts right after the colon instead. The lines of a folded header are separated by a bare
          LF, and the white space at the start of each further line is kept.
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  end_of_headers:
    -orig-id: SMFIC_EOH
    doc: |
      All headers have been sent. The body follows, or the end of the message if the body is
      empty.

      SMFIC_EOH, since version 1. Source: libmilter mfdef.h SMFIC_EOH; libmilter engine.c
      st_eoh; Sendmail milter.c milter_data; Postfix milter8.c milter8_eoh; experiment with
      Postfix (recorded); experiment with Sendmail (recorded).
    seq:
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  body:
    -orig-id: SMFIC_BODY
    doc: |
      A piece of the body. A body longer than 65535 bytes comes in several pieces; all but the
      last are full. For an empty body, none is sent. Pieces are cut anywhere, even between CR
      and LF. If `steps::skip` is agreed, a filter that has seen enough answers `skip`, and the
      end of the message comes next.

      SMFIC_BODY, since version 1. Source: libmilter mfdef.h SMFIC_BODY; libmilter mfdef.h
      MILTER_CHUNK_SIZE; libmilter engine.c st_bodychunk; Sendmail milter.c milter_body; Postfix
      milter8.c milter8_body; experiment with libmilter (empty body frame); experiment with
      Postfix (recorded); experiment with Sendmail (recorded).
    seq:
      - id: data
        size-eos: true
        valid:
          expr: _.length >= 1
        doc: |
          1 to 65535 bytes of the body. Lines end in CRLF. There is no closing NUL.
  end_of_message:
    -orig-id: SMFIC_BODYEOB
    doc: |
      The whole message has been sent. No flag can turn off this step. It is also the only one
      that may be answered with more than one frame: any number of modifications and `progress`
      come first, then one verdict. `accept` and `continue` mean the same here. Modifications
      take effect as they are read, but a verdict that refuses or discards the message makes
      them moot. A filter that takes long must send `progress` from time to time. Otherwise the
      MTA gives up.

      SMFIC_BODYEOB, since version 1. Source: libmilter mfdef.h SMFIC_BODYEOB; libmilter
      engine.c st_bodyend; Sendmail milter.c milter_data; Postfix milter8.c milter8_eob;
      experiment with libmilter (end of message with data); experiment with Postfix (recorded);
      experiment with Sendmail (recorded).
    seq:
      - id: data
        size-eos: true
        doc: |
          The last piece of the body; leave it empty. Sendmail and Postfix send the whole body with
          `body`. A filter on libmilter may send two answers to a frame that carries data.
  abort:
    -orig-id: SMFIC_ABORT
    doc: |
      The current message is dropped; the connection goes on. There is no reply. What the filter
      knows about the connection and HELO stays valid, and the next command is `envelope_from`,
      `helo` or `close`. The macros of the message stay valid until the next MAIL. ABORT is sent
      for RSET, for another HELO in a transaction, and when another filter ended the message;
      Postfix sends it after every message. It may also come when no message is open, so a
      filter must accept it at any time after `connect`.

      SMFIC_ABORT, since version 1. Source: libmilter mfdef.h SMFIC_ABORT; libmilter engine.c
      st_abortfct; Sendmail milter.c milter_abort_filter; Postfix milter8.c milter8_abort;
      experiment with Postfix (recorded); experiment with Sendmail (recorded).
    seq:
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  close:
    -orig-id: SMFIC_QUIT
    doc: |
      The connection ends. There is no reply, and both sides close the socket. The SMTP
      connection has ended, by QUIT or because the client was lost, or the MTA no longer needs
      the filter. An MTA may also close the socket without it. A filter treats the end of the
      stream as `close`, preceded by `abort` if a message is open.

      SMFIC_QUIT, since version 1. Source: libmilter mfdef.h SMFIC_QUIT; libmilter engine.c
      st_quit; Sendmail milter.c milter_quit_filter; Postfix milter8.c milter8_disc_event;
      experiment with Postfix (recorded); experiment with Sendmail (recorded).
    seq:
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  quit_new_connection:
    -orig-id: SMFIC_QUIT_NC
    doc: |
      The SMTP connection has ended, and another one follows over the same socket. There is no
      reply and no new negotiation. The next command is `connect`, and what was agreed stays in
      force. No MTA is known to send it. libmilter accepts it only right after an end of message
      that was answered with `continue`, or after `unknown` unless that was answered with
      `accept`. In other places libmilter ignores both this command and the CONNECT after it.

      SMFIC_QUIT_NC, since version 6. Source: libmilter mfdef.h SMFIC_QUIT_NC; libmilter
      engine.c st_quit; experiment with libmilter (K after E, then C).
    seq:
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  continue:
    -orig-id: SMFIR_CONTINUE
    doc: |
      Go on. The MTA carries out the SMTP command and goes on with the next step. After
      `end_of_message` it accepts the message, as far as this filter is concerned.

      SMFIR_CONTINUE, since version 1. Source: libmilter mfdef.h SMFIR_CONTINUE; libmilter
      engine.c sendreply; Sendmail milter.c milter_send_command; Postfix milter8.c
      milter8_event; experiment with Postfix (recorded); experiment with Sendmail (recorded).
    seq:
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  reject:
    -orig-id: SMFIR_REJECT
    doc: |
      Refuse permanently, with the MTA's own reply. The client gets a 5xx reply. After `connect`
      and `helo` it refuses the SMTP connection, after `envelope_recipient` one recipient, after
      `data` the DATA command, and everywhere else the message; after `unknown` it only changes
      the text of the refusal. Use `reply_code` to choose the code and the text.

      SMFIR_REJECT, since version 1. Source: libmilter mfdef.h SMFIR_REJECT; libmilter engine.c
      sendreply; Sendmail milter.c milter_send_command; Sendmail srvrsmtp.c MILTER_REPLY;
      Postfix milter8.c milter8_event; experiment with Postfix (recorded); experiment with
      Sendmail (recorded).
    seq:
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  discard:
    -orig-id: SMFIR_DISCARD
    doc: |
      Accept the message and throw it away. The client gets the reply for an accepted message.
      It applies to the whole message, even after `envelope_recipient`. It is not valid after
      `connect` and `helo`, where there is no message yet: Sendmail then goes on without filters
      or ignores the reply, and Postfix treats it as `continue`.

      SMFIR_DISCARD, since version 1. Source: libmilter mfdef.h SMFIR_DISCARD; Sendmail
      documentation api SMFIS_DISCARD; Sendmail milter.c milter_data; Postfix milter8.c
      milter8_event; experiment with Postfix (recorded); experiment with Sendmail (recorded).
    seq:
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  accept:
    -orig-id: SMFIR_ACCEPT
    doc: |
      Accept, and show the filter nothing more. After `connect` and `helo` it applies to the
      SMTP connection, and the MTA then closes the connection to the filter. After any later
      command it applies to the message. The filter sees nothing more of it, not even its end.
      Other filters still see the message.

      SMFIR_ACCEPT, since version 1. Source: libmilter mfdef.h SMFIR_ACCEPT; libmilter engine.c
      mi_engine; Sendmail milter.c milter_send_command; Postfix milter8.c milter8_event;
      experiment with Postfix (recorded); experiment with Sendmail (recorded).
    seq:
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  temporary_failure:
    -orig-id: SMFIR_TEMPFAIL
    doc: |
      Refuse temporarily, with the MTA's own reply. The client gets a 4xx reply and should try
      again later. It applies to the same things as `reject`. Use `reply_code` to choose the
      code and the text.

      SMFIR_TEMPFAIL, since version 1. Source: libmilter mfdef.h SMFIR_TEMPFAIL; libmilter
      engine.c sendreply; Sendmail milter.c milter_send_command; Sendmail srvrsmtp.c
      MILTER_REPLY; Postfix milter8.c milter8_event; experiment with Postfix (recorded);
      experiment with Sendmail (recorded).
    seq:
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  skip:
    -orig-id: SMFIR_SKIP
    doc: |
      Send no more of the same in this message. It is meant as the answer to `body`: no further
      piece of the body is sent, and `end_of_message` follows. Sendmail and Postfix also accept
      it elsewhere, but disagree on what it means there, so use it only to answer `body`.

      SMFIR_SKIP, since version 6. Source: libmilter mfdef.h SMFIR_SKIP; Sendmail documentation
      api SMFIS_SKIP; Sendmail milter.c milter_body; Postfix milter8.c milter8_event; experiment
      with Postfix (recorded); experiment with Sendmail (recorded).
    seq:
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  reply_code:
    -orig-id: SMFIR_REPLYCODE
    doc: |
      Refuse with a code and a text of the filter's choice. A 5xx code acts as `reject`, a 4xx
      code as `temporary_failure`; 421 also ends the SMTP connection. No other reply to the
      command follows. After `connect` Sendmail keeps only the class of the code.

      SMFIR_REPLYCODE, since version 1. Source: libmilter mfdef.h SMFIR_REPLYCODE; libmilter
      smfi.c smfi_setreply; libmilter smfi.c smfi_setmlreply; Sendmail milter.c
      MILTER_CHECK_REPLYCODE; Postfix milter8.c milter8_event; experiment with libmilter (reply
      codes of one and several lines); experiment with Postfix (recorded); experiment with
      Sendmail (recorded).
    seq:
      - id: text
        terminator: 0
        doc: |
          The whole SMTP reply: three digits, a space, an enhanced status code and a text, such as
          `550 5.7.1 No such box`. The code is 4xx or 5xx. The enhanced code is optional, and its
          class is the first digit of the code. A percent sign is doubled (`%%`). In a reply of
          several lines each begins with the same code, all but the last have a hyphen after it.
          CRLF separates the lines, and none follows the last one. The API of libmilter writes at
          most 32 lines with at most 980 bytes of text each.
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  add_header:
    -orig-id: SMFIR_ADDHEADER
    doc: |
      Add a header. The MTA chooses the place, usually the end of the headers; Sendmail puts it
      before a header of the same name. Use `insert_header` to choose the place. Headers that
      the client sent are never replaced, not even those of the same name.

      SMFIR_ADDHEADER, since version 1. Source: libmilter mfdef.h SMFIR_ADDHEADER; libmilter
      smfi.c smfi_addheader; Sendmail milter.c milter_addheader; Postfix cleanup_milter.c
      cleanup_add_header; experiment with Postfix (recorded); experiment with Sendmail
      (recorded).
    seq:
      - id: name
        terminator: 0
        doc: |
          The name, without the colon.
      - id: value
        terminator: 0
        doc: |
          The value; it may be empty. Fold a long value with LF and a space or a tab, without CR.
          The MTA puts a space after the colon. If `steps::header_leading_space` is agreed, it does
          not, and the value itself must start with the space.
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  change_header:
    -orig-id: SMFIR_CHGHEADER
    doc: |
      Change or remove a header. An empty value removes it. If the index is greater than the
      number of headers with that name, a value that is not empty is added as a new header. MTAs
      disagree on whether a removed header still counts, so remove several headers of one name
      from the last to the first.

      SMFIR_CHGHEADER, since version 2. Source: libmilter mfdef.h SMFIR_CHGHEADER; libmilter
      smfi.c smfi_chgheader; Sendmail milter.c milter_changeheader; Postfix cleanup_milter.c
      cleanup_upd_header; Postfix cleanup_milter.c cleanup_del_header; experiment with Postfix
      (recorded); experiment with Sendmail (recorded).
    seq:
      - id: index
        type: u4
        doc: |
          Which of the headers with this name, counted from 1 in the order of the message; 0 acts as
          1. The libmilter API converts it from a signed number, so values of 0x80000000 and above
          are not used.
      - id: name
        terminator: 0
        doc: |
          The name of the header, without the colon. Case does not matter.
      - id: value
        terminator: 0
        doc: |
          The new value, written as in `add_header`; empty to remove the header.
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  insert_header:
    -orig-id: SMFIR_INSHEADER
    doc: |
      Add a header at a given place. Sendmail has supported it since 8.13. It needs the same
      flag as `add_header`, so the negotiation does not show whether an MTA supports it.

      SMFIR_INSHEADER, since version 2. Source: libmilter mfdef.h SMFIR_INSHEADER; libmilter
      smfi.c smfi_insheader; Sendmail milter.c milter_insheader; Postfix cleanup_milter.c
      cleanup_ins_header; Sendmail release notes 8.13.0; experiment with Postfix (recorded);
      experiment with Sendmail (recorded).
    seq:
      - id: index
        type: u4
        doc: |
          The place, counted from 0 at the top; a number beyond the end means the end. MTAs differ
          in which of their own headers they count. In Postfix, 0 is above its own Received header;
          in Sendmail, it is below the first header of an internal list. The libmilter API converts
          it from a signed number, so values of 0x80000000 and above are not used.
      - id: name
        terminator: 0
        doc: |
          The name, without the colon.
      - id: value
        terminator: 0
        doc: |
          The value, written as in `add_header`.
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  change_sender:
    -orig-id: SMFIR_CHGFROM
    doc: |
      Replace the sender of the envelope. The From header stays as it is.

      SMFIR_CHGFROM, since version 6. Source: libmilter mfdef.h SMFIR_CHGFROM; libmilter smfi.c
      smfi_chgfrom; Sendmail milter.c milter_chgfrom; Postfix cleanup_milter.c cleanup_chg_from;
      experiment with Postfix (recorded); experiment with Sendmail (recorded).
    seq:
      - id: sender
        terminator: 0
        doc: |
          The new sender, preferably in angle brackets; `<>` for the null sender.
      - id: arguments
        terminator: 0
        if: not _io.eof
        doc: |
          The new ESMTP parameters of MAIL, all in one text, separated by spaces: `RET=HDRS
          ENVID=x1`. In Sendmail they replace all previous ones; Postfix uses only RET and ENVID.
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  add_recipient:
    -orig-id: SMFIR_ADDRCPT
    doc: |
      Add a recipient to the envelope. The To and Cc headers stay as they are.

      SMFIR_ADDRCPT, since version 1. Source: libmilter mfdef.h SMFIR_ADDRCPT; libmilter smfi.c
      smfi_addrcpt; Sendmail milter.c milter_addrcpt; Postfix cleanup_milter.c
      cleanup_add_rcpt_par; experiment with Postfix (recorded); experiment with Sendmail
      (recorded).
    seq:
      - id: recipient
        terminator: 0
        doc: |
          One address, preferably in angle brackets. Do not write a list, because Postfix uses only
          the first address.
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  add_recipient_par:
    -orig-id: SMFIR_ADDRCPT_PAR
    doc: |
      Add a recipient to the envelope, with ESMTP parameters. The To and Cc headers stay as they
      are.

      SMFIR_ADDRCPT_PAR, since version 6. Source: libmilter mfdef.h SMFIR_ADDRCPT_PAR; libmilter
      smfi.c smfi_addrcpt_par; Sendmail milter.c milter_addrcpt_par; Postfix cleanup_milter.c
      cleanup_add_rcpt_par; experiment with Postfix (recorded); experiment with Sendmail
      (recorded).
    seq:
      - id: recipient
        terminator: 0
        doc: |
          One address, preferably in angle brackets.
      - id: arguments
        terminator: 0
        if: not _io.eof
        doc: |
          The ESMTP parameters of RCPT, all in one text, separated by spaces: `NOTIFY=NEVER`.
          Postfix uses only NOTIFY and ORCPT.
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  remove_recipient:
    -orig-id: SMFIR_DELRCPT
    doc: |
      Remove a recipient from the envelope. The To and Cc headers stay as they are, and so does
      the answer that the client got for RCPT.

      SMFIR_DELRCPT, since version 1. Source: libmilter mfdef.h SMFIR_DELRCPT; libmilter smfi.c
      smfi_delrcpt; Sendmail milter.c milter_delrcpt; Postfix cleanup_milter.c cleanup_del_rcpt;
      experiment with Postfix (recorded); experiment with Sendmail (recorded).
    seq:
      - id: recipient
        terminator: 0
        doc: |
          The address, preferably exactly as received in `envelope_recipient`, because Postfix
          distinguishes upper and lower case.
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  replace_body:
    -orig-id: SMFIR_REPLBODY
    doc: |
      Replace the body, or continue the new body. The first one after `end_of_message` discards
      the old body, and further ones are appended. Send them one right after another. In
      Postfix, any other reply in between, even `progress`, ends the new body.

      SMFIR_REPLBODY, since version 1. Source: libmilter mfdef.h SMFIR_REPLBODY; libmilter
      smfi.c smfi_replacebody; Sendmail milter.c milter_replbody; Postfix milter8.c
      milter8_event; experiment with libmilter (replacement of length 0); experiment with
      Postfix (recorded); experiment with Sendmail (recorded).
    seq:
      - id: data
        size-eos: true
        doc: |
          A piece of the new body, or nothing for an empty body. Lines end in CRLF, which may be
          split between two pieces. The libmilter API writes at most 65535 bytes in each. There is
          no closing NUL.
  progress:
    -orig-id: SMFIR_PROGRESS
    doc: |
      The filter is still working. This reply restarts the MTA's timeout for the next reply, and
      changes nothing else. A verdict must still follow. Sendmail accepts it only after
      `end_of_message`, and its time limit for the whole end of the message keeps running.
      Postfix accepts it after any command.

      SMFIR_PROGRESS, since version 2. Source: libmilter mfdef.h SMFIR_PROGRESS; libmilter
      smfi.c smfi_progress; Sendmail milter.c milter_data; Postfix milter8.c milter8_event;
      Sendmail release notes 8.13.0; experiment with Postfix (recorded); experiment with
      Sendmail (recorded).
    seq:
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  quarantine:
    -orig-id: SMFIR_QUARANTINE
    doc: |
      Hold the message in the queue until an operator releases it. This is not a verdict: a
      verdict must still follow, and the client gets the reply of that verdict.

      SMFIR_QUARANTINE, since version 2. Source: libmilter mfdef.h SMFIR_QUARANTINE; libmilter
      smfi.c smfi_quarantine; Sendmail milter.c milter_data; Postfix milter8.c milter8_event;
      experiment with Postfix (recorded); experiment with Sendmail (recorded).
    seq:
      - id: reason
        terminator: 0
        doc: |
          The reason, for the operator. Sendmail keeps it with the message, and a later reason
          replaces it. Postfix does not use it.
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  connection_failure:
    -orig-id: SMFIR_CONN_FAIL
    doc: |
      Reserved; its name suggests a failed connection. Do not send it.

      SMFIR_CONN_FAIL, since version 6. Source: libmilter mfdef.h SMFIR_CONN_FAIL; Sendmail
      milter.c milter_send_command; Postfix milter8.c milter8_event; experiment with Postfix
      (recorded); experiment with Sendmail (recorded).
    seq:
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  shutdown:
    -orig-id: SMFIR_SHUTDOWN
    doc: |
      Refuse with 421 and end the SMTP connection. Only Postfix supports it. Sendmail treats it
      as an unexpected reply. No libmilter function sends it, and the header of libmilter calls
      it internal to the MTA. Send a `reply_code` with 421 instead, which does the same in both.

      SMFIR_SHUTDOWN, since version 2. Source: libmilter mfdef.h SMFIR_SHUTDOWN; Sendmail
      milter.c milter_send_command; Postfix milter8.c milter8_event; experiment with Postfix
      (reply 4).
    seq:
      - id: left_over
        size-eos: true
        valid:
          expr: _.length == 0
        doc: Nothing may follow.
  set_symbol_list:
    -orig-id: SMFIR_SETSYMLIST
    doc: |
      Reserved; its name suggests lists of macros. Do not send it: ask for macros in
      `negotiate`.

      SMFIR_SETSYMLIST, since version 6. Source: libmilter mfdef.h SMFIR_SETSYMLIST; libmilter
      engine.c milter_addsymlist; Sendmail milter.c milter_send_command; Postfix milter8.c
      milter8_event.
    seq:
      - id: data
        size-eos: true
        doc: |
          Bytes without a known meaning.
  macro_list:
    seq:
      - id: stage
        type: u4
        enum: macro_stage
        doc: |
          The stage that the list is for. Sendmail stops reading the lists at a number that it does
          not know; Postfix ignores that one list.
      - id: names
        terminator: 0
        doc: |
          The names of the macros wanted at that stage, separated by spaces. A one-letter name is
          written bare (`i`), a longer one in braces (`{client_addr}`). An empty list asks for no
          macros; Postfix treats it as if no list had been given, and sends its configured list.
  pair:
    seq:
      - id: key
        terminator: 0
      - id: value
        terminator: 0
  actions:
    doc: |
      What a filter may do with the message at its end. The MTA offers the modifications that it
      can make, and the filter answers with those that it may ask for. Progress and verdicts
      need no flag. The flags do not protect the MTA: Sendmail and Postfix carry out most
      modifications that the filter did not name.
    seq:
      - id: value
        type: u4
    instances:
      add_headers:
        value: value & 0x00000001 != 0
        doc: |
          The filter may add headers, with `add_header` and `insert_header`. SMFIF_ADDHDRS, since
          version 1.
      change_body:
        value: value & 0x00000002 != 0
        doc: |
          The filter may replace the body, with `replace_body`. SMFIF_CHGBODY, since version 1.
      add_recipients:
        value: value & 0x00000004 != 0
        doc: |
          The filter may add recipients without parameters, with `add_recipient`. SMFIF_ADDRCPT,
          since version 1.
      delete_recipients:
        value: value & 0x00000008 != 0
        doc: |
          The filter may remove recipients, with `remove_recipient`. SMFIF_DELRCPT, since version 1.
      change_headers:
        value: value & 0x00000010 != 0
        doc: |
          The filter may change and remove headers, with `change_header`. SMFIF_CHGHDRS, since
          version 2.
      quarantine:
        value: value & 0x00000020 != 0
        doc: |
          The filter may have the message held, with `quarantine`. SMFIF_QUARANTINE, since version
          2.
      change_sender:
        value: value & 0x00000040 != 0
        doc: |
          The filter may replace the sender of the envelope, with `change_sender`. SMFIF_CHGFROM,
          since version 6.
      add_recipients_par:
        value: value & 0x00000080 != 0
        doc: |
          The filter may add recipients with ESMTP parameters, with `add_recipient_par`.
          SMFIF_ADDRCPT_PAR, since version 6.
      set_macro_list:
        value: value & 0x00000100 != 0
        doc: |
          The filter may state which macros it wants, in its answer to `negotiate`.
          SMFIF_SETSYMLIST, since version 6.
  steps:
    doc: |
      Which steps and replies are left out, and which further capabilities are used. The MTA
      offers what it can do, and the filter answers with what it wants done. If a filter sets a
      bit that was not offered, Sendmail gives up on it; Postfix obeys most such bits.
    seq:
      - id: value
        type: u4
    instances:
      no_connect:
        value: value & 0x00000001 != 0
        doc: |
          The MTA does not send `connect`. SMFIP_NOCONNECT, since version 1.
      no_helo:
        value: value & 0x00000002 != 0
        doc: |
          The MTA does not send `helo`. SMFIP_NOHELO, since version 1.
      no_mail:
        value: value & 0x00000004 != 0
        doc: |
          The MTA does not send `envelope_from`. SMFIP_NOMAIL, since version 1.
      no_recipient:
        value: value & 0x00000008 != 0
        doc: |
          The MTA does not send `envelope_recipient`. SMFIP_NORCPT, since version 1.
      no_body:
        value: value & 0x00000010 != 0
        doc: |
          The MTA does not send `body`; `end_of_message` still comes. SMFIP_NOBODY, since version 1.
      no_headers:
        value: value & 0x00000020 != 0
        doc: |
          The MTA does not send `header`. SMFIP_NOHDRS, since version 1.
      no_end_of_headers:
        value: value & 0x00000040 != 0
        doc: |
          The MTA does not send `end_of_headers`. SMFIP_NOEOH, since version 2.
      no_reply_header:
        value: value & 0x00000080 != 0
        doc: |
          The filter does not reply to `header`. SMFIP_NR_HDR, since version 6.
      no_unknown:
        value: value & 0x00000100 != 0
        doc: |
          The MTA does not send `unknown`. SMFIP_NOUNKNOWN, since version 3.
      no_data:
        value: value & 0x00000200 != 0
        doc: |
          The MTA does not send `data`. SMFIP_NODATA, since version 4.
      skip:
        value: value & 0x00000400 != 0
        doc: |
          The filter may answer `body` with `skip`. SMFIP_SKIP, since version 6.
      rejected_recipients:
        value: value & 0x00000800 != 0
        doc: |
          The MTA also sends `envelope_recipient` for recipients that it refuses itself.
          SMFIP_RCPT_REJ, since version 6.
      no_reply_connect:
        value: value & 0x00001000 != 0
        doc: |
          The filter does not reply to `connect`. SMFIP_NR_CONN, since version 6.
      no_reply_helo:
        value: value & 0x00002000 != 0
        doc: |
          The filter does not reply to `helo`. SMFIP_NR_HELO, since version 6.
      no_reply_mail:
        value: value & 0x00004000 != 0
        doc: |
          The filter does not reply to `envelope_from`. SMFIP_NR_MAIL, since version 6.
      no_reply_recipient:
        value: value & 0x00008000 != 0
        doc: |
          The filter does not reply to `envelope_recipient`. SMFIP_NR_RCPT, since version 6.
      no_reply_data:
        value: value & 0x00010000 != 0
        doc: |
          The filter does not reply to `data`. SMFIP_NR_DATA, since version 6.
      no_reply_unknown:
        value: value & 0x00020000 != 0
        doc: |
          The filter does not reply to `unknown`. SMFIP_NR_UNKN, since version 6.
      no_reply_end_of_headers:
        value: value & 0x00040000 != 0
        doc: |
          The filter does not reply to `end_of_headers`. SMFIP_NR_EOH, since version 6.
      no_reply_body:
        value: value & 0x00080000 != 0
        doc: |
          The filter does not reply to `body`. SMFIP_NR_BODY, since version 6.
      header_leading_space:
        value: value & 0x00100000 != 0
        doc: |
          The values of headers keep the space after the colon, in both directions.
          SMFIP_HDR_LEADSPC, since version 6.
      data_size_256k:
        value: value & 0x10000000 != 0
        doc: |
          Payloads of frames have at most 262143 bytes. SMFIP_MDS_256K, since version 6.
      data_size_1m:
        value: value & 0x20000000 != 0
        doc: |
          Payloads of frames have at most 1048575 bytes. SMFIP_MDS_1M, since version 6.
      internal_reserved:
        value: value & 0x40000000 != 0
        doc: |
          Reserved; the bit alone has no meaning. libmilter removes it from offers and answers,
          together with the two bits for the size of payloads: the symbol covers all three
          (0x70000000). SMFI_INTERNAL, since version 6.
      test:
        value: value & 0x80000000 != 0
        doc: |
          For tests of Sendmail only: a libmilter built with `_FFR_MILTER_CHECK` sends the flags
          unchanged. SMFIP_TEST, since version 6.
enums:
  code:
    0x4f:
      id: command_negotiate
      -orig-id: SMFIC_OPTNEG
    0x44:
      id: command_macro
      -orig-id: SMFIC_MACRO
    0x43:
      id: command_connect
      -orig-id: SMFIC_CONNECT
    0x48:
      id: command_helo
      -orig-id: SMFIC_HELO
    0x4d:
      id: command_envelope_from
      -orig-id: SMFIC_MAIL
    0x52:
      id: command_envelope_recipient
      -orig-id: SMFIC_RCPT
    0x54:
      id: command_data
      -orig-id: SMFIC_DATA
    0x55:
      id: command_unknown
      -orig-id: SMFIC_UNKNOWN
    0x4c:
      id: command_header
      -orig-id: SMFIC_HEADER
    0x4e:
      id: command_end_of_headers
      -orig-id: SMFIC_EOH
    0x42:
      id: command_body
      -orig-id: SMFIC_BODY
    0x45:
      id: command_end_of_message
      -orig-id: SMFIC_BODYEOB
    0x41:
      id: command_abort
      -orig-id: SMFIC_ABORT
    0x51:
      id: command_close
      -orig-id: SMFIC_QUIT
    0x4b:
      id: command_quit_new_connection
      -orig-id: SMFIC_QUIT_NC
    0x63:
      id: reply_continue
      -orig-id: SMFIR_CONTINUE
    0x72:
      id: reply_reject
      -orig-id: SMFIR_REJECT
    0x64:
      id: reply_discard
      -orig-id: SMFIR_DISCARD
    0x61:
      id: reply_accept
      -orig-id: SMFIR_ACCEPT
    0x74:
      id: reply_temporary_failure
      -orig-id: SMFIR_TEMPFAIL
    0x73:
      id: reply_skip
      -orig-id: SMFIR_SKIP
    0x79:
      id: reply_reply_code
      -orig-id: SMFIR_REPLYCODE
    0x68:
      id: reply_add_header
      -orig-id: SMFIR_ADDHEADER
    0x6d:
      id: reply_change_header
      -orig-id: SMFIR_CHGHEADER
    0x69:
      id: reply_insert_header
      -orig-id: SMFIR_INSHEADER
    0x65:
      id: reply_change_sender
      -orig-id: SMFIR_CHGFROM
    0x2b:
      id: reply_add_recipient
      -orig-id: SMFIR_ADDRCPT
    0x32:
      id: reply_add_recipient_par
      -orig-id: SMFIR_ADDRCPT_PAR
    0x2d:
      id: reply_remove_recipient
      -orig-id: SMFIR_DELRCPT
    0x62:
      id: reply_replace_body
      -orig-id: SMFIR_REPLBODY
    0x70:
      id: reply_progress
      -orig-id: SMFIR_PROGRESS
    0x71:
      id: reply_quarantine
      -orig-id: SMFIR_QUARANTINE
    0x66:
      id: reply_connection_failure
      -orig-id: SMFIR_CONN_FAIL
    0x34:
      id: reply_shutdown
      -orig-id: SMFIR_SHUTDOWN
    0x6c:
      id: reply_set_symbol_list
      -orig-id: SMFIR_SETSYMLIST
  macro_stage:
    0x00000000:
      id: connect
      doc: |
        Macros sent before CONNECT. SMFIM_CONNECT, since version 6.
    0x00000001:
      id: helo
      doc: |
        Macros sent before HELO or EHLO. SMFIM_HELO, since version 6.
    0x00000002:
      id: mail
      doc: |
        Macros sent before MAIL. SMFIM_ENVFROM, since version 6.
    0x00000003:
      id: recipient
      doc: |
        Macros sent before each RCPT. SMFIM_ENVRCPT, since version 6.
    0x00000004:
      id: data
      doc: |
        Macros sent before DATA. SMFIM_DATA, since version 6.
    0x00000005:
      id: end_of_message
      doc: |
        Macros sent before the end of the message. libmilter stores them in a later slot than
        those of the end of the headers, although their number is lower. SMFIM_EOM, since version
        6.
    0x00000006:
      id: end_of_headers
      doc: |
        Macros sent before the end of the headers. SMFIM_EOH, since version 6.
  address_family:
    0x55:
      id: unknown
      doc: |
        No address is known. SMFIA_UNKNOWN, since version 1.
    0x4c:
      id: unix
      doc: |
        A local socket. SMFIA_UNIX, since version 1.
    0x34:
      id: inet
      doc: |
        An IPv4 address. SMFIA_INET, since version 1.
    0x36:
      id: inet6
      doc: |
        An IPv6 address. SMFIA_INET6, since version 1.
  command_code:
    0x4f:
      id: negotiate
      doc: |
        Agree on a version, on actions and on protocol flags (libmilter's word for them is steps).
        SMFIC_OPTNEG, since version 1.
    0x44:
      id: macro
      doc: |
        Macros for the command that follows: named values that the MTA knows about the session and
        the message, such as the name of the client or the queue id. SMFIC_MACRO, since version 1.
    0x43:
      id: connect
      doc: |
        A client connected to the MTA. SMFIC_CONNECT, since version 1.
    0x48:
      id: helo
      doc: |
        The client sent HELO or EHLO. SMFIC_HELO, since version 1.
    0x4d:
      id: envelope_from
      doc: |
        The client named the sender with MAIL FROM. SMFIC_MAIL, since version 1.
    0x52:
      id: envelope_recipient
      doc: |
        The client named one recipient with RCPT TO. SMFIC_RCPT, since version 1.
    0x54:
      id: data
      doc: |
        The client sent DATA. SMFIC_DATA, since version 4.
    0x55:
      id: unknown
      doc: |
        The client sent an SMTP command that the MTA does not know. SMFIC_UNKNOWN, since version
        3.
    0x4c:
      id: header
      doc: |
        One header of the message. SMFIC_HEADER, since version 1.
    0x4e:
      id: end_of_headers
      doc: |
        All headers have been sent. SMFIC_EOH, since version 1.
    0x42:
      id: body
      doc: |
        A piece of the body. SMFIC_BODY, since version 1.
    0x45:
      id: end_of_message
      doc: |
        The whole message has been sent. SMFIC_BODYEOB, since version 1.
    0x41:
      id: abort
      doc: |
        The current message is dropped; the connection goes on. SMFIC_ABORT, since version 1.
    0x51:
      id: close
      doc: |
        The connection ends. SMFIC_QUIT, since version 1.
    0x4b:
      id: quit_new_connection
      doc: |
        The SMTP connection has ended, and another one follows over the same socket.
        SMFIC_QUIT_NC, since version 6.
