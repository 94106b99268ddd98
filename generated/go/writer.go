// Code generated from spec/ by "python -m generator". DO NOT EDIT.

package milter

import (
	"bytes"
	"encoding/binary"
	"slices"
)

// A writer puts a payload together. The first error is kept.
type writer struct {
	kind    Kind
	out     []byte
	checked bool
	err     *EncodeError
}

func (w *writer) refuse(field, rule, reason string) {
	if w.err == nil {
		w.err = &EncodeError{Message: w.kind.ID(), Field: field, Rule: rule, Reason: reason}
	}
}

func (w *writer) refuseIf(wrong bool, field, reason string) {
	if wrong {
		w.refuse(field, "", reason)
	}
}

func (w *writer) failure() error {
	if w.err != nil {
		return w.err
	}
	return nil
}

func (w *writer) u8(value uint8)   { w.out = append(w.out, value) }
func (w *writer) u16(value uint16) { w.out = binary.BigEndian.AppendUint16(w.out, value) }
func (w *writer) u32(value uint32) { w.out = binary.BigEndian.AppendUint32(w.out, value) }

func (w *writer) text(value []byte, minLength int, field string, which ...int) {
	w.refuseIf(bytes.IndexByte(value, 0) >= 0, field, "has a NUL, which would end it")
	w.obey(value, field, which)
	w.bytes(value, minLength, field)
	w.out = append(w.out, 0)
}

func (w *writer) bytes(value []byte, minLength int, field string) {
	w.refuseIf(len(value) < minLength, field, "is too short")
	w.out = append(w.out, value...)
}

func (w *writer) texts(value Texts, _ int, field string, which ...int) {
	for text := range value.All() {
		w.obey(text, field, which)
	}
	w.records(value, 0, field)
}

func (w *writer) pairs(value Pairs, _ int, field string) { w.records(value, 0, field) }

// records writes what is in its wire form already.
func (w *writer) records(value []byte, _ int, field string) {
	w.refuseIf(len(value) > 0 && value[len(value)-1] != 0, field, "is cut off; use Add")
	w.out = append(w.out, value...)
}

func (w *writer) oneOf(value uint32, field string, known ...uint32) {
	w.refuseIf(!slices.Contains(known, value), field, "has a value that is not known")
}

func (w *writer) obey(text []byte, field string, which []int) {
	for _, place := range which {
		if rule := &rules[place]; w.checked && rule.isError && rule.isBrokenBy(text) {
			w.refuse(field, rule.id, "breaks "+rule.id)
		}
	}
}

// A rule for text is an automaton: each class of byte leads from a state to another.
type rule struct {
	id      string
	isError bool
	width   int
	classes [256]uint8
	next    []uint8
	broken  []bool
}

func (r *rule) isBrokenBy(text []byte) bool {
	state := 0
	for _, char := range text {
		state = int(r.next[state*r.width+int(r.classes[char])])
	}
	return r.broken[state]
}
