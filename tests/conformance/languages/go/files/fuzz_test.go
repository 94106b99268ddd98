package milter

import (
	"bytes"
	"encoding/binary"
	"errors"
	"testing"
)

// seeds are frames of every code that there can be, with payloads of several shapes.
func seeds() (frames [][]byte) {
	for code := range 256 {
		for _, payload := range []string{"", "\x00", "a\x00b\x00", "1234", "4\x00\x01a\x00", "\x00\x00\x00\x06\xff\xff\xff\xff\x00\x00\x00\x01\x00\x00\x00\x02x\x00", "a\x004\x00\x01b\x00"} {
			frame := binary.BigEndian.AppendUint32(nil, uint32(1+len(payload)))
			frames = append(frames, append(append(frame, byte(code)), payload...))
		}
	}
	return frames
}

func FuzzDecode(f *testing.F) {
	for _, frame := range seeds() {
		f.Add(frame)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		message, err := Decode(data)
		if err != nil {
			check(t, err, len(data))
			return
		}
		again, err := AppendReceived([]byte("before"), message)
		if err != nil || string(again) != "before"+string(data) {
			t.Fatalf("%x became %x, %v", data, again, err)
		}
		checked, err := Append(nil, message)
		var refused *EncodeError
		if err == nil && !bytes.Equal(checked, data) || err != nil && !errors.As(err, &refused) {
			t.Fatalf("%x became %x, %v", data, checked, err)
		}
	})
}

func check(t *testing.T, err error, size int) {
	t.Helper()
	var wrong *Error
	if !errors.As(err, &wrong) || wrong.Offset < 0 || wrong.Offset > size || !errors.Is(err, wrong.Kind) || err.Error() == "" {
		t.Fatalf("%#v", err)
	}
}

// FuzzDecoder gives a stream to three decoders: whole, in pieces, and from a reader. Each must see
// the same, and the frames that it sees must be those of the stream.
func FuzzDecoder(f *testing.F) {
	frames := seeds()
	for place, frame := range frames {
		f.Add(append(bytes.Clone(frames[(place*7)%len(frames)]), frame...), uint8(place), uint16(0))
	}
	f.Add([]byte("GET / HTTP/1.1\r\n"), uint8(1), uint16(0))
	f.Fuzz(func(t *testing.T, data []byte, size uint8, limit uint16) {
		if len(data) > 1<<14 {
			t.Skip("longer ones show nothing more")
		}
		whole := Decoder{MaxLength: uint32(limit)}
		whole.Feed(data)
		wanted, frames := events(t, &whole)
		if !bytes.HasPrefix(data, frames) {
			t.Fatalf("%x came of %x", frames, data)
		}

		pieces, reader := Decoder{MaxLength: uint32(limit)}, Decoder{MaxLength: uint32(limit)}
		var fromPieces, fromReader []string
		for rest := data; len(rest) > 0; {
			piece := bytes.Clone(rest[:min(len(rest), 1+int(size))])
			rest = rest[len(piece):]
			pieces.Feed(piece)
			source := bytes.NewReader(piece)
			for source.Len() > 0 {
				if _, err := reader.Fill(source); err != nil {
					break
				}
			}
			clear(piece) // what was fed is the decoder's own
			came, _ := events(t, &pieces)
			fromPieces = append(fromPieces, came...)
			came, _ = events(t, &reader)
			fromReader = append(fromReader, came...)
		}
		same(t, "pieces", wanted, fromPieces)
		same(t, "reader", wanted, fromReader)
		if whole.Pending() != pieces.Pending() || whole.Pending() != reader.Pending() {
			t.Fatalf("%d, %d and %d bytes are pending", whole.Pending(), pieces.Pending(), reader.Pending())
		}
	})
}

// events gives what comes of a decoder, and the frames up to the first error.
func events(t *testing.T, decoder *Decoder) (came []string, frames []byte) {
	isWhole := true
	for {
		message, err := decoder.Next()
		if errors.Is(err, ErrNeedMore) {
			return came, frames
		}
		if err == nil {
			frame, err := AppendReceived(nil, message)
			if err != nil {
				t.Fatal(err)
			}
			came = append(came, string(frame))
			if isWhole {
				frames = append(frames, frame...)
			}
			continue
		}
		check(t, err, 1<<16)
		came, isWhole = append(came, err.Error()), false
		var wrong *Error
		if errors.As(err, &wrong) && wrong.Kind.Fatal() {
			return came, frames
		}
	}
}

// same compares what came. A fatal error comes again with every piece, so only the first one counts.
func same(t *testing.T, name string, wanted, came []string) {
	t.Helper()
	if len(came) < len(wanted) {
		t.Fatalf("%s: wanted %q, got %q", name, wanted, came)
	}
	for place, each := range came {
		if each != wanted[min(place, len(wanted)-1)] {
			t.Fatalf("%s: wanted %q, got %q", name, wanted, came)
		}
	}
}
