// Code generated from spec/ by "python -m generator". DO NOT EDIT.

package milter

import (
	"bytes"
	"errors"
)

// A tolerance states how real programs treat one kind of malformed payload.
type tolerance struct {
	code               byte
	kind               ErrorKind
	field              string // empty for any
	after              int    // the last byte that could be read; below 0 for any
	condition, reading string
}

// Tolerated gives the frame that real programs read a frame as. It is the frame itself if that is
// good, and one without what is wrong if they accept it anyway; it is empty if they go on as if
// the frame had not come. If they refuse the frame the error is that of [Decode]. So Decode is
// strict, and Decode after Tolerated is lenient. Decode says what was wrong.
func Tolerated(frame []byte) ([]byte, error) { return ToleratedVersion(frame, MaxVersion) }

// ToleratedVersion is [Tolerated] for any version; 0 stands for [MaxVersion].
func ToleratedVersion(frame []byte, version uint32) ([]byte, error) {
	return ToleratedAgreed(frame, version, 0)
}

// ToleratedAgreed is [ToleratedVersion] with the flags of [DecodeAgreed].
func ToleratedAgreed(frame []byte, version, flags uint32) ([]byte, error) {
	_, err := DecodeAgreed(frame, version, flags)
	var wrong *Error
	if !errors.As(err, &wrong) {
		return frame, err
	}
	for _, each := range tolerances {
		if !each.applies(frame, wrong) {
			continue
		}
		switch each.reading {
		case "dropped":
			return nil, nil
		case "completed":
			return measured(append(bytes.Clone(frame), 0)), nil
		}
		// An item that has several parts is left out as a whole.
		for end := wrong.Offset; ; end = min(wrong.Offset, end-1) {
			cut := measured(bytes.Clone(frame[:end]))
			if _, rest := DecodeAgreed(cut, version, flags); !errors.As(rest, &wrong) {
				return cut, nil
			}
		}
	}
	return nil, err
}

// measured gives a frame the length that it has.
func measured(frame []byte) []byte {
	putLength(frame, uint32(len(frame)-uncounted))
	return frame
}

func (t *tolerance) applies(frame []byte, wrong *Error) bool {
	if t.kind != wrong.Kind || t.code != frame[codeAt] || t.field != "" && t.field != wrong.Field ||
		t.after >= 0 && t.after != int(frame[wrong.Offset-1]) {
		return false
	}
	payload, rest := frame[payloadStart:], frame[wrong.Offset:]
	switch t.condition {
	case "not-empty":
		return len(payload) > 0
	case "has-nul":
		return bytes.IndexByte(payload, 0) >= 0
	case "ends-with-nul":
		return bytes.HasSuffix(payload, []byte{0})
	case "rest-without-nul":
		return bytes.IndexByte(rest, 0) < 0
	}
	return true
}
