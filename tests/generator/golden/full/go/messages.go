// Code generated from spec/ by "python -m generator". DO NOT EDIT.

// Package milter reads and writes the frames of a protocol.
//
// A shop and its stock keeper. The shop asks for goods, and the keeper says what becomes of each
// order.
package milter

import "iter"

// A Kind tells messages apart.
type Kind uint8

// The kinds of messages, in the order of the spec.
const (
	KindHello Kind = iota
	KindNote
	KindOrder
	KindCart
	KindPicture
	KindDone
	KindForget
	KindBye
	KindSecret
	KindYes
	KindNo
	KindChangePrice
	KindWait
	KindLeave
	KindOld
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
	{"command/hello", "FULL_HELLO", 0x48},
	{"command/note", "FULL_NOTE", 0x4e},
	{"command/order", "FULL_ORDER", 0x4f},
	{"command/cart", "FULL_CART", 0x43},
	{"command/picture", "FULL_PICTURE", 0x49},
	{"command/done", "FULL_DONE", 0x45},
	{"command/forget", "FULL_FORGET", 0x46},
	{"command/bye", "FULL_BYE", 0x42},
	{"command/secret", "FULL_SECRET", 0x53},
	{"reply/yes", "FULL_YES", 0x79},
	{"reply/no", "FULL_NO", 0x6e},
	{"reply/change-price", "FULL_CHANGE_PRICE", 0x63},
	{"reply/wait", "FULL_WAIT", 0x77},
	{"reply/leave", "FULL_LEAVE", 0x6c},
	{"reply/old", "FULL_OLD", 0x6f},
}

// Hello is command/hello.
//
// Both sides say what they can do. Nothing comes before it.
//
// FULL_HELLO, since version 3. Source: BOOK chapter 7.
type Hello struct {
	// The version.
	Edition uint32
	// What the keeper may do.
	Deeds Deeds
	// How both sides speak.
	Ways Ways
	// The notes that the keeper wants.
	Lists NoteLists
}

// Kind is [KindHello].
func (Hello) Kind() Kind { return KindHello }

// Note is command/note.
//
// Notes for the command that follows.
//
// FULL_NOTE, since version 3. Source: BOOK chapter 7.
type Note struct {
	// The command that follows.
	Question Question
	// The notes.
	Notes Pairs
}

// Kind is [KindNote].
func (Note) Kind() Kind { return KindNote }

// Order is command/order.
//
// Somebody wants goods. See [Payment] for the ways to pay.
//
// FULL_ORDER, since version 3. Source: BOOK chapter 7.
type Order struct {
	// What is wanted.
	Goods []byte
	// Where it lies.
	Shelf Shelf
	// Any byte.
	Mark uint8
	// How it is paid.
	Group Payment
	// The price.
	Amount []byte
	// The number of coins.
	Coins uint16
	// A remark.
	Remark []byte
}

// Kind is [KindOrder].
func (Order) Kind() Kind { return KindOrder }

// Cart is command/cart.
//
// Many goods at once.
//
// FULL_CART, since version 4. Source: BOOK chapter 7.
type Cart struct {
	// How many there are.
	Total uint16
	// The goods.
	Goods Texts
}

// Kind is [KindCart].
func (Cart) Kind() Kind { return KindCart }

// Picture is command/picture.
//
// A picture of the goods.
//
// FULL_PICTURE, since version 3. Source: BOOK chapter 7.
type Picture struct {
	// The picture.
	Data []byte
}

// Kind is [KindPicture].
func (Picture) Kind() Kind { return KindPicture }

// Done is command/done.
//
// The order is complete.
//
// FULL_DONE, since version 3. Source: BOOK chapter 7.
type Done struct{}

// Kind is [KindDone].
func (Done) Kind() Kind { return KindDone }

// Forget is command/forget.
//
// The order is off.
//
// FULL_FORGET, since version 3. Source: BOOK chapter 7.
type Forget struct{}

// Kind is [KindForget].
func (Forget) Kind() Kind { return KindForget }

// Bye is command/bye.
//
// That was all.
//
// FULL_BYE, since version 3. Source: BOOK chapter 7.
type Bye struct{}

// Kind is [KindBye].
func (Bye) Kind() Kind { return KindBye }

// Secret is command/secret.
//
// A name in the book without a meaning.
//
// FULL_SECRET, since version 3. Source: BOOK chapter 9.
type Secret struct {
	// Whatever it is.
	Data []byte
}

// Kind is [KindSecret].
func (Secret) Kind() Kind { return KindSecret }

// Yes is reply/yes.
//
// Go on.
//
// FULL_YES, since version 3. Source: BOOK chapter 8.
type Yes struct{}

// Kind is [KindYes].
func (Yes) Kind() Kind { return KindYes }

// No is reply/no.
//
// The order is refused.
//
// FULL_NO, since version 3. Source: BOOK chapter 8.
type No struct {
	// Why.
	Reason []byte
}

// Kind is [KindNo].
func (No) Kind() Kind { return KindNo }

// ChangePrice is reply/change-price.
//
// The price is another.
//
// FULL_CHANGE_PRICE, since version 4. Source: BOOK chapter 8.
type ChangePrice struct {
	// The new price.
	Amount []byte
}

// Kind is [KindChangePrice].
func (ChangePrice) Kind() Kind { return KindChangePrice }

// Wait is reply/wait.
//
// It takes longer.
//
// FULL_WAIT, since version 4. Source: BOOK chapter 8.
type Wait struct{}

// Kind is [KindWait].
func (Wait) Kind() Kind { return KindWait }

// Leave is reply/leave.
//
// The shop is closed.
//
// FULL_LEAVE, since version 3. Source: BOOK chapter 8.
type Leave struct{}

// Kind is [KindLeave].
func (Leave) Kind() Kind { return KindLeave }

// Old is reply/old.
//
// It meant no.
//
// FULL_OLD, since version 3. Source: GUESS.
type Old struct {
	// Whatever it was.
	Data []byte
}

// Kind is [KindOld].
func (Old) Kind() Kind { return KindOld }

// A NoteList is one of [NoteLists].
type NoteList struct {
	// The stage.
	Stage Stage
	// The names of the notes.
	Names []byte
}

// NoteLists is the wire form of any number of [NoteList].
type NoteLists []byte

// All gives them one after the other.
func (t NoteLists) All() iter.Seq[NoteList] {
	return func(yield func(NoteList) bool) {
		for r := (reader{data: t}); r.more(); {
			if item := readNoteList(&r); r.err != nil || !yield(item) {
				return
			}
		}
	}
}

// Add gives t with one more behind it; a text with a NUL is an [EncodeError].
func (t NoteLists) Add(item NoteList) (NoteLists, error) {
	w := writer{out: t}
	w.u32(uint32(item.Stage))
	w.text(item.Names, 0, "lists")
	return w.out, w.failure()
}
