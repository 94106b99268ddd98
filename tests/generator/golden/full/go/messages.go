// Code generated from spec/ by "python -m generator". DO NOT EDIT.

// Package full has the messages, the codec and the state table of a protocol: Full, a protocol that uses every construct.
//
// A shop and its stock keeper. The shop asks for goods, and the keeper says what becomes of each
// order.
package full

// A Kind tells messages apart. It is the byte that stands for the message on the wire.
type Kind uint8

// The kinds of messages.
const (
	// KindHello is the kind of [Hello].
	KindHello Kind = 'H'
	// KindNote is the kind of [Note].
	KindNote Kind = 'N'
	// KindOrder is the kind of [Order].
	KindOrder Kind = 'O'
	// KindCart is the kind of [Cart].
	KindCart Kind = 'C'
	// KindPicture is the kind of [Picture].
	KindPicture Kind = '\x5c'
	// KindDone is the kind of [Done].
	KindDone Kind = 'E'
	// KindForget is the kind of [Forget].
	KindForget Kind = 'F'
	// KindBye is the kind of [Bye].
	KindBye Kind = 'B'
	// KindSecret is the kind of [Secret].
	KindSecret Kind = '\x27'
	// KindYes is the kind of [Yes].
	KindYes Kind = 'y'
	// KindNo is the kind of [No].
	KindNo Kind = 'n'
	// KindChangePrice is the kind of [ChangePrice].
	KindChangePrice Kind = 'c'
	// KindWait is the kind of [Wait].
	KindWait Kind = '\x22'
	// KindLeave is the kind of [Leave].
	KindLeave Kind = 'l'
	// KindOld is the kind of [Old].
	KindOld Kind = 'o'
)

// Hello is command/hello.
//
// Both sides say what they can do. Nothing comes before it.
//
// FULL_HELLO, since version 3. Source: Book chapter 7.
type Hello struct {
	// The version.
	Edition uint32
	// What the keeper may do.
	Deeds Deeds
	// How both sides speak.
	Ways Ways
	// The notes that the keeper wants.
	Lists []NoteList
}

// Kind is [KindHello].
func (Hello) Kind() Kind { return KindHello }

// Note is command/note.
//
// Notes for the command that follows.
//
// FULL_NOTE, since version 3. Source: Book chapter 7.
type Note struct {
	// The command that follows.
	Question Question
	// The notes.
	Notes []Pair
}

// Kind is [KindNote].
func (Note) Kind() Kind { return KindNote }

// Order is command/order.
//
// Somebody wants goods. See [Payment] for the ways to pay.
//
// FULL_ORDER, since version 3. Source: Book chapter 7.
type Order struct {
	// What is wanted.
	Goods Bytes
	// Where it lies.
	Shelf Shelf
	// Any byte.
	Mark uint8
	// How it is paid.
	Group Payment
	// The price.
	Amount Bytes
	// The number of coins.
	Coins uint16
	// A remark.
	Remark Bytes
}

// Kind is [KindOrder].
func (Order) Kind() Kind { return KindOrder }

// Cart is command/cart.
//
// Many goods at once.
//
// FULL_CART, since version 4. Source: Book chapter 7.
type Cart struct {
	// How many there are.
	Total uint16
	// The goods.
	Goods []Bytes
}

// Kind is [KindCart].
func (Cart) Kind() Kind { return KindCart }

// Picture is command/picture.
//
// A picture of the goods.
//
// FULL_PICTURE, since version 3. Source: Book chapter 7.
type Picture struct {
	// The picture.
	Data Bytes
}

// Kind is [KindPicture].
func (Picture) Kind() Kind { return KindPicture }

// Done is command/done.
//
// The order is complete.
//
// FULL_DONE, since version 3. Source: Book chapter 7.
type Done struct{}

// Kind is [KindDone].
func (Done) Kind() Kind { return KindDone }

// Forget is command/forget.
//
// The order is off.
//
// FULL_FORGET, since version 3. Source: Book chapter 7.
type Forget struct{}

// Kind is [KindForget].
func (Forget) Kind() Kind { return KindForget }

// Bye is command/bye.
//
// That was all.
//
// FULL_BYE, since version 3. Source: Book chapter 7.
type Bye struct{}

// Kind is [KindBye].
func (Bye) Kind() Kind { return KindBye }

// Secret is command/secret.
//
// A name in the book without a meaning.
//
// FULL_SECRET, since version 3. Source: Book chapter 9.
type Secret struct {
	// Whatever it is.
	Data Bytes
}

// Kind is [KindSecret].
func (Secret) Kind() Kind { return KindSecret }

// Yes is reply/yes.
//
// Go on.
//
// FULL_YES, since version 3. Source: Book chapter 8; This spec messages.
type Yes struct{}

// Kind is [KindYes].
func (Yes) Kind() Kind { return KindYes }

// No is reply/no.
//
// The order is refused.
//
// FULL_NO, since version 3. Source: Book chapter 8.
type No struct {
	// Why.
	Reason Bytes
}

// Kind is [KindNo].
func (No) Kind() Kind { return KindNo }

// ChangePrice is reply/change-price.
//
// The price is another.
//
// FULL_CHANGE_PRICE, since version 4. Source: Book chapter 8.
type ChangePrice struct {
	// Where it lies.
	Shelf Shelf
	// The new price.
	Amount Bytes
}

// Kind is [KindChangePrice].
func (ChangePrice) Kind() Kind { return KindChangePrice }

// Wait is reply/wait.
//
// It takes longer.
//
// FULL_WAIT, since version 4. Source: Book chapter 8.
type Wait struct{}

// Kind is [KindWait].
func (Wait) Kind() Kind { return KindWait }

// Leave is reply/leave.
//
// The shop is closed.
//
// FULL_LEAVE, since version 5. Source: Book chapter 8.
type Leave struct {
	// The last shelf.
	Shelf Shelf
}

// Kind is [KindLeave].
func (Leave) Kind() Kind { return KindLeave }

// Old is reply/old.
//
// It meant no.
//
// FULL_OLD, since version 3. Source: What was tried.
type Old struct {
	// Whatever it was.
	Data Bytes
}

// Kind is [KindOld].
func (Old) Kind() Kind { return KindOld }

// NoteList is one of a list.
type NoteList struct {
	// The stage.
	Stage Stage
	// The names of the notes.
	Names Bytes
}
