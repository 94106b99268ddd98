// Code generated from spec/ by "python -m generator". DO NOT EDIT.

package milter

import (
	"bytes"
	"encoding/binary"
)

// Bytes are text or data as they are on the wire, and print as text.
type Bytes []byte

func (b Bytes) String() string { return string(b) }

// A Pair is one of a list of pairs.
type Pair struct{ Key, Value Bytes }

// A reader takes a frame apart. After the first error it is at the end.
type reader struct {
	data []byte
	pos  int
	err  *Error
}

func (r *reader) fail(kind ErrorKind, field string, pos int) {
	if r.err == nil {
		r.err = &Error{Kind: kind, Field: field, Offset: pos}
	}
	r.pos = len(r.data)
}

// done gives the message that was read, unless that failed or something is left over.
func (r *reader) done(m Message) (Message, error) {
	if r.more() {
		r.fail(ErrTrailingBytes, "", r.pos)
	}
	if r.err != nil {
		r.err.Message, r.err.Frame = m.Kind().String(), r.data
		return nil, r.err
	}
	return m, nil
}

func (r *reader) more() bool { return r.pos < len(r.data) }

func (r *reader) number(size int, field string) (value uint32) {
	if len(r.data)-r.pos < size {
		r.fail(ErrTruncated, field, r.pos)
		return 0
	}
	for _, digit := range r.data[r.pos : r.pos+size] {
		value = value<<8 | uint32(digit)
	}
	r.pos += size
	return value
}

func (r *reader) u8(field string) uint8   { return uint8(r.number(1, field)) }
func (r *reader) u16(field string) uint16 { return uint16(r.number(2, field)) }
func (r *reader) u32(field string) uint32 { return r.number(4, field) }

// known refuses a number of so many bytes that was just read and has no name.
func (r *reader) known(value uint32, size int, field string, in names) {
	if in[value] == "" {
		r.fail(ErrUnknownValue, field, r.pos-size)
	}
}

func (r *reader) text(minLength int, field string) []byte {
	start := r.pos
	switch size := bytes.IndexByte(r.data[start:], 0); {
	case size < 0:
		r.fail(ErrUnterminated, field, start)
	case size < minLength:
		r.fail(ErrTooShort, field, start)
	default:
		r.pos = start + size + 1
		return r.data[start : start+size : start+size]
	}
	return nil
}

func (r *reader) bytes(minLength int, field string) []byte {
	start := r.pos
	if len(r.data)-start < minLength {
		r.fail(ErrTooShort, field, start)
	}
	r.pos = len(r.data)
	return r.data[start:]
}

func (r *reader) texts(field string) (list []Bytes) {
	list = make([]Bytes, 0, bytes.Count(r.data[r.pos:], []byte{0}))
	for r.more() {
		list = append(list, r.text(0, field))
	}
	return list
}

func (r *reader) pairs(field string) (list []Pair) {
	list = make([]Pair, 0, bytes.Count(r.data[r.pos:], []byte{0})/2)
	for r.more() {
		list = append(list, Pair{r.text(0, field), r.text(0, field)})
	}
	return list
}

// A writer puts a frame together. The first error is kept.
type writer struct {
	out       []byte
	isChecked bool // against the rules for text
	err       *EncodeError
}

func (w *writer) refuseIf(wrong bool, kind ErrorKind, field, reason string) {
	if wrong && w.err == nil {
		w.err = &EncodeError{Kind: kind, Field: field, Reason: reason}
	}
}

func (w *writer) u8(value uint8)   { w.out = append(w.out, value) }
func (w *writer) u16(value uint16) { w.out = binary.BigEndian.AppendUint16(w.out, value) }
func (w *writer) u32(value uint32) { w.out = binary.BigEndian.AppendUint32(w.out, value) }

func (w *writer) known(value uint32, field string, in names) {
	w.refuseIf(in[value] == "", ErrUnknownValue, field, "unknown value")
}

func (w *writer) text(value []byte, minLength int, field string, rules ...*rule) {
	w.refuseIf(value == nil, ErrMissing, field, "missing text")
	w.refuseIf(bytes.IndexByte(value, 0) >= 0, ErrNul, field, "NUL in a text")
	w.refuseIf(len(value) < minLength, ErrTooShort, field, "too few bytes")
	for _, each := range rules {
		if w.isChecked && w.err == nil && each.isBrokenBy(value) {
			w.err = &EncodeError{Kind: ErrBrokenRule, Field: field, Rule: each.id, Reason: "broken " + each.id}
		}
	}
	w.out = append(append(w.out, value...), 0)
}

func (w *writer) bytes(value []byte, minLength int, field string) {
	w.refuseIf(len(value) < minLength, ErrTooShort, field, "too few bytes")
	w.out = append(w.out, value...)
}

func (w *writer) texts(list []Bytes, field string, rules ...*rule) {
	for _, text := range list {
		w.text(text, 0, field, rules...)
	}
}

func (w *writer) pairs(list []Pair, field string) {
	for _, pair := range list {
		w.text(pair.Key, 0, field)
		w.text(pair.Value, 0, field)
	}
}

// A rule for text is an automaton: each class of byte leads from a state to another.
type rule struct {
	id      string
	width   int // how many classes there are
	classes [256]uint8
	next    []uint16 // by state and class
	broken  []bool   // by the state in which a text ends
}

func (r *rule) isBrokenBy(text []byte) bool {
	state := 0
	for _, char := range text {
		state = int(r.next[state*r.width+int(r.classes[char])])
	}
	return r.broken[state]
}
