// Code generated from spec/ by "python -m generator". DO NOT EDIT.

// Package milter has the messages, the codec and the state table of a protocol: Milter, the Sendmail mail filter protocol.
//
// The protocol between a mail server and a mail filter. The mail server (mail transfer agent, MTA)
// passes the filter each step of an SMTP conversation and each message as it arrives. The filter
// decides what happens to it, and may change the message at its end. Sendmail defined the
// protocol, with the library libmilter for filters. Postfix speaks it too.
package milter

// A Kind tells messages apart. It is the byte that stands for the message on the wire.
type Kind uint8

// The kinds of messages.
const (
	// KindNegotiate is the kind of [Negotiate].
	KindNegotiate Kind = 'O'
	// KindMacro is the kind of [Macro].
	KindMacro Kind = 'D'
	// KindConnect is the kind of [Connect].
	KindConnect Kind = 'C'
	// KindHelo is the kind of [Helo].
	KindHelo Kind = 'H'
	// KindEnvelopeFrom is the kind of [EnvelopeFrom].
	KindEnvelopeFrom Kind = 'M'
	// KindEnvelopeRecipient is the kind of [EnvelopeRecipient].
	KindEnvelopeRecipient Kind = 'R'
	// KindData is the kind of [Data].
	KindData Kind = 'T'
	// KindUnknown is the kind of [Unknown].
	KindUnknown Kind = 'U'
	// KindHeader is the kind of [Header].
	KindHeader Kind = 'L'
	// KindEndOfHeaders is the kind of [EndOfHeaders].
	KindEndOfHeaders Kind = 'N'
	// KindBody is the kind of [Body].
	KindBody Kind = 'B'
	// KindEndOfMessage is the kind of [EndOfMessage].
	KindEndOfMessage Kind = 'E'
	// KindAbort is the kind of [Abort].
	KindAbort Kind = 'A'
	// KindClose is the kind of [Close].
	KindClose Kind = 'Q'
	// KindQuitNewConnection is the kind of [QuitNewConnection].
	KindQuitNewConnection Kind = 'K'
	// KindContinue is the kind of [Continue].
	KindContinue Kind = 'c'
	// KindReject is the kind of [Reject].
	KindReject Kind = 'r'
	// KindDiscard is the kind of [Discard].
	KindDiscard Kind = 'd'
	// KindAccept is the kind of [Accept].
	KindAccept Kind = 'a'
	// KindTemporaryFailure is the kind of [TemporaryFailure].
	KindTemporaryFailure Kind = 't'
	// KindSkip is the kind of [Skip].
	KindSkip Kind = 's'
	// KindReplyCode is the kind of [ReplyCode].
	KindReplyCode Kind = 'y'
	// KindAddHeader is the kind of [AddHeader].
	KindAddHeader Kind = 'h'
	// KindChangeHeader is the kind of [ChangeHeader].
	KindChangeHeader Kind = 'm'
	// KindInsertHeader is the kind of [InsertHeader].
	KindInsertHeader Kind = 'i'
	// KindChangeSender is the kind of [ChangeSender].
	KindChangeSender Kind = 'e'
	// KindAddRecipient is the kind of [AddRecipient].
	KindAddRecipient Kind = '+'
	// KindAddRecipientPar is the kind of [AddRecipientPar].
	KindAddRecipientPar Kind = '2'
	// KindRemoveRecipient is the kind of [RemoveRecipient].
	KindRemoveRecipient Kind = '-'
	// KindReplaceBody is the kind of [ReplaceBody].
	KindReplaceBody Kind = 'b'
	// KindProgress is the kind of [Progress].
	KindProgress Kind = 'p'
	// KindQuarantine is the kind of [Quarantine].
	KindQuarantine Kind = 'q'
	// KindConnectionFailure is the kind of [ConnectionFailure].
	KindConnectionFailure Kind = 'f'
	// KindShutdown is the kind of [Shutdown].
	KindShutdown Kind = '4'
	// KindSetSymbolList is the kind of [SetSymbolList].
	KindSetSymbolList Kind = 'l'
)

// Negotiate is command/negotiate.
//
// Agree on a version, on actions and on protocol flags (libmilter's word for them is steps). It is
// the first frame of a connection. The MTA (mail transfer agent) offers what it can do, and the
// filter answers with the same message, which states what it will use. No other answer is legal; a
// filter that cannot work with the offer closes the connection. A bit in the offer means "I can do
// that"; in the answer it means "do that". Negotiation happens once in a connection.
//
// The answer holds the lower of the two versions, a subset of the offered actions and a subset of
// the offered steps. An MTA that offers no bits at all is taken to offer those of version 1. Only
// the answer may carry macro lists, and only the length of the frame marks their end. Sendmail
// ends the connection if the answer contains an action or a step that was not offered; Postfix
// checks only the actions.
//
// SMFIC_OPTNEG, since version 1. Source: libmilter mfdef.h SMFIC_OPTNEG; libmilter engine.c
// st_optionneg; libmilter engine.c milter_addsymlist; Sendmail milter.c milter_negotiate; Sendmail
// milter.c milter_getsymlist; Postfix milter8.c milter8_connect; experiment with libmilter (offers
// of several versions and of too little); experiment with Postfix (recorded); experiment with
// Sendmail (recorded).
type Negotiate struct {
	// The highest protocol version that the sender of the offer speaks; in the answer, the version in
	// use. Versions 2, 3, 4 and 6 occur on the wire. Do not confuse it with the version of the
	// libmilter API, which has numbers such as 0x01000001.
	Version uint32
	// What the filter may do with the message, as bits of [Actions]. The filter's answer lists the
	// modifications that it may ask for at the end of the message.
	Actions Actions
	// The steps to leave out, the replies to leave out and the capabilities to use, as bits of
	// [Steps]. Setting all bits in an answer turns off nearly everything.
	Steps Steps
	// The macros that the filter wants, one list for each stage. For a stage that is not listed, the
	// MTA's own configuration decides. The lists are only in the filter's answer, and only if
	// [ActionsSetMacroList] was offered. Write each stage once, in ascending order, as libmilter does.
	MacroLists []MacroList
}

// Kind is [KindNegotiate].
func (Negotiate) Kind() Kind { return KindNegotiate }

// Macro is command/macro.
//
// Macros for the command that follows: named values that the MTA knows about the session and the
// message, such as the name of the client or the queue id. The MTA sends them just before the
// command that the frame names, once for each stage that it has macros for. There is never a
// reply. A macro without a value is left out, so the list may be empty. An MTA may also send the
// macros of a command that it then does not send, because of a flag or because it refused the
// recipient. The values of a stage replace all previous values of that stage. They stay valid
// until the same stage or an earlier one comes again.
//
// SMFIC_MACRO, since version 1. Source: libmilter mfdef.h SMFIC_MACRO; libmilter engine.c
// st_macros; libmilter smfi.c smfi_getsymval; Sendmail milter.c milter_send_macros; Postfix
// milter8.c milter8_event; experiment with Postfix (recorded); experiment with Sendmail
// (recorded).
type Macro struct {
	// The code of the command that the macros belong to. Sendmail sends macros for `C H M R T N E`,
	// and Postfix also for `L U B`; libmilter silently drops the macros for those three.
	Command CommandCode
	// Names and values. A one-letter name is written bare (`i`), a longer one in braces
	// (`{client_addr}`). Names look as they do in the MTA's configuration, or in the list that the
	// filter asked for. In Sendmail a value has at most 2047 bytes.
	Macros []Pair
}

// Kind is [KindMacro].
func (Macro) Kind() Kind { return KindMacro }

// Connect is command/connect.
//
// A client connected to the MTA. CONNECT is sent once for each SMTP connection, before the
// greeting. A refusal applies to the whole SMTP connection: [Reject] causes a 554 greeting, and
// after [TemporaryFailure] the MTA refuses mail. After [Accept], the filter sees no more of this
// connection. Do not answer with [Discard]: a message has not begun, and Sendmail then goes on
// without any filter.
//
// SMFIC_CONNECT, since version 1. Source: libmilter mfdef.h SMFIC_CONNECT; libmilter engine.c
// st_connectinfo; Sendmail milter.c milter_connect; Postfix milter8.c milter8_conn_event;
// experiment with Postfix (recorded); experiment with Sendmail (recorded).
type Connect struct {
	// The client's name, validated by the MTA: it looks up the address, and then the name found. If it
	// finds none, this is the address in brackets: `[192.0.2.7]`, `[IPv6:2001:db8::1]` from Sendmail,
	// `[2001:db8::1]` from Postfix. It may also be `localhost` or `unknown`.
	Hostname Bytes
	// The kind of address. It decides whether a port and an address follow.
	Family AddressFamily
	// The client's TCP port, or 0 if there is none. For [AddressFamilyUnix] it is present too, and 0.
	Port uint16
	// The client's address as text. For [AddressFamilyInet] it is dotted decimal. For
	// [AddressFamilyInet6] it is the usual notation, with a prefix `IPv6:` from Sendmail. For
	// [AddressFamilyUnix] it is the path of the socket, which may be empty. Postfix can send the word
	// `unknown` in place of an address. A client whose IPv6 address maps an IPv4 address is given as
	// [AddressFamilyInet].
	Address Bytes
}

// Kind is [KindConnect].
func (Connect) Kind() Kind { return KindConnect }

// Helo is command/helo.
//
// The client sent HELO or EHLO. The command comes once for each HELO or EHLO: not at all if the
// client sends none, and again after STARTTLS. A second HELO inside a transaction ends that
// transaction. The client does not learn of a refusal at once: EHLO still gets 250, and only MAIL
// is refused. [Accept] applies to the rest of the SMTP connection. Do not answer with [Discard]:
// there is no message yet.
//
// SMFIC_HELO, since version 1. Source: libmilter mfdef.h SMFIC_HELO; libmilter engine.c st_helo;
// Sendmail milter.c milter_helo; Postfix milter8.c milter8_helo_event; experiment with Postfix
// (recorded); experiment with Sendmail (recorded).
type Helo struct {
	// The argument of HELO or EHLO as the client sent it, neither checked nor normalised. Sendmail
	// cuts it at the first white space.
	Hostname Bytes
}

// Kind is [KindHelo].
func (Helo) Kind() Kind { return KindHelo }

// EnvelopeFrom is command/envelope-from.
//
// The client named the sender with MAIL FROM. This starts a message. A verdict applies to this
// message. After a refusal the message ends here, and the next one starts with another
// [EnvelopeFrom]. After [Accept] the filter sees no more of the message. After [Discard] the MTA
// accepts the message and throws it away.
//
// SMFIC_MAIL, since version 1. Source: libmilter mfdef.h SMFIC_MAIL; libmilter engine.c st_sender;
// Sendmail milter.c milter_envfrom; Postfix milter8.c milter8_mail_event; experiment with Postfix
// (recorded); experiment with Sendmail (recorded).
type EnvelopeFrom struct {
	// The sender's address as the client sent it, usually with angle brackets; `<>` is the null
	// sender. For mail that did not come by SMTP, Postfix sends it without brackets, and the null
	// sender is empty.
	Sender Bytes
	// The ESMTP parameters, one text for each, in the client's order and spelling: `SIZE=99`,
	// `BODY=8BITMIME`. Sendmail sends at most 17.
	Arguments []Bytes
}

// Kind is [KindEnvelopeFrom].
func (EnvelopeFrom) Kind() Kind { return KindEnvelopeFrom }

// EnvelopeRecipient is command/envelope-recipient.
//
// The client named one recipient with RCPT TO. The command comes once for each recipient that the
// MTA itself accepts. If [StepsRejectedRecipients] is agreed, it comes for refused recipients too;
// they stay refused whatever the filter replies. [Reject], [TemporaryFailure] and [ReplyCode]
// concern this one recipient, and the transaction goes on. [Accept] and [Discard] concern the
// whole message.
//
// SMFIC_RCPT, since version 1. Source: libmilter mfdef.h SMFIC_RCPT; libmilter engine.c st_rcpt;
// Sendmail milter.c milter_envrcpt; Postfix milter8.c milter8_rcpt_event; experiment with Postfix
// (recorded); experiment with Sendmail (recorded).
type EnvelopeRecipient struct {
	// The recipient's address as the client sent it, usually with angle brackets.
	Recipient Bytes
	// The ESMTP parameters, one text for each, in the client's order and spelling: `NOTIFY=NEVER`.
	// Sendmail sends at most 17.
	Arguments []Bytes
}

// Kind is [KindEnvelopeRecipient].
func (EnvelopeRecipient) Kind() Kind { return KindEnvelopeRecipient }

// Data is command/data.
//
// The client sent DATA. The command comes before the MTA answers with 354, so a refusal saves the
// client from sending the message. After a refusal the envelope stays. Postfix also sends the
// command, once, for a message that comes by BDAT.
//
// SMFIC_DATA, since version 4. Source: libmilter mfdef.h SMFIC_DATA; libmilter engine.c st_data;
// Sendmail milter.c milter_data_cmd; Postfix milter8.c milter8_data_event; experiment with Postfix
// (recorded); experiment with Sendmail (recorded).
type Data struct{}

// Kind is [KindData].
func (Data) Kind() Kind { return KindData }

// Unknown is command/unknown.
//
// The client sent an SMTP command that the MTA does not know. It may come at any point between the
// start of the SMTP connection and the content of a message. The MTA refuses the SMTP command in
// any case: [Continue] leaves the MTA's own 500 reply unchanged, and a refusal only replaces that
// reply. Accept and discard apply to the open message, if there is one. Do not answer with
// [Accept], because Postfix does not expect it outside a transaction.
//
// SMFIC_UNKNOWN, since version 3. Source: libmilter mfdef.h SMFIC_UNKNOWN; libmilter engine.c
// st_unknown; Sendmail milter.c milter_unknown; Postfix milter8.c milter8_unknown_event;
// experiment with Postfix (recorded); experiment with Sendmail (recorded).
type Unknown struct {
	// The command that the client sent, without its line end. Sendmail sends the whole line unchanged,
	// Postfix only the first word.
	Command Bytes
}

// Kind is [KindUnknown].
func (Unknown) Kind() Kind { return KindUnknown }

// Header is command/header.
//
// One header of the message. The headers come in the order of the message, one frame for each,
// after the MTA has received the whole message. A message may have none. The MTA's own trace
// header is not sent. Headers that an earlier filter added or changed are sent as that filter left
// them.
//
// SMFIC_HEADER, since version 1. Source: libmilter mfdef.h SMFIC_HEADER; libmilter engine.c
// st_header; Sendmail milter.c milter_headers; Postfix milter8.c milter8_header; experiment with
// Postfix (recorded); experiment with Sendmail (recorded).
type Header struct {
	// The name, without the colon.
	Name Bytes
	// Everything after the colon, without the last line end; it may be empty. One space after the
	// colon is removed, but not a tab. If [StepsHeaderLeadingSpace] is agreed, the value starts right
	// after the colon instead. The lines of a folded header are separated by a bare LF, and the white
	// space at the start of each further line is kept.
	Value Bytes
}

// Kind is [KindHeader].
func (Header) Kind() Kind { return KindHeader }

// EndOfHeaders is command/end-of-headers.
//
// All headers have been sent. The body follows, or the end of the message if the body is empty.
//
// SMFIC_EOH, since version 1. Source: libmilter mfdef.h SMFIC_EOH; libmilter engine.c st_eoh;
// Sendmail milter.c milter_data; Postfix milter8.c milter8_eoh; experiment with Postfix
// (recorded); experiment with Sendmail (recorded).
type EndOfHeaders struct{}

// Kind is [KindEndOfHeaders].
func (EndOfHeaders) Kind() Kind { return KindEndOfHeaders }

// Body is command/body.
//
// A piece of the body. A body longer than 65535 bytes comes in several pieces; all but the last
// are full. For an empty body, none is sent. Pieces are cut anywhere, even between CR and LF. If
// [StepsSkip] is agreed, a filter that has seen enough answers [Skip], and the end of the message
// comes next.
//
// SMFIC_BODY, since version 1. Source: libmilter mfdef.h SMFIC_BODY; libmilter mfdef.h
// MILTER_CHUNK_SIZE; libmilter engine.c st_bodychunk; Sendmail milter.c milter_body; Postfix
// milter8.c milter8_body; experiment with libmilter (empty body frame); experiment with Postfix
// (recorded); experiment with Sendmail (recorded).
type Body struct {
	// 1 to 65535 bytes of the body. Lines end in CRLF. There is no closing NUL.
	Data Bytes
}

// Kind is [KindBody].
func (Body) Kind() Kind { return KindBody }

// EndOfMessage is command/end-of-message.
//
// The whole message has been sent. No flag can turn off this step. It is also the only one that
// may be answered with more than one frame: any number of modifications and [Progress] come first,
// then one verdict. [Accept] and [Continue] mean the same here. Modifications take effect as they
// are read, but a verdict that refuses or discards the message makes them moot. A filter that
// takes long must send [Progress] from time to time. Otherwise the MTA gives up.
//
// SMFIC_BODYEOB, since version 1. Source: libmilter mfdef.h SMFIC_BODYEOB; libmilter engine.c
// st_bodyend; Sendmail milter.c milter_data; Postfix milter8.c milter8_eob; experiment with
// libmilter (end of message with data); experiment with Postfix (recorded); experiment with
// Sendmail (recorded).
type EndOfMessage struct {
	// The last piece of the body; leave it empty. Sendmail and Postfix send the whole body with
	// [Body]. A filter on libmilter may send two answers to a frame that carries data.
	Data Bytes
}

// Kind is [KindEndOfMessage].
func (EndOfMessage) Kind() Kind { return KindEndOfMessage }

// Abort is command/abort.
//
// The current message is dropped; the connection goes on. There is no reply. What the filter knows
// about the connection and HELO stays valid, and the next command is [EnvelopeFrom], [Helo] or
// [Close]. The macros of the message stay valid until the next MAIL. ABORT is sent for RSET, for
// another HELO in a transaction, and when another filter ended the message; Postfix sends it after
// every message. It may also come when no message is open, so a filter must accept it at any time
// after [Connect].
//
// SMFIC_ABORT, since version 1. Source: libmilter mfdef.h SMFIC_ABORT; libmilter engine.c
// st_abortfct; Sendmail milter.c milter_abort_filter; Postfix milter8.c milter8_abort; experiment
// with Postfix (recorded); experiment with Sendmail (recorded).
type Abort struct{}

// Kind is [KindAbort].
func (Abort) Kind() Kind { return KindAbort }

// Close is command/close.
//
// The connection ends. There is no reply, and both sides close the socket. The SMTP connection has
// ended, by QUIT or because the client was lost, or the MTA no longer needs the filter. An MTA may
// also close the socket without it. A filter treats the end of the stream as [Close], preceded by
// [Abort] if a message is open.
//
// SMFIC_QUIT, since version 1. Source: libmilter mfdef.h SMFIC_QUIT; libmilter engine.c st_quit;
// Sendmail milter.c milter_quit_filter; Postfix milter8.c milter8_disc_event; experiment with
// Postfix (recorded); experiment with Sendmail (recorded).
type Close struct{}

// Kind is [KindClose].
func (Close) Kind() Kind { return KindClose }

// QuitNewConnection is command/quit-new-connection.
//
// The SMTP connection has ended, and another one follows over the same socket. There is no reply
// and no new negotiation. The next command is [Connect], and what was agreed stays in force. No
// MTA is known to send it. libmilter accepts it only right after an end of message that was
// answered with [Continue], or after [Unknown] unless that was answered with [Accept]. In other
// places libmilter ignores both this command and the CONNECT after it.
//
// SMFIC_QUIT_NC, since version 6. Source: libmilter mfdef.h SMFIC_QUIT_NC; libmilter engine.c
// st_quit; experiment with libmilter (K after E, then C).
type QuitNewConnection struct{}

// Kind is [KindQuitNewConnection].
func (QuitNewConnection) Kind() Kind { return KindQuitNewConnection }

// Continue is reply/continue.
//
// Go on. The MTA carries out the SMTP command and goes on with the next step. After [EndOfMessage]
// it accepts the message, as far as this filter is concerned.
//
// SMFIR_CONTINUE, since version 1. Source: libmilter mfdef.h SMFIR_CONTINUE; libmilter engine.c
// sendreply; Sendmail milter.c milter_send_command; Postfix milter8.c milter8_event; experiment
// with Postfix (recorded); experiment with Sendmail (recorded).
type Continue struct{}

// Kind is [KindContinue].
func (Continue) Kind() Kind { return KindContinue }

// Reject is reply/reject.
//
// Refuse permanently, with the MTA's own reply. The client gets a 5xx reply. After [Connect] and
// [Helo] it refuses the SMTP connection, after [EnvelopeRecipient] one recipient, after [Data] the
// DATA command, and everywhere else the message; after [Unknown] it only changes the text of the
// refusal. Use [ReplyCode] to choose the code and the text.
//
// SMFIR_REJECT, since version 1. Source: libmilter mfdef.h SMFIR_REJECT; libmilter engine.c
// sendreply; Sendmail milter.c milter_send_command; Sendmail srvrsmtp.c MILTER_REPLY; Postfix
// milter8.c milter8_event; experiment with Postfix (recorded); experiment with Sendmail
// (recorded).
type Reject struct{}

// Kind is [KindReject].
func (Reject) Kind() Kind { return KindReject }

// Discard is reply/discard.
//
// Accept the message and throw it away. The client gets the reply for an accepted message. It
// applies to the whole message, even after [EnvelopeRecipient]. It is not valid after [Connect]
// and [Helo], where there is no message yet: Sendmail then goes on without filters or ignores the
// reply, and Postfix treats it as [Continue].
//
// SMFIR_DISCARD, since version 1. Source: libmilter mfdef.h SMFIR_DISCARD; Sendmail documentation
// api SMFIS_DISCARD; Sendmail milter.c milter_data; Postfix milter8.c milter8_event; experiment
// with Postfix (recorded); experiment with Sendmail (recorded).
type Discard struct{}

// Kind is [KindDiscard].
func (Discard) Kind() Kind { return KindDiscard }

// Accept is reply/accept.
//
// Accept, and show the filter nothing more. After [Connect] and [Helo] it applies to the SMTP
// connection, and the MTA then closes the connection to the filter. After any later command it
// applies to the message. The filter sees nothing more of it, not even its end. Other filters
// still see the message.
//
// SMFIR_ACCEPT, since version 1. Source: libmilter mfdef.h SMFIR_ACCEPT; libmilter engine.c
// mi_engine; Sendmail milter.c milter_send_command; Postfix milter8.c milter8_event; experiment
// with Postfix (recorded); experiment with Sendmail (recorded).
type Accept struct{}

// Kind is [KindAccept].
func (Accept) Kind() Kind { return KindAccept }

// TemporaryFailure is reply/temporary-failure.
//
// Refuse temporarily, with the MTA's own reply. The client gets a 4xx reply and should try again
// later. It applies to the same things as [Reject]. Use [ReplyCode] to choose the code and the
// text.
//
// SMFIR_TEMPFAIL, since version 1. Source: libmilter mfdef.h SMFIR_TEMPFAIL; libmilter engine.c
// sendreply; Sendmail milter.c milter_send_command; Sendmail srvrsmtp.c MILTER_REPLY; Postfix
// milter8.c milter8_event; experiment with Postfix (recorded); experiment with Sendmail
// (recorded).
type TemporaryFailure struct{}

// Kind is [KindTemporaryFailure].
func (TemporaryFailure) Kind() Kind { return KindTemporaryFailure }

// Skip is reply/skip.
//
// Send no more of the same in this message. It is meant as the answer to [Body]: no further piece
// of the body is sent, and [EndOfMessage] follows. Sendmail and Postfix also accept it elsewhere,
// but disagree on what it means there, so use it only to answer [Body].
//
// SMFIR_SKIP, since version 6. Source: libmilter mfdef.h SMFIR_SKIP; Sendmail documentation api
// SMFIS_SKIP; Sendmail milter.c milter_body; Postfix milter8.c milter8_event; experiment with
// Postfix (recorded); experiment with Sendmail (recorded).
type Skip struct{}

// Kind is [KindSkip].
func (Skip) Kind() Kind { return KindSkip }

// ReplyCode is reply/reply-code.
//
// Refuse with a code and a text of the filter's choice. A 5xx code acts as [Reject], a 4xx code as
// [TemporaryFailure]; 421 also ends the SMTP connection. No other reply to the command follows.
// After [Connect] Sendmail keeps only the class of the code.
//
// SMFIR_REPLYCODE, since version 1. Source: libmilter mfdef.h SMFIR_REPLYCODE; libmilter smfi.c
// smfi_setreply; libmilter smfi.c smfi_setmlreply; Sendmail milter.c MILTER_CHECK_REPLYCODE;
// Postfix milter8.c milter8_event; experiment with libmilter (reply codes of one and several
// lines); experiment with Postfix (recorded); experiment with Sendmail (recorded).
type ReplyCode struct {
	// The whole SMTP reply: three digits, a space, an enhanced status code and a text, such as `550
	// 5.7.1 No such box`. The code is 4xx or 5xx. The enhanced code is optional, and its class is the
	// first digit of the code. A percent sign is doubled (`%%`). In a reply of several lines each
	// begins with the same code, all but the last have a hyphen after it. CRLF separates the lines,
	// and none follows the last one. The API of libmilter writes at most 32 lines with at most 980
	// bytes of text each.
	Text Bytes
}

// Kind is [KindReplyCode].
func (ReplyCode) Kind() Kind { return KindReplyCode }

// AddHeader is reply/add-header.
//
// Add a header. The MTA chooses the place, usually the end of the headers; Sendmail puts it before
// a header of the same name. Use [InsertHeader] to choose the place. Headers that the client sent
// are never replaced, not even those of the same name.
//
// SMFIR_ADDHEADER, since version 1. Source: libmilter mfdef.h SMFIR_ADDHEADER; libmilter smfi.c
// smfi_addheader; Sendmail milter.c milter_addheader; Postfix cleanup_milter.c cleanup_add_header;
// experiment with Postfix (recorded); experiment with Sendmail (recorded).
type AddHeader struct {
	// The name, without the colon.
	Name Bytes
	// The value; it may be empty. Fold a long value with LF and a space or a tab, without CR. The MTA
	// puts a space after the colon. If [StepsHeaderLeadingSpace] is agreed, it does not, and the value
	// itself must start with the space.
	Value Bytes
}

// Kind is [KindAddHeader].
func (AddHeader) Kind() Kind { return KindAddHeader }

// ChangeHeader is reply/change-header.
//
// Change or remove a header. An empty value removes it. If the index is greater than the number of
// headers with that name, a value that is not empty is added as a new header. MTAs disagree on
// whether a removed header still counts, so remove several headers of one name from the last to
// the first.
//
// SMFIR_CHGHEADER, since version 2. Source: libmilter mfdef.h SMFIR_CHGHEADER; libmilter smfi.c
// smfi_chgheader; Sendmail milter.c milter_changeheader; Postfix cleanup_milter.c
// cleanup_upd_header; Postfix cleanup_milter.c cleanup_del_header; experiment with Postfix
// (recorded); experiment with Sendmail (recorded).
type ChangeHeader struct {
	// Which of the headers with this name, counted from 1 in the order of the message; 0 acts as 1.
	// The libmilter API converts it from a signed number, so values of 0x80000000 and above are not
	// used.
	Index uint32
	// The name of the header, without the colon. Case does not matter.
	Name Bytes
	// The new value, written as in [AddHeader]; empty to remove the header.
	Value Bytes
}

// Kind is [KindChangeHeader].
func (ChangeHeader) Kind() Kind { return KindChangeHeader }

// InsertHeader is reply/insert-header.
//
// Add a header at a given place. Sendmail has supported it since 8.13. It needs the same flag as
// [AddHeader], so the negotiation does not show whether an MTA supports it.
//
// SMFIR_INSHEADER, since version 2. Source: libmilter mfdef.h SMFIR_INSHEADER; libmilter smfi.c
// smfi_insheader; Sendmail milter.c milter_insheader; Postfix cleanup_milter.c cleanup_ins_header;
// Sendmail release notes 8.13.0; experiment with Postfix (recorded); experiment with Sendmail
// (recorded).
type InsertHeader struct {
	// The place, counted from 0 at the top; a number beyond the end means the end. MTAs differ in
	// which of their own headers they count. In Postfix, 0 is above its own Received header; in
	// Sendmail, it is below the first header of an internal list. The libmilter API converts it from a
	// signed number, so values of 0x80000000 and above are not used.
	Index uint32
	// The name, without the colon.
	Name Bytes
	// The value, written as in [AddHeader].
	Value Bytes
}

// Kind is [KindInsertHeader].
func (InsertHeader) Kind() Kind { return KindInsertHeader }

// ChangeSender is reply/change-sender.
//
// Replace the sender of the envelope. The From header stays as it is.
//
// SMFIR_CHGFROM, since version 6. Source: libmilter mfdef.h SMFIR_CHGFROM; libmilter smfi.c
// smfi_chgfrom; Sendmail milter.c milter_chgfrom; Postfix cleanup_milter.c cleanup_chg_from;
// experiment with Postfix (recorded); experiment with Sendmail (recorded).
type ChangeSender struct {
	// The new sender, preferably in angle brackets; `<>` for the null sender.
	Sender Bytes
	// The new ESMTP parameters of MAIL, all in one text, separated by spaces: `RET=HDRS ENVID=x1`. In
	// Sendmail they replace all previous ones; Postfix uses only RET and ENVID.
	Arguments Bytes
}

// Kind is [KindChangeSender].
func (ChangeSender) Kind() Kind { return KindChangeSender }

// AddRecipient is reply/add-recipient.
//
// Add a recipient to the envelope. The To and Cc headers stay as they are.
//
// SMFIR_ADDRCPT, since version 1. Source: libmilter mfdef.h SMFIR_ADDRCPT; libmilter smfi.c
// smfi_addrcpt; Sendmail milter.c milter_addrcpt; Postfix cleanup_milter.c cleanup_add_rcpt_par;
// experiment with Postfix (recorded); experiment with Sendmail (recorded).
type AddRecipient struct {
	// One address, preferably in angle brackets. Do not write a list, because Postfix uses only the
	// first address.
	Recipient Bytes
}

// Kind is [KindAddRecipient].
func (AddRecipient) Kind() Kind { return KindAddRecipient }

// AddRecipientPar is reply/add-recipient-par.
//
// Add a recipient to the envelope, with ESMTP parameters. The To and Cc headers stay as they are.
//
// SMFIR_ADDRCPT_PAR, since version 6. Source: libmilter mfdef.h SMFIR_ADDRCPT_PAR; libmilter
// smfi.c smfi_addrcpt_par; Sendmail milter.c milter_addrcpt_par; Postfix cleanup_milter.c
// cleanup_add_rcpt_par; experiment with Postfix (recorded); experiment with Sendmail (recorded).
type AddRecipientPar struct {
	// One address, preferably in angle brackets.
	Recipient Bytes
	// The ESMTP parameters of RCPT, all in one text, separated by spaces: `NOTIFY=NEVER`. Postfix uses
	// only NOTIFY and ORCPT.
	Arguments Bytes
}

// Kind is [KindAddRecipientPar].
func (AddRecipientPar) Kind() Kind { return KindAddRecipientPar }

// RemoveRecipient is reply/remove-recipient.
//
// Remove a recipient from the envelope. The To and Cc headers stay as they are, and so does the
// answer that the client got for RCPT.
//
// SMFIR_DELRCPT, since version 1. Source: libmilter mfdef.h SMFIR_DELRCPT; libmilter smfi.c
// smfi_delrcpt; Sendmail milter.c milter_delrcpt; Postfix cleanup_milter.c cleanup_del_rcpt;
// experiment with Postfix (recorded); experiment with Sendmail (recorded).
type RemoveRecipient struct {
	// The address, preferably exactly as received in [EnvelopeRecipient], because Postfix
	// distinguishes upper and lower case.
	Recipient Bytes
}

// Kind is [KindRemoveRecipient].
func (RemoveRecipient) Kind() Kind { return KindRemoveRecipient }

// ReplaceBody is reply/replace-body.
//
// Replace the body, or continue the new body. The first one after [EndOfMessage] discards the old
// body, and further ones are appended. Send them one right after another. In Postfix, any other
// reply in between, even [Progress], ends the new body.
//
// SMFIR_REPLBODY, since version 1. Source: libmilter mfdef.h SMFIR_REPLBODY; libmilter smfi.c
// smfi_replacebody; Sendmail milter.c milter_replbody; Postfix milter8.c milter8_event; experiment
// with libmilter (replacement of length 0); experiment with Postfix (recorded); experiment with
// Sendmail (recorded).
type ReplaceBody struct {
	// A piece of the new body, or nothing for an empty body. Lines end in CRLF, which may be split
	// between two pieces. The libmilter API writes at most 65535 bytes in each. There is no closing
	// NUL.
	Data Bytes
}

// Kind is [KindReplaceBody].
func (ReplaceBody) Kind() Kind { return KindReplaceBody }

// Progress is reply/progress.
//
// The filter is still working. This reply restarts the MTA's timeout for the next reply, and
// changes nothing else. A verdict must still follow. Sendmail accepts it only after
// [EndOfMessage], and its time limit for the whole end of the message keeps running. Postfix
// accepts it after any command.
//
// SMFIR_PROGRESS, since version 2. Source: libmilter mfdef.h SMFIR_PROGRESS; libmilter smfi.c
// smfi_progress; Sendmail milter.c milter_data; Postfix milter8.c milter8_event; Sendmail release
// notes 8.13.0; experiment with Postfix (recorded); experiment with Sendmail (recorded).
type Progress struct{}

// Kind is [KindProgress].
func (Progress) Kind() Kind { return KindProgress }

// Quarantine is reply/quarantine.
//
// Hold the message in the queue until an operator releases it. This is not a verdict: a verdict
// must still follow, and the client gets the reply of that verdict.
//
// SMFIR_QUARANTINE, since version 2. Source: libmilter mfdef.h SMFIR_QUARANTINE; libmilter smfi.c
// smfi_quarantine; Sendmail milter.c milter_data; Postfix milter8.c milter8_event; experiment with
// Postfix (recorded); experiment with Sendmail (recorded).
type Quarantine struct {
	// The reason, for the operator. Sendmail keeps it with the message, and a later reason replaces
	// it. Postfix does not use it.
	Reason Bytes
}

// Kind is [KindQuarantine].
func (Quarantine) Kind() Kind { return KindQuarantine }

// ConnectionFailure is reply/connection-failure.
//
// Reserved; its name suggests a failed connection. Do not send it.
//
// SMFIR_CONN_FAIL, since version 6. Source: libmilter mfdef.h SMFIR_CONN_FAIL; Sendmail milter.c
// milter_send_command; Postfix milter8.c milter8_event; experiment with Postfix (recorded);
// experiment with Sendmail (recorded).
type ConnectionFailure struct{}

// Kind is [KindConnectionFailure].
func (ConnectionFailure) Kind() Kind { return KindConnectionFailure }

// Shutdown is reply/shutdown.
//
// Refuse with 421 and end the SMTP connection. Only Postfix supports it. Sendmail treats it as an
// unexpected reply. No libmilter function sends it, and the header of libmilter calls it internal
// to the MTA. Send a [ReplyCode] with 421 instead, which does the same in both.
//
// SMFIR_SHUTDOWN, since version 2. Source: libmilter mfdef.h SMFIR_SHUTDOWN; Sendmail milter.c
// milter_send_command; Postfix milter8.c milter8_event; experiment with Postfix (reply 4).
type Shutdown struct{}

// Kind is [KindShutdown].
func (Shutdown) Kind() Kind { return KindShutdown }

// SetSymbolList is reply/set-symbol-list.
//
// Reserved; its name suggests lists of macros. Do not send it: ask for macros in [Negotiate].
//
// SMFIR_SETSYMLIST, since version 6. Source: libmilter mfdef.h SMFIR_SETSYMLIST; libmilter
// engine.c milter_addsymlist; Sendmail milter.c milter_send_command; Postfix milter8.c
// milter8_event.
type SetSymbolList struct {
	// Bytes without a known meaning.
	Data Bytes
}

// Kind is [KindSetSymbolList].
func (SetSymbolList) Kind() Kind { return KindSetSymbolList }

// MacroList is one of a list.
type MacroList struct {
	// The stage that the list is for. Sendmail stops reading the lists at a number that it does not
	// know; Postfix ignores that one list.
	Stage MacroStage
	// The names of the macros wanted at that stage, separated by spaces. A one-letter name is written
	// bare (`i`), a longer one in braces (`{client_addr}`). An empty list asks for no macros; Postfix
	// treats it as if no list had been given, and sends its configured list.
	Names Bytes
}
