// Code generated from spec/ by "python -m generator". DO NOT EDIT.

package milter

// Payment is a number with names for values.
//
// How the order is paid. What else is sent depends on it.
type Payment uint8

// The values of [Payment].
const (
	// With coins. FULL_CASH, since version 3.
	PaymentCash Payment = 0x24
	// With a card. FULL_CARD, since version 1.
	PaymentCard Payment = 0x23
	// Not at all.
	PaymentNone Payment = 0x30
)

// Shelf is a number with names for values.
//
// Where goods lie.
type Shelf uint16

// The values of [Shelf].
const (
	// At the top.
	ShelfTop Shelf = 0x0001
	// At the bottom.
	ShelfBottom Shelf = 0x8000
)

// Question is a number with names for values.
//
// The command that notes belong to.
type Question uint8

// The values of [Question].
const (
	// Both sides say what they can do. FULL_HELLO, since version 3.
	QuestionHello Question = 0x48
	// Notes for the command that follows. FULL_NOTE, since version 3.
	QuestionNote Question = 0x4e
	// Somebody wants goods. FULL_ORDER, since version 3.
	QuestionOrder Question = 0x4f
	// Many goods at once. FULL_CART, since version 4.
	QuestionCart Question = 0x43
	// A picture of the goods. FULL_PICTURE, since version 3.
	QuestionPicture Question = 0x49
	// The order is complete. FULL_DONE, since version 3.
	QuestionDone Question = 0x45
	// The order is off. FULL_FORGET, since version 3.
	QuestionForget Question = 0x46
	// That was all. FULL_BYE, since version 3.
	QuestionBye Question = 0x42
	// A name in the book without a meaning. FULL_SECRET, since version 3.
	QuestionSecret Question = 0x53
)

// Stage is a number with names for values.
//
// The points at which notes are sent.
type Stage uint32

// The values of [Stage].
const (
	// Before an order. FULL_AT_ORDER, since version 1.
	StageOrder Stage = 0x00000000
	// Before a cart. FULL_AT_CART, since version 1.
	StageCart Stage = 0x00000005
)

// Deeds is a number with names for values.
//
// What the keeper may do.
type Deeds uint32

// The values of [Deeds].
const (
	// It may refuse. FULL_MAY_REFUSE, since version 3.
	DeedsRefuse Deeds = 0x00000001
	// It may change the price. FULL_MAY_CHANGE_PRICE, since version 4.
	DeedsChangePrice Deeds = 0x00000002
	// It may ask for notes. FULL_MAY_LIST, since version 4.
	DeedsLists Deeds = 0x80000000
)

// Ways is a number with names for values.
//
// How both sides speak.
type Ways uint32

// The values of [Ways].
const (
	// Orders are not sent. FULL_NO_ORDER, since version 3.
	WaysNoOrder Ways = 0x00000001
	// Orders get no reply. FULL_SILENT_ORDER, since version 3.
	WaysSilentOrder Ways = 0x00000002
	// Frames may be longer. FULL_WIDE, since version 7.
	WaysWide Ways = 0x00000100
	// Two bits without a meaning. FULL_RESERVED, since version 7.
	WaysReserved Ways = 0x00030000
)

// A Phase is how far a conversation has come.
type Phase uint8

// The phases.
const (
	// Nothing was said.
	PhaseOutside Phase = iota
	// Orders may come.
	PhaseInside
	// An order was given.
	PhaseOrdering
	// The keeper decides.
	PhaseDeciding
	// It is over.
	PhaseGone
)

// ID is the phase's id in the spec.
func (p Phase) ID() string { return phases[p] }

var phases = [...]string{
	"phase/outside",
	"phase/inside",
	"phase/ordering",
	"phase/deciding",
	"phase/gone",
}

// An ErrorKind is what is wrong with a frame: one word, the same in every language.
type ErrorKind string

// The kinds of errors.
const (
	// The length is 0; it counts the code, so that 1 is the least.
	ErrorKindZeroLength ErrorKind = "zero-length"
	// The length is above the limit.
	ErrorKindTooLong ErrorKind = "too-long"
	// The first bytes are no length but the beginning of another protocol.
	ErrorKindForeign ErrorKind = "foreign"
	// The frame ends before its length says.
	ErrorKindIncomplete ErrorKind = "incomplete"
	// Bytes follow the end of the frame.
	ErrorKindSurplus ErrorKind = "surplus"
	// No message has this code.
	ErrorKindUnknownCode ErrorKind = "unknown-code"
	// The payload ends inside a number.
	ErrorKindTruncated ErrorKind = "truncated"
	// The payload ends before the NUL of a text.
	ErrorKindUnterminated ErrorKind = "unterminated"
	// The value is none that is known, and what follows depends on it.
	ErrorKindUnknownValue ErrorKind = "unknown-value"
	// The value is shorter than it may be.
	ErrorKindTooShort ErrorKind = "too-short"
	// Bytes are left over after the last field.
	ErrorKindTrailingBytes ErrorKind = "trailing-bytes"
)

// Fatal tells whether nothing behind the frame can be read any more.
func (k ErrorKind) Fatal() bool {
	switch k {
	case ErrorKindZeroLength, ErrorKindTooLong, ErrorKindForeign, ErrorKindIncomplete, ErrorKindSurplus:
		return true
	}
	return false
}
