
// Bytes are text or data as they are on the wire, and print as text.
type Bytes []byte

func (b Bytes) String() string { return string(b) }

// A Pair is one of a list of pairs.
type Pair struct{ Key, Value Bytes }

// A size is what is known of the length of a text or of bytes: how it is written, with the bytes of
// the number in front, a fixed one or a NUL, or not at all; and what it may be, if it has a most.
type size struct {
	prefix, fixed int
	hasNul        bool
	least, most   int
}

// A number that may be absent is a pointer, nil where it is.

func pointer[T any](value T) *T { return &value }

// or gives a number, or its default where it is absent.
func or[T any](value *T, other T) T {
	if value == nil {
		return other
	}
	return *value
}

func isOther[T comparable](value *T, known T) bool { return value != nil && *value != known }

// or gives a text or bytes, or what they count as where they are absent.
func (b Bytes) or(other string) Bytes {
	if b == nil {
		return Bytes(other)
	}
	return b
}
