// Code generated from spec/ by "python -m generator". DO NOT EDIT.

// Package milter reads and writes the frames of a protocol.
//
// The least that the language allows.
package milter

// A Kind tells messages apart.
type Kind uint8

// The kinds of messages, in the order of the spec.
const (
)

// ID is the message's id in the spec.
func (k Kind) ID() string { return kinds[k].id }

// Symbol is the message's C symbol.
func (k Kind) Symbol() string { return kinds[k].symbol }

// Code is the byte that stands for the message on the wire.
func (k Kind) Code() byte { return kinds[k].code }

// A Message is what a frame says. Its texts are views of the bytes that it was decoded from.
type Message interface {
	Kind() Kind
	write(w *writer)
}

var kinds = [...]struct {
	id, symbol string
	code       byte
}{
}
