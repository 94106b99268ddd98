// Code generated from spec/ by "python -m generator". DO NOT EDIT.

package milter

// MacroStage is the point of a session that a set of macros belongs to. The macro lists of the
// negotiation use the number; a MACRO message names its stage by the code of the command instead.
// The end of the headers (6) has a higher number than the end of the message (5), because it was
// added later.
type MacroStage uint32

// The values of [MacroStage].
const (
	// Macros sent before CONNECT. SMFIM_CONNECT, since version 6.
	MacroStageConnect MacroStage = 0x00000000
	// Macros sent before HELO or EHLO. SMFIM_HELO, since version 6.
	MacroStageHelo MacroStage = 0x00000001
	// Macros sent before MAIL. SMFIM_ENVFROM, since version 6.
	MacroStageMail MacroStage = 0x00000002
	// Macros sent before each RCPT. SMFIM_ENVRCPT, since version 6.
	MacroStageRecipient MacroStage = 0x00000003
	// Macros sent before DATA. SMFIM_DATA, since version 6.
	MacroStageData MacroStage = 0x00000004
	// Macros sent before the end of the message. libmilter stores them in a later slot than those of
	// the end of the headers, although their number is lower. SMFIM_EOM, since version 6.
	MacroStageEndOfMessage MacroStage = 0x00000005
	// Macros sent before the end of the headers. SMFIM_EOH, since version 6.
	MacroStageEndOfHeaders MacroStage = 0x00000006
)

var namesOfMacroStage = names{
	0x00000000: "stage/connect",
	0x00000001: "stage/helo",
	0x00000002: "stage/mail",
	0x00000003: "stage/recipient",
	0x00000004: "stage/data",
	0x00000005: "stage/end-of-message",
	0x00000006: "stage/end-of-headers",
}

// String is the id of the value in the spec.
func (value MacroStage) String() string {
	return namesOfMacroStage.of(uint32(value))
}

// AddressFamily is the kind of a client's address. A filter on libmilter closes the connection on
// any other value.
type AddressFamily uint8

// The values of [AddressFamily].
const (
	// No address is known. SMFIA_UNKNOWN, since version 1.
	AddressFamilyUnknown AddressFamily = 'U'
	// A local socket. SMFIA_UNIX, since version 1.
	AddressFamilyUnix AddressFamily = 'L'
	// An IPv4 address. SMFIA_INET, since version 1.
	AddressFamilyInet AddressFamily = '4'
	// An IPv6 address. SMFIA_INET6, since version 1.
	AddressFamilyInet6 AddressFamily = '6'
)

var namesOfAddressFamily = names{
	0x55: "family/unknown",
	0x4c: "family/unix",
	0x34: "family/inet",
	0x36: "family/inet6",
}

// String is the id of the value in the spec.
func (value AddressFamily) String() string {
	return namesOfAddressFamily.of(uint32(value))
}

// CommandCode is the code of a command. Macros may arrive for a command that a filter does not
// know, so any other value is passed on.
type CommandCode uint8

// The values of [CommandCode].
const (
	// Agree on a version, on actions and on protocol flags (libmilter's word for them is steps).
	// SMFIC_OPTNEG, since version 1.
	CommandCodeNegotiate CommandCode = 'O'
	// Macros for the command that follows: named values that the MTA knows about the session and the
	// message, such as the name of the client or the queue id. SMFIC_MACRO, since version 1.
	CommandCodeMacro CommandCode = 'D'
	// A client connected to the MTA. SMFIC_CONNECT, since version 1.
	CommandCodeConnect CommandCode = 'C'
	// The client sent HELO or EHLO. SMFIC_HELO, since version 1.
	CommandCodeHelo CommandCode = 'H'
	// The client named the sender with MAIL FROM. SMFIC_MAIL, since version 1.
	CommandCodeEnvelopeFrom CommandCode = 'M'
	// The client named one recipient with RCPT TO. SMFIC_RCPT, since version 1.
	CommandCodeEnvelopeRecipient CommandCode = 'R'
	// The client sent DATA. SMFIC_DATA, since version 4.
	CommandCodeData CommandCode = 'T'
	// The client sent an SMTP command that the MTA does not know. SMFIC_UNKNOWN, since version 3.
	CommandCodeUnknown CommandCode = 'U'
	// One header of the message. SMFIC_HEADER, since version 1.
	CommandCodeHeader CommandCode = 'L'
	// All headers have been sent. SMFIC_EOH, since version 1.
	CommandCodeEndOfHeaders CommandCode = 'N'
	// A piece of the body. SMFIC_BODY, since version 1.
	CommandCodeBody CommandCode = 'B'
	// The whole message has been sent. SMFIC_BODYEOB, since version 1.
	CommandCodeEndOfMessage CommandCode = 'E'
	// The current message is dropped; the connection goes on. SMFIC_ABORT, since version 1.
	CommandCodeAbort CommandCode = 'A'
	// The connection ends. SMFIC_QUIT, since version 1.
	CommandCodeClose CommandCode = 'Q'
	// The SMTP connection has ended, and another one follows over the same socket. SMFIC_QUIT_NC,
	// since version 6.
	CommandCodeQuitNewConnection CommandCode = 'K'
)

var namesOfCommandCode = names{
	0x4f: "command/negotiate",
	0x44: "command/macro",
	0x43: "command/connect",
	0x48: "command/helo",
	0x4d: "command/envelope-from",
	0x52: "command/envelope-recipient",
	0x54: "command/data",
	0x55: "command/unknown",
	0x4c: "command/header",
	0x4e: "command/end-of-headers",
	0x42: "command/body",
	0x45: "command/end-of-message",
	0x41: "command/abort",
	0x51: "command/close",
	0x4b: "command/quit-new-connection",
}

// String is the id of the value in the spec.
func (value CommandCode) String() string {
	return namesOfCommandCode.of(uint32(value))
}

// Actions is what a filter may do with the message at its end. The MTA offers the modifications
// that it can make, and the filter answers with those that it may ask for. Progress and verdicts
// need no flag. The flags do not protect the MTA: Sendmail and Postfix carry out most
// modifications that the filter did not name.
type Actions uint32

// The values of [Actions].
const (
	// The filter may add headers, with [AddHeader] and [InsertHeader]. SMFIF_ADDHDRS, since version 1.
	ActionsAddHeaders Actions = 0x00000001
	// The filter may replace the body, with [ReplaceBody]. SMFIF_CHGBODY, since version 1.
	ActionsChangeBody Actions = 0x00000002
	// The filter may add recipients without parameters, with [AddRecipient]. SMFIF_ADDRCPT, since
	// version 1.
	ActionsAddRecipients Actions = 0x00000004
	// The filter may remove recipients, with [RemoveRecipient]. SMFIF_DELRCPT, since version 1.
	ActionsDeleteRecipients Actions = 0x00000008
	// The filter may change and remove headers, with [ChangeHeader]. SMFIF_CHGHDRS, since version 2.
	ActionsChangeHeaders Actions = 0x00000010
	// The filter may have the message held, with [Quarantine]. SMFIF_QUARANTINE, since version 2.
	ActionsQuarantine Actions = 0x00000020
	// The filter may replace the sender of the envelope, with [ChangeSender]. SMFIF_CHGFROM, since
	// version 6.
	ActionsChangeSender Actions = 0x00000040
	// The filter may add recipients with ESMTP parameters, with [AddRecipientPar]. SMFIF_ADDRCPT_PAR,
	// since version 6.
	ActionsAddRecipientsPar Actions = 0x00000080
	// The filter may state which macros it wants, in its answer to [Negotiate]. SMFIF_SETSYMLIST,
	// since version 6.
	ActionsSetMacroList Actions = 0x00000100
)

var namesOfActions = names{
	0x00000001: "action/add-headers",
	0x00000002: "action/change-body",
	0x00000004: "action/add-recipients",
	0x00000008: "action/delete-recipients",
	0x00000010: "action/change-headers",
	0x00000020: "action/quarantine",
	0x00000040: "action/change-sender",
	0x00000080: "action/add-recipients-par",
	0x00000100: "action/set-macro-list",
}

// String is the ids of the flags in the spec.
func (value Actions) String() string {
	return namesOfActions.ofFlags(uint32(value))
}

// Steps is which steps and replies are left out, and which further capabilities are used. The MTA
// offers what it can do, and the filter answers with what it wants done. If a filter sets a bit
// that was not offered, Sendmail gives up on it; Postfix obeys most such bits.
type Steps uint32

// The values of [Steps].
const (
	// The MTA does not send [Connect]. SMFIP_NOCONNECT, since version 1.
	StepsNoConnect Steps = 0x00000001
	// The MTA does not send [Helo]. SMFIP_NOHELO, since version 1.
	StepsNoHelo Steps = 0x00000002
	// The MTA does not send [EnvelopeFrom]. SMFIP_NOMAIL, since version 1.
	StepsNoMail Steps = 0x00000004
	// The MTA does not send [EnvelopeRecipient]. SMFIP_NORCPT, since version 1.
	StepsNoRecipient Steps = 0x00000008
	// The MTA does not send [Body]; [EndOfMessage] still comes. SMFIP_NOBODY, since version 1.
	StepsNoBody Steps = 0x00000010
	// The MTA does not send [Header]. SMFIP_NOHDRS, since version 1.
	StepsNoHeaders Steps = 0x00000020
	// The MTA does not send [EndOfHeaders]. SMFIP_NOEOH, since version 2.
	StepsNoEndOfHeaders Steps = 0x00000040
	// The filter does not reply to [Header]. SMFIP_NR_HDR, since version 6.
	StepsNoReplyHeader Steps = 0x00000080
	// The MTA does not send [Unknown]. SMFIP_NOUNKNOWN, since version 3.
	StepsNoUnknown Steps = 0x00000100
	// The MTA does not send [Data]. SMFIP_NODATA, since version 4.
	StepsNoData Steps = 0x00000200
	// The filter may answer [Body] with [Skip]. SMFIP_SKIP, since version 6.
	StepsSkip Steps = 0x00000400
	// The MTA also sends [EnvelopeRecipient] for recipients that it refuses itself. SMFIP_RCPT_REJ,
	// since version 6.
	StepsRejectedRecipients Steps = 0x00000800
	// The filter does not reply to [Connect]. SMFIP_NR_CONN, since version 6.
	StepsNoReplyConnect Steps = 0x00001000
	// The filter does not reply to [Helo]. SMFIP_NR_HELO, since version 6.
	StepsNoReplyHelo Steps = 0x00002000
	// The filter does not reply to [EnvelopeFrom]. SMFIP_NR_MAIL, since version 6.
	StepsNoReplyMail Steps = 0x00004000
	// The filter does not reply to [EnvelopeRecipient]. SMFIP_NR_RCPT, since version 6.
	StepsNoReplyRecipient Steps = 0x00008000
	// The filter does not reply to [Data]. SMFIP_NR_DATA, since version 6.
	StepsNoReplyData Steps = 0x00010000
	// The filter does not reply to [Unknown]. SMFIP_NR_UNKN, since version 6.
	StepsNoReplyUnknown Steps = 0x00020000
	// The filter does not reply to [EndOfHeaders]. SMFIP_NR_EOH, since version 6.
	StepsNoReplyEndOfHeaders Steps = 0x00040000
	// The filter does not reply to [Body]. SMFIP_NR_BODY, since version 6.
	StepsNoReplyBody Steps = 0x00080000
	// The values of headers keep the space after the colon, in both directions. SMFIP_HDR_LEADSPC,
	// since version 6.
	StepsHeaderLeadingSpace Steps = 0x00100000
	// Payloads of frames have at most 262143 bytes. SMFIP_MDS_256K, since version 6.
	StepsDataSize256k Steps = 0x10000000
	// Payloads of frames have at most 1048575 bytes. SMFIP_MDS_1M, since version 6.
	StepsDataSize1m Steps = 0x20000000
	// Reserved; the bit alone has no meaning. libmilter removes it from offers and answers, together
	// with the two bits for the size of payloads: the symbol covers all three (0x70000000).
	// SMFI_INTERNAL, since version 6.
	StepsInternalReserved Steps = 0x40000000
	// For tests of Sendmail only: a libmilter built with `_FFR_MILTER_CHECK` sends the flags
	// unchanged. SMFIP_TEST, since version 6.
	StepsTest Steps = 0x80000000
)

var namesOfSteps = names{
	0x00000001: "step/no-connect",
	0x00000002: "step/no-helo",
	0x00000004: "step/no-mail",
	0x00000008: "step/no-recipient",
	0x00000010: "step/no-body",
	0x00000020: "step/no-headers",
	0x00000040: "step/no-end-of-headers",
	0x00000080: "step/no-reply-header",
	0x00000100: "step/no-unknown",
	0x00000200: "step/no-data",
	0x00000400: "step/skip",
	0x00000800: "step/rejected-recipients",
	0x00001000: "step/no-reply-connect",
	0x00002000: "step/no-reply-helo",
	0x00004000: "step/no-reply-mail",
	0x00008000: "step/no-reply-recipient",
	0x00010000: "step/no-reply-data",
	0x00020000: "step/no-reply-unknown",
	0x00040000: "step/no-reply-end-of-headers",
	0x00080000: "step/no-reply-body",
	0x00100000: "step/header-leading-space",
	0x10000000: "step/data-size-256k",
	0x20000000: "step/data-size-1m",
	0x40000000: "step/internal-reserved",
	0x80000000: "step/test",
}

// String is the ids of the flags in the spec.
func (value Steps) String() string {
	return namesOfSteps.ofFlags(uint32(value))
}

// A Phase is how far a conversation has come. Its number never changes.
type Phase uint8

// The phases.
const (
	// The MTA has connected to the filter.
	PhaseOpened Phase = 0
	// Versions, actions and steps are agreed.
	PhaseNegotiated Phase = 1
	// The SMTP client is known.
	PhaseConnected Phase = 2
	// The client is known and no message is open.
	PhaseGreeted Phase = 3
	// A message has been started.
	PhaseMail Phase = 4
	// At least one recipient has been named.
	PhaseRecipients Phase = 5
	// The client has sent DATA, and the content is about to come.
	PhaseData Phase = 6
	// Header fields are being passed.
	PhaseHeaders Phase = 7
	// All header fields have been passed.
	PhaseEndOfHeaders Phase = 8
	// The body is being passed.
	PhaseBody Phase = 9
	// The filter does not want any more of the body.
	PhaseBodySkipped Phase = 10
	// The whole message has been passed and its verdict is awaited.
	PhaseEndOfMessage Phase = 11
	// The conversation is over.
	PhaseClosed Phase = 12
)

// ErrorKind is what is wrong with a frame, in one word. It is an error itself, for [errors.Is].
type ErrorKind string

// The kinds of errors.
const (
	// The length is less than that of a frame without a payload.
	ErrUndersized ErrorKind = "undersized"
	// The length is above the limit.
	ErrTooLong ErrorKind = "too-long"
	// The first bytes are not a length but the beginning of another protocol.
	ErrForeign ErrorKind = "foreign"
	// The frame ends before its stated length.
	ErrIncomplete ErrorKind = "incomplete"
	// Bytes follow the end of the frame.
	ErrSurplus ErrorKind = "surplus"
	// No message has this code.
	ErrUnknownCode ErrorKind = "unknown-code"
	// The payload ends inside a number or a value of known length.
	ErrTruncated ErrorKind = "truncated"
	// The payload ends before the NUL of a text.
	ErrUnterminated ErrorKind = "unterminated"
	// The value is unknown, and what follows depends on it.
	ErrUnknownValue ErrorKind = "unknown-value"
	// The number is not in its range, or is not a supported version.
	ErrOutOfRange ErrorKind = "out-of-range"
	// The value is shorter than allowed.
	ErrTooShort ErrorKind = "too-short"
	// The value is longer than allowed.
	ErrOverlong ErrorKind = "overlong"
	// Bytes are left over after the last field.
	ErrTrailingBytes ErrorKind = "trailing-bytes"
	// A required value is missing.
	ErrMissing ErrorKind = "missing"
	// A value is given although another value or the version rules it out.
	ErrUnexpected ErrorKind = "unexpected"
	// The value has a type that the field does not accept.
	ErrWrongType ErrorKind = "wrong-type"
	// The text has a NUL, which would end it.
	ErrNul ErrorKind = "nul"
	// The string has one half of a surrogate pair, which UTF-8 cannot encode.
	ErrLoneSurrogate ErrorKind = "lone-surrogate"
	// The text breaks a rule of the protocol.
	ErrBrokenRule ErrorKind = "broken-rule"
)

// Fatal tells whether nothing after the frame can be read any more.
func (k ErrorKind) Fatal() bool {
	return k == ErrUndersized || k == ErrTooLong || k == ErrForeign || k == ErrIncomplete || k == ErrSurplus
}
