// Code generated from spec/ by "python -m generator". DO NOT EDIT.

package empty

// A Phase is how far a conversation has come. Its number never changes.
type Phase uint8

// The phases.
const (
	// Nothing is said.
	PhaseSilence Phase = 0
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
