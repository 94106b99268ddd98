
import (
	"fmt"
	"strings"
)

// An Error says what is wrong with what the peer sent.
type Error struct {
	// Kind is what is wrong.
	Kind ErrorKind
	// Message is the id of the message, and Field its field, as the spec spells them; empty where
	// that is not known.
	Message, Field string
	// Offset is the byte of the frame to which the error belongs, from 0.
	Offset int
	// Frame is the frame, where it came whole and is of a known message: a view, as a message has.
	Frame []byte
}

func (e *Error) Error() string {
	return strings.TrimRight(fmt.Sprintf("%v at byte %d: %s %s", e.Kind, e.Offset, e.Message, e.Field), ": ")
}

// Unwrap gives the kind.
func (e *Error) Unwrap() error { return e.Kind }

func (k ErrorKind) Error() string { return errorPrefix + string(k) }

// An EncodeError says what is wrong with a message that was to be written.
type EncodeError struct {
	// Kind is what is wrong.
	Kind ErrorKind
	// Message is the id of the message, Field its field, as the spec spells it, and Rule the id of
	// the rule that a text breaks; empty for none.
	Message, Field, Rule string
	// Reason is what is wrong in words, and what to do.
	Reason string
}

func (e *EncodeError) Error() string {
	return strings.TrimRight(fmt.Sprintf(errorPrefix+"%s: %s %s", e.Reason, e.Message, e.Field), ": ")
}

// Unwrap gives the kind.
func (e *EncodeError) Unwrap() error { return e.Kind }

// A NegotiationError names the flag or the version that two sides do not agree on.
type NegotiationError struct{ Refused string }

func (e *NegotiationError) Error() string { return errorPrefix + "no agreement on " + e.Refused }
