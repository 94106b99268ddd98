
import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// ErrNeedMore says that the frame is not complete yet.
var ErrNeedMore = errors.New(errorPrefix + "more bytes are needed")

// A Message is what a frame holds. The bytes of a decoded one are views of the frame.
type Message interface {
	Kind() Kind
	write(w writer) writer
}

// Decode reads one whole frame of at most [DefaultMaxLength] and of [MaxVersion]. The message has
// views of the frame. An error is an [*Error].
func Decode(frame []byte) (Message, error) { return DecodeVersion(frame, MaxVersion) }

// DecodeVersion is [Decode] for any version; 0 stands for [MaxVersion].
func DecodeVersion(frame []byte, version uint32) (Message, error) {
	return DecodeAgreed(frame, version, 0)
}

// DecodeAgreed is [DecodeVersion] with the agreed flags that layouts depend on.
func DecodeAgreed(frame []byte, version, flags uint32) (Message, error) {
	end, err := (&Decoder{held: frame}).frameEnd()
	switch size := uint64(len(frame)); {
	case err != nil:
		return nil, err
	case size < end:
		return nil, &Error{Kind: ErrIncomplete, Offset: len(frame)}
	case size > end:
		return nil, &Error{Kind: ErrSurplus, Offset: int(end)}
	}
	return readPayload(frame, version, flags)
}

// Append is [Encoder.Append] with the limit [DefaultMaxLength] and [MaxVersion].
func Append(dst []byte, message Message) ([]byte, error) { return Encoder{}.Append(dst, message) }

// AppendReceived is [Encoder.AppendReceived] with the limit [DefaultMaxLength] and [MaxVersion].
func AppendReceived(dst []byte, message Message) ([]byte, error) {
	return Encoder{}.AppendReceived(dst, message)
}

// An Encoder writes frames. The zero value is ready to use.
type Encoder struct {
	// MaxLength is the greatest length of a frame that the peer accepts, which
	// [Options.MaxLength] gives; 0 stands for [DefaultMaxLength].
	MaxLength uint32
	// Version is the version of the protocol that is written; 0 stands for [MaxVersion].
	Version uint32
	// Flags are the agreed ones that layouts depend on.
	Flags uint32
}

// Append adds the frame of a message to dst. It refuses what the peer could not read, and text
// that breaks a rule of the protocol, such as a line break that would begin a line of its own: an
// error is an [*EncodeError].
func (e Encoder) Append(dst []byte, message Message) ([]byte, error) {
	return e.append(dst, message, true)
}

// AppendReceived is Append without the rules for text, for messages of a peer that are passed on.
func (e Encoder) AppendReceived(dst []byte, message Message) ([]byte, error) {
	return e.append(dst, message, false)
}

func (e Encoder) append(dst []byte, message Message, isChecked bool) ([]byte, error) {
	if message == nil {
		return dst, &EncodeError{Kind: ErrMissing, Reason: "no message"}
	}
	head := make([]byte, payloadStart)
	head[codeAt] = message.Kind().Code()
	w := message.write(writer{out: append(dst, head...), version: cmp.Or(e.Version, MaxVersion), flags: e.Flags, isChecked: isChecked})
	length := uint64(len(w.out) - len(dst) - uncounted)
	if most := min(cmp.Or(e.MaxLength, DefaultMaxLength), 1<<(8*lengthSize)-1); length > uint64(most) {
		w.refuseIf(true, ErrTooLong, "", fmt.Sprintf("length %d above the limit of %d; send less, or agree on a greater limit", length, most))
	}
	if w.err != nil {
		w.err.Message = message.Kind().String()
		return dst, w.err
	}
	putLength(w.out[len(dst):], uint32(length))
	return w.out, nil
}

// A Decoder reads a stream of frames that arrives in pieces of any size. After an error that concerns
// one frame it goes on after that frame; one of a kind that is fatal comes again and again, unless
// [Decoder.ReadOn] goes on. The zero value is ready to use.
type Decoder struct {
	// MaxLength is the greatest length of a frame that is accepted; 0 stands for
	// [DefaultMaxLength]. It can be set at any time, and holds for the frames that are not read yet.
	MaxLength uint32
	// Version is the version of the protocol that is read; 0 stands for [MaxVersion]. It can be set at
	// any time, like MaxLength.
	Version uint32
	// Flags are the agreed ones that layouts depend on. They can be set at any time too.
	Flags uint32

	held   []byte
	start  int // of what was not read yet
	begun  bool
	failed error
}

// Reset makes the decoder ready for another stream. It keeps its memory, MaxLength, Version and Flags.
func (d *Decoder) Reset() { d.held, d.start, d.begun, d.failed = d.held[:0], 0, false, nil }

// Feed takes the next bytes of the stream. It copies them.
func (d *Decoder) Feed(data []byte) {
	if d.failed != nil {
		return
	}
	d.compact()
	pending := d.held[d.start:]
	peeked := Decoder{held: pending, MaxLength: d.MaxLength}
	if len(pending) == 0 {
		peeked.held = data
	}
	// Growing bit by bit would copy a long frame several times, and end with more than it needs.
	if end, err := peeked.frameEnd(); err == nil && end > uint64(len(pending)) {
		d.held = slices.Grow(d.held, max(len(data), int(min(end-uint64(len(pending)), mostAhead))))
	}
	d.held = append(d.held, data...)
}

// Fill takes the next bytes of the stream from r, by one call of its Read. It saves the copy of Feed.
func (d *Decoder) Fill(r io.Reader) (int, error) {
	d.compact()
	end, err := d.frameEnd()
	if err != nil {
		return 0, err
	}
	d.held = slices.Grow(d.held, int(min(max(end, 1<<12), mostAhead)))
	n, err := r.Read(d.held[len(d.held):cap(d.held)])
	d.held = d.held[:len(d.held)+n]
	return n, err
}

// mostAhead is how many bytes a frame gets that is only announced: a longer one may never come.
const mostAhead = payloadStart + 1<<16

// compact moves what was not read yet to the front, once that is no more than what was read: so
// every byte costs the same, however the stream is cut.
func (d *Decoder) compact() {
	if d.start >= len(d.held)-d.start {
		d.held, d.start = append(d.held[:0], d.held[d.start:]...), 0
	}
}

type lengthTest struct{ mask, value uint32 }

type toleratedLength struct{ least, greatest, readAs uint32 }

// frameEnd gives where the frame ends that comes next: a frame has at least a code.
func (d *Decoder) frameEnd() (uint64, error) {
	data := d.held[d.start:]
	if d.failed != nil || len(data) < lengthAt+lengthSize {
		return payloadStart, d.failed
	}
	length := lengthOf(data)
	switch {
	case int64(length) < leastLength:
		d.failed = &Error{Kind: ErrUndersized, Offset: lengthAt}
	case length <= cmp.Or(d.MaxLength, DefaultMaxLength):
	case isForeign(length, string(data[lengthAt:][:lengthSize])):
		d.failed = &Error{Kind: ErrForeign, Offset: lengthAt}
	default:
		d.failed = &Error{Kind: ErrTooLong, Offset: lengthAt}
	}
	return uncounted + uint64(length), d.failed
}

func isForeign(length uint32, head string) bool {
	isKnown := slices.ContainsFunc(strangers, func(each lengthTest) bool { return length&each.mask == each.value })
	return isKnown || !strings.ContainsFunc(head, func(char rune) bool { return char < 0x20 || char >= 0x7f })
}

// Next gives the next message, or [ErrNeedMore]. Another error is an [*Error]. The message has views
// of what the decoder holds, which are good until the next call of Feed or Fill.
func (d *Decoder) Next() (Message, error) {
	end, err := d.frameEnd()
	data := d.held[d.start:]
	switch {
	case err != nil:
		return nil, err
	case uint64(len(data)) < end:
		return nil, ErrNeedMore
	}
	d.start += int(end)
	d.begun = true
	return readPayload(data[:end], d.Version, d.Flags)
}

// ReadOn goes on after a fatal error of a length that real responders read as another one, and reads it
// as that; it gives that length, or 0 where it does not go on. Responders do so with some impossible
// lengths of commands. Initiators do not with replies. What begins as the stream of another protocol is refused.
func (d *Decoder) ReadOn() uint32 {
	head := d.held[d.start:]
	if d.failed == nil || !d.begun && errors.Is(d.failed, ErrForeign) {
		return 0
	}
	length := lengthOf(head)
	for _, each := range toleratedLengths {
		if each.least <= length && length <= each.greatest {
			putLength(head, each.readAs)
			d.failed = nil
			return each.readAs
		}
	}
	return 0
}

// Pending is how many bytes of an incomplete frame are held.
func (d *Decoder) Pending() int {
	if d.failed != nil {
		return 0
	}
	return len(d.held) - d.start
}
