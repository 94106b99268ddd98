// Code generated from spec/ by "python -m generator". DO NOT EDIT.

// Package milter reads and writes the frames of a protocol.
//
// One side pings, the other one answers.
package milter

// A Kind tells messages apart.
type Kind uint8

// The kinds of messages, in the order of the spec.
const (
	KindPing Kind = iota
	KindPong
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
	{"command/ping", "TINY_PING", 0x50},
	{"reply/pong", "TINY_PONG", 0x70},
}

// Ping is command/ping.
//
// Asks whether the other side is there. The word comes back in [Pong].
//
// TINY_PING, since version 1. Source: MANUAL page 2.
type Ping struct {
	// Any word.
	Word []byte
}

// Kind is [KindPing].
func (Ping) Kind() Kind { return KindPing }

// Pong is reply/pong.
//
// Says that the other side is there.
//
// TINY_PONG, since version 1. Source: MANUAL page 3.
type Pong struct {
	// The word of the question.
	Word []byte
	// How often it was asked.
	Count uint32
}

// Kind is [KindPong].
func (Pong) Kind() Kind { return KindPong }
