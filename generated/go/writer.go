// Code generated from spec/ by "python -m generator". DO NOT EDIT.

package milter

import "bytes"

// A writer puts a frame together. The first error is kept.
type writer struct {
	out       []byte
	version   uint32
	flags     uint32
	isChecked bool // against the rules for text
	err       *EncodeError
}

func (w *writer) refuseIf(wrong bool, kind ErrorKind, field, reason string) {
	if wrong && w.err == nil {
		w.err = &EncodeError{Kind: kind, Field: field, Reason: reason}
	}
}

func (w *writer) u8(value uint8)   { w.out = append(w.out, value) }
func (w *writer) u16(value uint16) { w.out = byteOrder.AppendUint16(w.out, value) }
func (w *writer) u32(value uint32) { w.out = byteOrder.AppendUint32(w.out, value) }
func (w *writer) u64(value uint64) { w.out = byteOrder.AppendUint64(w.out, value) }

func (w *writer) boolean(value bool) {
	if value {
		w.u8(1)
	} else {
		w.u8(0)
	}
}

// count writes how many values or bytes follow; that they are not too many is another matter.
func (w *writer) count(value, size int) {
	switch size {
	case 1:
		w.u8(uint8(value))
	case 2:
		w.u16(uint16(value))
	case 4:
		w.u32(uint32(value))
	}
}

// countable refuses more values or bytes than a number of so many bytes can count.
func (w *writer) countable(value, size int, field string) {
	w.refuseIf(value>>(8*size) > 0, ErrOverlong, field, "more than can be counted")
}

func (w *writer) known(value uint32, field string, in names) {
	w.refuseIf(in[value] == "", ErrUnknownValue, field, "unknown value")
}

func (w *writer) text(value []byte, minLength int, field string, rules ...*rule) {
	w.refuseIf(value == nil, ErrMissing, field, "missing text")
	w.refuseIf(bytes.IndexByte(value, 0) >= 0, ErrNul, field, "NUL in a text")
	w.refuseIf(len(value) < minLength, ErrTooShort, field, "too few bytes")
	w.obey(value, field, rules)
	w.out = append(append(w.out, value...), 0)
}

func (w *writer) obey(value []byte, field string, rules []*rule) {
	for _, each := range rules {
		if w.isChecked && w.err == nil && each.isBrokenBy(value) {
			w.err = &EncodeError{Kind: ErrBrokenRule, Field: field, Rule: each.id, Reason: "broken " + each.id}
		}
	}
}

func (w *writer) bytes(value []byte, minLength int, field string) {
	w.refuseIf(len(value) < minLength, ErrTooShort, field, "too few bytes")
	w.out = append(w.out, value...)
}

func (w *writer) sized(value []byte, s size, field string, rules ...*rule) {
	w.refuseIf(s.hasNul && bytes.IndexByte(value, 0) >= 0, ErrNul, field, "NUL in a text")
	w.refuseIf(len(value) < max(s.least, s.fixed), ErrTooShort, field, "too few bytes")
	most := max(s.most, s.fixed)
	w.refuseIf(most > 0 && len(value) > most, ErrOverlong, field, "too many bytes")
	if s.prefix > 0 {
		w.countable(len(value), s.prefix, field)
	}
	w.obey(value, field, rules)
	w.count(len(value), s.prefix)
	w.out = append(w.out, value...)
	if s.hasNul {
		w.u8(0)
	}
}

// must gives a number, which is refused where it is absent.
func must[T any](w *writer, value *T, field string) T {
	w.refuseIf(value == nil, ErrMissing, field, "missing number")
	return or(value, *new(T))
}
