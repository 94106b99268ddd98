// Code generated from spec/ by "python -m generator". DO NOT EDIT.

package milter

// A Phase is how far a conversation has come.
type Phase uint8

// The phases.
const (
	// Nothing is said.
	PhaseSilence Phase = iota
)

// ID is the phase's id in the spec.
func (p Phase) ID() string { return phases[p] }

var phases = [...]string{
	"phase/silence",
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
