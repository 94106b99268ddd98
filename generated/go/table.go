// Code generated from spec/ by "python -m generator". DO NOT EDIT.

package milter

import "fmt"

// Errors begin with the name of the package.
const errorPrefix = "milter: "

// Options are what was negotiated. The zero value stands for the time before.
type Options struct {
	// Version is the version in use.
	Version uint32
	// Actions are the flags in use.
	Actions Actions
	// Steps are the flags in use.
	Steps Steps
}

// agreedVersion is the version in use, or 0 before a negotiation.
func (a Options) agreedVersion() uint32 {
	return a.Version
}

func (a Options) has(flag Options) bool {
	return a.Actions&flag.Actions != 0 || a.Steps&flag.Steps != 0
}

// The lengths that hold under the agreed options, the greatest first.
var agreedLengths = []agreedLength{
	{Options{Steps: StepsDataSize1m}, always, 1048576},
	{Options{Steps: StepsDataSize256k}, always, 262144},
}

const (
	// DefaultMaxLength is the greatest length of a frame where nothing else is agreed.
	DefaultMaxLength = 65536
	// ToleratedMaxLength is the greatest length that a real MTA accepts, whatever was agreed.
	ToleratedMaxLength = 1073741823
	// MinVersion and MaxVersion are the least and the greatest version that is spoken.
	MinVersion, MaxVersion = 2, 6
	// InitialPhase is the phase in which a conversation begins.
	InitialPhase Phase = PhaseOpened
)

// The lengths that the streams of other protocols seem to begin with.
var strangers = []lengthTest{{0xfffff000, 0x16030000}, {0xff00ffff, 0x80000103}, {0xff00ffff, 0x80000100}, {0xffffffff, 0x0d0a0d0a}, {0xffff0000, 0x04010000}, {0xfff00000, 0x05000000}, {0xffff0000, 0x03000000}, {0xffffff00, 0x81000000}, {0xffffff00, 0x12010000}, {0xfff0ffff, 0x2a300d0a}, {0xff00ffff, 0x30000201}, {0xffffffff, 0x30840000}, {0xff00ffff, 0x10000004}, {0xfffffff0, 0x80000020}}

// Lengths of commands that no frame has, and what real filters read them as.
var toleratedLengths = []toleratedLength{{0x00000000, 0x00000000, 1}, {0x80000001, 0xffffffff, 1}}

// How real programs treat malformed payloads; the first that fits counts.
var tolerances = []tolerance{
	{0x4f, ErrTruncated, "macro-lists", -1, "", "cut"},
	{0x4f, ErrUnterminated, "macro-lists", -1, "", "cut"},
	{0x44, ErrUnterminated, "macros", -1, "has-nul", "cut"},
	{0x44, ErrUnterminated, "macros", -1, "", "dropped"},
	{0x43, ErrTrailingBytes, "", 85, "", "cut"},
	{0x43, ErrTrailingBytes, "", -1, "ends-with-nul", "cut"},
	{0x48, ErrTrailingBytes, "", -1, "ends-with-nul", "cut"},
	{0x4d, ErrUnterminated, "arguments", -1, "", "cut"},
	{0x52, ErrUnterminated, "arguments", -1, "", "cut"},
	{0x54, ErrTrailingBytes, "", -1, "", "cut"},
	{0x55, ErrUnterminated, "", -1, "not-empty", "completed"},
	{0x55, ErrTrailingBytes, "", -1, "", "cut"},
	{0x4c, ErrTrailingBytes, "", -1, "ends-with-nul", "cut"},
	{0x4e, ErrTrailingBytes, "", -1, "", "cut"},
	{0x41, ErrTrailingBytes, "", -1, "", "cut"},
	{0x51, ErrTrailingBytes, "", -1, "", "cut"},
	{0x4b, ErrTrailingBytes, "", -1, "", "cut"},
	{0x63, ErrTrailingBytes, "", -1, "", "cut"},
	{0x72, ErrTrailingBytes, "", -1, "", "cut"},
	{0x64, ErrTrailingBytes, "", -1, "", "cut"},
	{0x61, ErrTrailingBytes, "", -1, "", "cut"},
	{0x74, ErrTrailingBytes, "", -1, "", "cut"},
	{0x73, ErrTrailingBytes, "", -1, "", "cut"},
	{0x79, ErrUnterminated, "", -1, "", "completed"},
	{0x79, ErrTrailingBytes, "", -1, "", "cut"},
	{0x68, ErrUnterminated, "", -1, "", "dropped"},
	{0x68, ErrTrailingBytes, "", -1, "", "dropped"},
	{0x6d, ErrTruncated, "", -1, "", "dropped"},
	{0x6d, ErrUnterminated, "", -1, "", "dropped"},
	{0x6d, ErrTrailingBytes, "", -1, "", "dropped"},
	{0x69, ErrTruncated, "", -1, "", "dropped"},
	{0x69, ErrUnterminated, "", -1, "", "dropped"},
	{0x69, ErrTrailingBytes, "", -1, "", "dropped"},
	{0x65, ErrUnterminated, "arguments", -1, "", "cut"},
	{0x65, ErrTrailingBytes, "", -1, "rest-without-nul", "cut"},
	{0x65, ErrUnterminated, "", -1, "", "dropped"},
	{0x65, ErrTrailingBytes, "", -1, "", "dropped"},
	{0x2b, ErrUnterminated, "", -1, "", "dropped"},
	{0x2b, ErrTrailingBytes, "", -1, "", "dropped"},
	{0x32, ErrUnterminated, "arguments", -1, "", "cut"},
	{0x32, ErrTrailingBytes, "", -1, "rest-without-nul", "cut"},
	{0x32, ErrUnterminated, "", -1, "", "dropped"},
	{0x32, ErrTrailingBytes, "", -1, "", "dropped"},
	{0x2d, ErrUnterminated, "", -1, "", "dropped"},
	{0x2d, ErrTrailingBytes, "", -1, "", "dropped"},
	{0x70, ErrTrailingBytes, "", -1, "", "cut"},
	{0x71, ErrUnterminated, "", -1, "", "completed"},
	{0x71, ErrTrailingBytes, "", -1, "", "cut"},
}

var phases = []phaseRow{
	PhaseOpened: {
		"phase/opened", []move{{KindNegotiate, PhaseNegotiated, always}, {KindClose, PhaseClosed, always}},
	},
	PhaseNegotiated: {
		"phase/negotiated", []move{{KindConnect, PhaseConnected, always}, {KindUnknown, PhaseNegotiated, always}, {KindAbort, PhaseNegotiated, always}, {KindMacro, PhaseNegotiated, always}, {KindClose, PhaseClosed, always}},
	},
	PhaseConnected: {
		"phase/connected", []move{{KindHelo, PhaseGreeted, always}, {KindEnvelopeFrom, PhaseMail, always}, {KindUnknown, PhaseConnected, always}, {KindAbort, PhaseConnected, always}, {KindMacro, PhaseConnected, always}, {KindQuitNewConnection, PhaseNegotiated, always}, {KindClose, PhaseClosed, always}},
	},
	PhaseGreeted: {
		"phase/greeted", []move{{KindHelo, PhaseGreeted, always}, {KindEnvelopeFrom, PhaseMail, always}, {KindUnknown, PhaseGreeted, always}, {KindAbort, PhaseGreeted, always}, {KindMacro, PhaseGreeted, always}, {KindQuitNewConnection, PhaseNegotiated, always}, {KindClose, PhaseClosed, always}},
	},
	PhaseMail: {
		"phase/mail", []move{{KindHelo, PhaseGreeted, always}, {KindEnvelopeFrom, PhaseMail, always}, {KindEnvelopeRecipient, PhaseRecipients, always}, {KindUnknown, PhaseMail, always}, {KindAbort, PhaseGreeted, always}, {KindMacro, PhaseMail, always}, {KindQuitNewConnection, PhaseNegotiated, always}, {KindClose, PhaseClosed, always}},
	},
	PhaseRecipients: {
		"phase/recipients", []move{{KindHelo, PhaseGreeted, always}, {KindEnvelopeFrom, PhaseMail, always}, {KindEnvelopeRecipient, PhaseRecipients, always}, {KindData, PhaseData, always}, {KindHeader, PhaseHeaders, always}, {KindEndOfHeaders, PhaseEndOfHeaders, always}, {KindBody, PhaseBody, always}, {KindEndOfMessage, PhaseEndOfMessage, always}, {KindUnknown, PhaseRecipients, always}, {KindAbort, PhaseGreeted, always}, {KindMacro, PhaseRecipients, always}, {KindQuitNewConnection, PhaseNegotiated, always}, {KindClose, PhaseClosed, always}},
	},
	PhaseData: {
		"phase/data", []move{{KindHelo, PhaseGreeted, always}, {KindEnvelopeFrom, PhaseMail, always}, {KindEnvelopeRecipient, PhaseRecipients, always}, {KindData, PhaseData, always}, {KindHeader, PhaseHeaders, always}, {KindEndOfHeaders, PhaseEndOfHeaders, always}, {KindUnknown, PhaseData, always}, {KindAbort, PhaseGreeted, always}, {KindMacro, PhaseData, always}, {KindQuitNewConnection, PhaseNegotiated, always}, {KindClose, PhaseClosed, always}},
	},
	PhaseHeaders: {
		"phase/headers", []move{{KindHeader, PhaseHeaders, always}, {KindEndOfHeaders, PhaseEndOfHeaders, always}, {KindAbort, PhaseGreeted, always}, {KindMacro, PhaseHeaders, always}, {KindQuitNewConnection, PhaseNegotiated, always}, {KindClose, PhaseClosed, always}},
	},
	PhaseEndOfHeaders: {
		"phase/end-of-headers", []move{{KindBody, PhaseBody, always}, {KindEndOfMessage, PhaseEndOfMessage, always}, {KindAbort, PhaseGreeted, always}, {KindMacro, PhaseEndOfHeaders, always}, {KindQuitNewConnection, PhaseNegotiated, always}, {KindClose, PhaseClosed, always}},
	},
	PhaseBody: {
		"phase/body", []move{{KindBody, PhaseBody, always}, {KindEndOfMessage, PhaseEndOfMessage, always}, {KindAbort, PhaseGreeted, always}, {KindMacro, PhaseBody, always}, {KindQuitNewConnection, PhaseNegotiated, always}, {KindClose, PhaseClosed, always}},
	},
	PhaseBodySkipped: {
		"phase/body-skipped", []move{{KindEndOfMessage, PhaseEndOfMessage, always}, {KindAbort, PhaseGreeted, always}, {KindMacro, PhaseBodySkipped, always}, {KindQuitNewConnection, PhaseNegotiated, always}, {KindClose, PhaseClosed, always}},
	},
	PhaseEndOfMessage: {
		"phase/end-of-message", []move{{KindAbort, PhaseGreeted, always}, {KindClose, PhaseClosed, always}},
	},
	PhaseClosed: {
		"phase/closed", []move{},
	},
}

var kinds = []kindRow{
	KindNegotiate: {
		id: "command/negotiate", symbol: "SMFIC_OPTNEG", code: 'O', versions: span{1, 0},
		interim: []move{},
		final:   []move{{KindNegotiate, stays, always}},
	},
	KindMacro: {
		id: "command/macro", symbol: "SMFIC_MACRO", code: 'D', versions: span{1, 0},
	},
	KindConnect: {
		id: "command/connect", symbol: "SMFIC_CONNECT", code: 'C', versions: span{1, 0}, suppressedBy: Options{Steps: StepsNoConnect}, unansweredWith: Options{Steps: StepsNoReplyConnect},
		interim: []move{},
		final:   []move{{KindContinue, stays, always}, {KindAccept, PhaseGreeted, always}, {KindReject, PhaseGreeted, always}, {KindTemporaryFailure, PhaseGreeted, always}, {KindReplyCode, PhaseGreeted, always}, {KindShutdown, PhaseClosed, always}},
	},
	KindHelo: {
		id: "command/helo", symbol: "SMFIC_HELO", code: 'H', versions: span{1, 0}, suppressedBy: Options{Steps: StepsNoHelo}, unansweredWith: Options{Steps: StepsNoReplyHelo},
		interim: []move{},
		final:   []move{{KindContinue, stays, always}, {KindAccept, PhaseGreeted, always}, {KindReject, PhaseGreeted, always}, {KindTemporaryFailure, PhaseGreeted, always}, {KindReplyCode, PhaseGreeted, always}, {KindShutdown, PhaseClosed, always}},
	},
	KindEnvelopeFrom: {
		id: "command/envelope-from", symbol: "SMFIC_MAIL", code: 'M', versions: span{1, 0}, suppressedBy: Options{Steps: StepsNoMail}, unansweredWith: Options{Steps: StepsNoReplyMail},
		interim: []move{},
		final:   []move{{KindContinue, stays, always}, {KindAccept, PhaseGreeted, always}, {KindDiscard, PhaseGreeted, always}, {KindReject, PhaseGreeted, always}, {KindTemporaryFailure, PhaseGreeted, always}, {KindReplyCode, PhaseGreeted, always}, {KindShutdown, PhaseClosed, always}},
	},
	KindEnvelopeRecipient: {
		id: "command/envelope-recipient", symbol: "SMFIC_RCPT", code: 'R', versions: span{1, 0}, suppressedBy: Options{Steps: StepsNoRecipient}, unansweredWith: Options{Steps: StepsNoReplyRecipient},
		interim: []move{},
		final:   []move{{KindContinue, stays, always}, {KindReject, stays, always}, {KindTemporaryFailure, stays, always}, {KindReplyCode, stays, always}, {KindAccept, PhaseGreeted, always}, {KindDiscard, PhaseGreeted, always}, {KindShutdown, PhaseClosed, always}},
	},
	KindData: {
		id: "command/data", symbol: "SMFIC_DATA", code: 'T', versions: span{4, 0}, suppressedBy: Options{Steps: StepsNoData}, unansweredWith: Options{Steps: StepsNoReplyData},
		interim: []move{},
		final:   []move{{KindContinue, stays, always}, {KindReject, PhaseRecipients, always}, {KindTemporaryFailure, PhaseRecipients, always}, {KindReplyCode, PhaseRecipients, always}, {KindAccept, PhaseGreeted, always}, {KindDiscard, PhaseGreeted, always}, {KindShutdown, PhaseClosed, always}},
	},
	KindUnknown: {
		id: "command/unknown", symbol: "SMFIC_UNKNOWN", code: 'U', versions: span{3, 0}, suppressedBy: Options{Steps: StepsNoUnknown}, unansweredWith: Options{Steps: StepsNoReplyUnknown},
		interim: []move{},
		final:   []move{{KindContinue, stays, always}, {KindReject, stays, always}, {KindTemporaryFailure, stays, always}, {KindReplyCode, stays, always}, {KindAccept, PhaseGreeted, always}, {KindDiscard, PhaseGreeted, always}, {KindShutdown, PhaseClosed, always}},
	},
	KindHeader: {
		id: "command/header", symbol: "SMFIC_HEADER", code: 'L', versions: span{1, 0}, suppressedBy: Options{Steps: StepsNoHeaders}, unansweredWith: Options{Steps: StepsNoReplyHeader},
		interim: []move{},
		final:   []move{{KindContinue, stays, always}, {KindAccept, PhaseGreeted, always}, {KindDiscard, PhaseGreeted, always}, {KindReject, PhaseGreeted, always}, {KindTemporaryFailure, PhaseGreeted, always}, {KindReplyCode, PhaseGreeted, always}},
	},
	KindEndOfHeaders: {
		id: "command/end-of-headers", symbol: "SMFIC_EOH", code: 'N', versions: span{1, 0}, suppressedBy: Options{Steps: StepsNoEndOfHeaders}, unansweredWith: Options{Steps: StepsNoReplyEndOfHeaders},
		interim: []move{},
		final:   []move{{KindContinue, stays, always}, {KindAccept, PhaseGreeted, always}, {KindDiscard, PhaseGreeted, always}, {KindReject, PhaseGreeted, always}, {KindTemporaryFailure, PhaseGreeted, always}, {KindReplyCode, PhaseGreeted, always}},
	},
	KindBody: {
		id: "command/body", symbol: "SMFIC_BODY", code: 'B', versions: span{1, 0}, suppressedBy: Options{Steps: StepsNoBody}, unansweredWith: Options{Steps: StepsNoReplyBody},
		interim: []move{},
		final:   []move{{KindContinue, stays, always}, {KindSkip, PhaseBodySkipped, always}, {KindAccept, PhaseGreeted, always}, {KindDiscard, PhaseGreeted, always}, {KindReject, PhaseGreeted, always}, {KindTemporaryFailure, PhaseGreeted, always}, {KindReplyCode, PhaseGreeted, always}},
	},
	KindEndOfMessage: {
		id: "command/end-of-message", symbol: "SMFIC_BODYEOB", code: 'E', versions: span{1, 0},
		interim: []move{{KindAddHeader, stays, always}, {KindChangeHeader, stays, always}, {KindInsertHeader, stays, always}, {KindChangeSender, stays, always}, {KindAddRecipient, stays, always}, {KindAddRecipientPar, stays, always}, {KindRemoveRecipient, stays, always}, {KindReplaceBody, stays, always}, {KindQuarantine, stays, always}, {KindProgress, stays, always}},
		final:   []move{{KindContinue, PhaseGreeted, always}, {KindAccept, PhaseGreeted, always}, {KindDiscard, PhaseGreeted, always}, {KindReject, PhaseGreeted, always}, {KindTemporaryFailure, PhaseGreeted, always}, {KindReplyCode, PhaseGreeted, always}},
	},
	KindAbort: {
		id: "command/abort", symbol: "SMFIC_ABORT", code: 'A', versions: span{1, 0},
	},
	KindClose: {
		id: "command/close", symbol: "SMFIC_QUIT", code: 'Q', versions: span{1, 0},
	},
	KindQuitNewConnection: {
		id: "command/quit-new-connection", symbol: "SMFIC_QUIT_NC", code: 'K', versions: span{6, 0},
	},
	KindContinue: {
		id: "reply/continue", symbol: "SMFIR_CONTINUE", code: 'c', versions: span{1, 0},
	},
	KindReject: {
		id: "reply/reject", symbol: "SMFIR_REJECT", code: 'r', versions: span{1, 0},
	},
	KindDiscard: {
		id: "reply/discard", symbol: "SMFIR_DISCARD", code: 'd', versions: span{1, 0},
	},
	KindAccept: {
		id: "reply/accept", symbol: "SMFIR_ACCEPT", code: 'a', versions: span{1, 0},
	},
	KindTemporaryFailure: {
		id: "reply/temporary-failure", symbol: "SMFIR_TEMPFAIL", code: 't', versions: span{1, 0},
	},
	KindSkip: {
		id: "reply/skip", symbol: "SMFIR_SKIP", code: 's', versions: always, requires: Options{Steps: StepsSkip},
	},
	KindReplyCode: {
		id: "reply/reply-code", symbol: "SMFIR_REPLYCODE", code: 'y', versions: span{1, 0},
	},
	KindAddHeader: {
		id: "reply/add-header", symbol: "SMFIR_ADDHEADER", code: 'h', versions: always, requires: Options{Actions: ActionsAddHeaders},
	},
	KindChangeHeader: {
		id: "reply/change-header", symbol: "SMFIR_CHGHEADER", code: 'm', versions: always, requires: Options{Actions: ActionsChangeHeaders},
	},
	KindInsertHeader: {
		id: "reply/insert-header", symbol: "SMFIR_INSHEADER", code: 'i', versions: span{2, 0}, requires: Options{Actions: ActionsAddHeaders},
	},
	KindChangeSender: {
		id: "reply/change-sender", symbol: "SMFIR_CHGFROM", code: 'e', versions: always, requires: Options{Actions: ActionsChangeSender},
	},
	KindAddRecipient: {
		id: "reply/add-recipient", symbol: "SMFIR_ADDRCPT", code: '+', versions: always, requires: Options{Actions: ActionsAddRecipients},
	},
	KindAddRecipientPar: {
		id: "reply/add-recipient-par", symbol: "SMFIR_ADDRCPT_PAR", code: '2', versions: always, requires: Options{Actions: ActionsAddRecipientsPar},
	},
	KindRemoveRecipient: {
		id: "reply/remove-recipient", symbol: "SMFIR_DELRCPT", code: '-', versions: always, requires: Options{Actions: ActionsDeleteRecipients},
	},
	KindReplaceBody: {
		id: "reply/replace-body", symbol: "SMFIR_REPLBODY", code: 'b', versions: always, requires: Options{Actions: ActionsChangeBody},
	},
	KindProgress: {
		id: "reply/progress", symbol: "SMFIR_PROGRESS", code: 'p', versions: span{2, 0},
	},
	KindQuarantine: {
		id: "reply/quarantine", symbol: "SMFIR_QUARANTINE", code: 'q', versions: always, requires: Options{Actions: ActionsQuarantine},
	},
	KindConnectionFailure: {
		id: "reply/connection-failure", symbol: "SMFIR_CONN_FAIL", code: 'f', versions: span{6, 0},
	},
	KindShutdown: {
		id: "reply/shutdown", symbol: "SMFIR_SHUTDOWN", code: '4', versions: span{2, 0},
	},
	KindSetSymbolList: {
		id: "reply/set-symbol-list", symbol: "SMFIR_SETSYMLIST", code: 'l', versions: span{6, 0},
	},
}

var ruleOneLine = rule{
	"rule/one-line", 2, [256]uint8{'\x0a': 1, '\x0d': 1},
	[]uint16{0, 1, 1, 1},
	[]bool{false, true},
}

var ruleNoLineFeed = rule{
	"rule/no-line-feed", 2, [256]uint8{'\x0a': 1},
	[]uint16{0, 1, 1, 1},
	[]bool{false, true},
}

var ruleNotEmpty = rule{
	"rule/not-empty", 2, [256]uint8{'\x0a': 1},
	[]uint16{1, 2, 1, 1, 2, 2},
	[]bool{true, false, false},
}

var ruleSenderNotEmpty = rule{
	"rule/sender-not-empty", 2, [256]uint8{'\x0a': 1},
	[]uint16{1, 2, 1, 1, 2, 2},
	[]bool{true, false, false},
}

var ruleHeaderName = rule{
	"rule/header-name", 2, [256]uint8{'\x09': 1, '\x0a': 1, '\x0d': 1, ' ': 1, ':': 1},
	[]uint16{1, 2, 3, 2, 2, 2, 3, 2},
	[]bool{true, false, true, false},
}

var ruleHeaderNoCr = rule{
	"rule/header-no-cr", 2, [256]uint8{'\x0d': 1},
	[]uint16{0, 1, 1, 1},
	[]bool{false, true},
}

var ruleHeaderFolding = rule{
	"rule/header-folding", 3, [256]uint8{'\x09': 1, '\x0a': 2, ' ': 1},
	[]uint16{0, 0, 1, 2, 0, 3, 2, 2, 2, 3, 3, 3},
	[]bool{false, true, true, true},
}

var ruleReplyCodeForm = rule{
	"rule/reply-code-form", 6, [256]uint8{'\x0a': 1, ' ': 2, '-': 3, '0': 4, '1': 4, '2': 4, '3': 4, '4': 5, '5': 5, '6': 4, '7': 4, '8': 4, '9': 4},
	[]uint16{1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 3, 1, 1, 1, 1, 4, 4, 1, 1, 5, 6, 1, 1, 5, 5, 5, 5, 5, 5, 7, 8, 7, 7, 7, 7, 7, 8, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8},
	[]bool{true, true, true, true, true, false, true, true, false},
}

var ruleReplyEnhancedCode = rule{
	"rule/reply-enhanced-code", 5, [256]uint8{' ': 1, '-': 1, '0': 2, '1': 2, '2': 2, '3': 2, '4': 3, '5': 4, '6': 2, '7': 2, '8': 2, '9': 2},
	[]uint16{1, 1, 1, 2, 3, 1, 1, 1, 1, 1, 1, 1, 4, 4, 4, 1, 1, 5, 5, 5, 1, 1, 6, 6, 6, 1, 1, 7, 7, 7, 1, 8, 1, 1, 1, 1, 9, 1, 1, 1, 1, 1, 10, 1, 10, 1, 1, 11, 11, 1, 10, 10, 10, 10, 10, 11, 11, 11, 11, 11},
	[]bool{false, false, false, false, false, false, false, false, false, false, true, true},
}

var ruleReplyPercent = rule{
	"rule/reply-percent", 2, [256]uint8{'%': 1},
	[]uint16{1, 2, 1, 2, 3, 4, 3, 3, 1, 2},
	[]bool{false, false, true, true, false},
}

var ruleReplyLineBreak = rule{
	"rule/reply-line-break", 3, [256]uint8{'\x0a': 1, '\x0d': 2},
	[]uint16{1, 2, 3, 1, 2, 3, 2, 2, 2, 4, 1, 5, 4, 4, 4, 5, 5, 5},
	[]bool{false, false, true, true, true, true},
}

var ruleReplyFurtherLines = rule{
	"rule/reply-further-lines", 5, [256]uint8{'\x0a': 1, ' ': 2, '-': 2, '0': 3, '1': 3, '2': 3, '3': 3, '4': 4, '5': 4, '6': 3, '7': 3, '8': 3, '9': 3},
	[]uint16{0, 1, 0, 0, 0, 2, 3, 2, 2, 4, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 5, 6, 5, 7, 7, 5, 5, 5, 5, 5, 6, 6, 6, 6, 6, 8, 9, 8, 10, 10, 8, 8, 8, 8, 8, 9, 9, 9, 9, 9, 11, 12, 0, 11, 11, 11, 11, 11, 11, 11, 12, 12, 12, 12, 12},
	[]bool{false, true, true, true, true, true, true, true, true, true, true, true, true},
}

var ruleReplySameClass = rule{
	"rule/reply-same-class", 4, [256]uint8{'\x0a': 1, '4': 2, '5': 3},
	[]uint16{1, 1, 2, 3, 1, 1, 1, 1, 4, 5, 4, 4, 6, 7, 6, 6, 4, 5, 4, 4, 8, 9, 8, 10, 6, 7, 6, 6, 11, 12, 13, 11, 8, 9, 8, 8, 8, 9, 8, 10, 10, 10, 10, 10, 11, 12, 11, 11, 11, 12, 13, 11, 13, 13, 13, 13},
	[]bool{false, false, false, false, false, false, false, false, false, false, true, false, false, true},
}

var ruleReplyHyphen = rule{
	"rule/reply-hyphen", 6, [256]uint8{'\x0a': 1, ' ': 2, '-': 3, '0': 4, '1': 4, '2': 4, '3': 4, '4': 5, '5': 5, '6': 4, '7': 4, '8': 4, '9': 4},
	[]uint16{1, 2, 1, 1, 1, 3, 1, 2, 1, 1, 1, 1, 1, 2, 1, 1, 1, 4, 1, 2, 1, 1, 5, 5, 1, 2, 1, 1, 6, 6, 1, 2, 1, 1, 7, 7, 1, 2, 1, 1, 8, 8, 1, 2, 9, 1, 1, 1, 1, 2, 9, 10, 1, 1, 11, 12, 11, 11, 11, 11, 13, 2, 13, 13, 13, 13, 11, 12, 11, 11, 11, 11, 12, 12, 12, 12, 12, 12, 13, 2, 13, 13, 13, 13},
	[]bool{false, false, false, false, false, false, false, false, false, false, true, false, true, true},
}

// The Actions that a version does not have, for each from MinVersion.
var lackingActions = []Actions{0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000}

// The Steps that a version does not have, for each from MinVersion.
var lackingSteps = []Steps{0xf01fff00, 0xf01ffe00, 0xf01ffc00, 0xf01ffc00, 0x00000000}

// Agree finds what a filter with a request agrees to when it gets an offer. The version is the
// lower of both; an offer below the lowest in use is refused. The flags of the request are
// required: if one is not offered, or the version does not have it, it is refused, and the
// conversation cannot go on. Flags that are wanted only if offered are left out if they are not;
// list all flags there that the filter can do without.
//
// These flags of a request are always left out if they are not offered: [StepsNoReplyHeader],
// [StepsNoUnknown], [StepsNoData], [StepsSkip], [StepsNoReplyConnect], [StepsNoReplyHelo],
// [StepsNoReplyMail], [StepsNoReplyRecipient], [StepsNoReplyData], [StepsNoReplyUnknown],
// [StepsNoReplyEndOfHeaders], [StepsNoReplyBody].
//
// A [*NegotiationError] names the flag or the version that is refused. A request whose version is not
// from [MinVersion] to [MaxVersion] is an [*EncodeError].
func Agree(offer Negotiate, request, ifOffered Options) (agreed Options, err error) {
	if request.Version < MinVersion || request.Version > MaxVersion {
		reason := fmt.Sprintf("a request for version %d; it must be from %d to %d", request.Version, MinVersion, MaxVersion)
		return agreed, &EncodeError{Kind: ErrOutOfRange, Message: KindNegotiate.String(), Field: "version", Reason: reason}
	}
	if offer.Version < MinVersion {
		return agreed, &NegotiationError{Refused: "version/1"}
	}
	agreed.Version = min(offer.Version, request.Version)
	place := agreed.Version - MinVersion
	if agreed.Actions, err = grant(offer.Actions, request.Actions, ifOffered.Actions, 0x0000000f, lackingActions[place], 0x00000000, namesOfActions); err != nil {
		return Options{}, err
	}
	if agreed.Steps, err = grant(offer.Steps, request.Steps, ifOffered.Steps, 0x0000003f, lackingSteps[place], 0x000ff780, namesOfSteps); err != nil {
		return Options{}, err
	}
	return agreed, nil
}
