// Code generated from spec/ by "python -m generator". DO NOT EDIT.

package milter

import (
	"bytes"
	"encoding/binary"
	"slices"
)

// payloadStart is how many bytes of a frame come before its payload: four of length, one of code.
const payloadStart = 5

// A reader takes a payload apart. After the first error it is at the end.
type reader struct {
	kind Kind
	data []byte
	pos  int
	err  *Error
}

func (r *reader) fail(kind ErrorKind, field string, pos int) {
	if r.err == nil {
		r.err = &Error{Kind: kind, Message: r.kind.ID(), Field: field, Offset: pos + payloadStart}
	}
	r.pos = len(r.data)
}

func (r *reader) more() bool { return r.pos < len(r.data) }

var zeros [4]byte

func (r *reader) number(size int, field string) []byte {
	if len(r.data)-r.pos < size {
		r.fail(ErrorKindTruncated, field, r.pos)
		return zeros[:]
	}
	r.pos += size
	return r.data[r.pos-size : r.pos]
}

func (r *reader) u8(field string) uint8   { return r.number(1, field)[0] }
func (r *reader) u16(field string) uint16 { return binary.BigEndian.Uint16(r.number(2, field)) }
func (r *reader) u32(field string) uint32 { return binary.BigEndian.Uint32(r.number(4, field)) }

// oneOf refuses a number of so many bytes that was just read.
func (r *reader) oneOf(value uint32, size int, field string, known ...uint32) {
	if !slices.Contains(known, value) {
		r.fail(ErrorKindUnknownValue, field, r.pos-size)
	}
}

func (r *reader) text(minLength int, field string) []byte {
	start := r.pos
	size := bytes.IndexByte(r.data[start:], 0)
	if size < 0 {
		r.fail(ErrorKindUnterminated, field, start)
		return nil
	}
	if size < minLength {
		r.fail(ErrorKindTooShort, field, start)
		return nil
	}
	r.pos = start + size + 1
	return r.data[start : start+size : start+size]
}

func (r *reader) bytes(minLength int, field string) []byte {
	start := r.pos
	if len(r.data)-start < minLength {
		r.fail(ErrorKindTooShort, field, start)
	}
	r.pos = len(r.data)
	return r.data[start:]
}

func (r *reader) texts(_ int, field string) []byte {
	start := r.pos
	for r.more() {
		r.text(0, field)
	}
	return r.data[start:]
}

func (r *reader) pairs(_ int, field string) []byte {
	start := r.pos
	for r.more() {
		r.text(0, field)
		r.text(0, field)
	}
	return r.data[start:]
}

func (r *reader) end() error {
	if r.more() {
		r.fail(ErrorKindTrailingBytes, "", r.pos)
	}
	if r.err != nil {
		return r.err
	}
	return nil
}
