package milter

import (
	"encoding/binary"
	"errors"
	"strings"
)

// ErrNeedMore says that the frame is not complete yet.
var ErrNeedMore = errors.New("milter: more bytes are needed")

const lengthSize = 4

// Decode reads one whole frame of at most [DefaultMaxLength]. The message has views of the frame. An
// error is an [*Error].
func Decode(frame []byte) (Message, error) {
	end, err := frameEnd(frame, DefaultMaxLength)
	if err != nil {
		return nil, err
	}
	if end == 0 || len(frame) < end {
		return nil, &Error{Kind: ErrorKindIncomplete, Offset: len(frame)}
	}
	if len(frame) > end {
		return nil, &Error{Kind: ErrorKindSurplus, Offset: end}
	}
	return readPayload(frame[lengthSize], &reader{data: frame[payloadStart:]})
}

// frameEnd gives where the frame ends that data begin with, or 0 where its length is not complete.
func frameEnd(data []byte, maxLength uint32) (int, error) {
	if len(data) < lengthSize {
		return 0, nil
	}
	length := binary.BigEndian.Uint32(data)
	switch {
	case length == 0:
		return 0, &Error{Kind: ErrorKindZeroLength}
	case length <= maxLength:
		return lengthSize + int(length), nil
	case isForeign(string(data[:lengthSize])):
		return 0, &Error{Kind: ErrorKindForeign}
	}
	return 0, &Error{Kind: ErrorKindTooLong}
}

func isForeign(head string) bool {
	for _, prefix := range strangers {
		if strings.HasPrefix(head, prefix) {
			return true
		}
	}
	return !strings.ContainsFunc(head, func(char rune) bool { return char < 0x20 || char >= 0x7f })
}

// Append puts the frame of a message behind dst. It refuses what the peer could not read, and text
// that breaks a rule of the protocol, such as a line break that would begin a line of its own: an
// error is an [*EncodeError].
func Append(dst []byte, message Message) ([]byte, error) {
	return appendFrame(writer{kind: message.Kind(), out: dst, checked: true}, message)
}

// AppendReceived is [Append] without the rules for text, for messages of a peer that are passed on.
func AppendReceived(dst []byte, message Message) ([]byte, error) {
	return appendFrame(writer{kind: message.Kind(), out: dst}, message)
}

func appendFrame(w writer, message Message) ([]byte, error) {
	start := len(w.out)
	w.out = append(w.out, 0, 0, 0, 0, w.kind.Code())
	message.write(&w)
	length := uint64(len(w.out) - start - lengthSize)
	w.refuseIf(length > 0xffffffff, "", "is too long")
	binary.BigEndian.PutUint32(w.out[start:], uint32(length))
	return w.out, w.failure()
}

// A Decoder reads a stream of frames that arrives in pieces of any size. After an error that concerns
// one frame it goes on behind that frame; one that is [ErrorKind.Fatal] comes again and again.
type Decoder struct {
	// MaxLength is the greatest length of a frame that is accepted; 0 stands for
	// [DefaultMaxLength]. It can be set at any time, and holds for the frames that begin after it.
	MaxLength uint32

	held   []byte
	start  int
	failed error
}

// Feed takes the next bytes of the stream. It copies them.
func (d *Decoder) Feed(data []byte) {
	if d.failed != nil {
		return
	}
	if d.start > 0 && len(d.held)+len(data) > cap(d.held) {
		d.held, d.start = d.held[:copy(d.held, d.held[d.start:])], 0
	}
	d.held = append(d.held, data...)
}

// Next gives the next message, or [ErrNeedMore]. Its views are good until the next call of Feed.
func (d *Decoder) Next() (Message, error) {
	maxLength := d.MaxLength
	if maxLength == 0 {
		maxLength = DefaultMaxLength
	}
	data := d.held[d.start:]
	end := 0
	if d.failed == nil {
		end, d.failed = frameEnd(data, maxLength)
	}
	if d.failed != nil {
		d.held, d.start = nil, 0
		return nil, d.failed
	}
	if end == 0 || len(data) < end {
		return nil, ErrNeedMore
	}
	d.start += end
	return readPayload(data[lengthSize], &reader{data: data[payloadStart:end:end]})
}

// Pending is how many bytes of an incomplete frame are held.
func (d *Decoder) Pending() int { return len(d.held) - d.start }
