// Code generated from spec/ by "python -m generator". DO NOT EDIT.

package milter

import "bytes"

// A reader takes a frame apart. After the first error it is at the end.
type reader struct {
	data    []byte
	pos     int
	version uint32
	flags   uint32
	err     *Error
}

func (r *reader) fail(kind ErrorKind, field string, pos int) {
	if r.err == nil {
		r.err = &Error{Kind: kind, Field: field, Offset: pos}
	}
	r.pos = len(r.data)
}

// done gives the message that was read, unless that failed or something is left over.
func (r *reader) done(m Message) (Message, error) {
	if r.more() {
		r.fail(ErrTrailingBytes, "", r.pos)
	}
	if r.err != nil {
		r.err.Message, r.err.Frame = m.Kind().String(), r.data
		return nil, r.err
	}
	return m, nil
}

func (r *reader) more() bool { return r.pos < len(r.data) }

func (r *reader) number(size int, field string) uint64 {
	data := r.data[r.pos:]
	if len(data) < size {
		r.fail(ErrTruncated, field, r.pos)
		return 0
	}
	r.pos += size
	switch size {
	case 1:
		return uint64(data[0])
	case 2:
		return uint64(byteOrder.Uint16(data))
	case 4:
		return uint64(byteOrder.Uint32(data))
	}
	return byteOrder.Uint64(data)
}

func (r *reader) u8(field string) uint8   { return uint8(r.number(1, field)) }
func (r *reader) u16(field string) uint16 { return uint16(r.number(2, field)) }
func (r *reader) u32(field string) uint32 { return uint32(r.number(4, field)) }
func (r *reader) u64(field string) uint64 { return r.number(8, field) }

func (r *reader) boolean(field string) bool {
	value := r.u8(field)
	if value > 1 {
		r.fail(ErrUnknownValue, field, r.pos-1)
	}
	return value == 1
}

func (r *reader) constant(value uint64, size int, field string) {
	if r.number(size, field) != value {
		r.fail(ErrUnknownValue, field, r.pos-size)
	}
}

// known refuses a number of so many bytes that was just read and has no name.
func (r *reader) known(value uint32, size int, field string, in names) {
	if in[value] == "" {
		r.fail(ErrUnknownValue, field, r.pos-size)
	}
}

// within refuses a number of so many bytes that was just read and is not in its range.
func (r *reader) within(isIn bool, size int, field string) {
	if !isIn {
		r.fail(ErrOutOfRange, field, r.pos-size)
	}
}

func (r *reader) text(minLength int, field string) []byte {
	start := r.pos
	switch size := bytes.IndexByte(r.data[start:], 0); {
	case size < 0:
		r.fail(ErrUnterminated, field, start)
	case size < minLength:
		r.fail(ErrTooShort, field, start)
	default:
		r.pos = start + size + 1
		return r.data[start : start+size : start+size]
	}
	return nil
}

func (r *reader) bytes(minLength int, field string) []byte {
	start := r.pos
	if len(r.data)-start < minLength {
		r.fail(ErrTooShort, field, start)
	}
	r.pos = len(r.data)
	return r.data[start:]
}

func (r *reader) sized(s size, field string) (value []byte) {
	start := r.pos
	switch {
	case s.prefix > 0:
		value = r.take(r.number(s.prefix, field), start, field)
	case s.fixed > 0:
		value = r.take(uint64(s.fixed), start, field)
	case s.hasNul:
		value = r.text(s.least, field)
	default:
		value = r.bytes(s.least, field)
	}
	if len(value) < s.least {
		r.fail(ErrTooShort, field, start)
	}
	if s.most > 0 && len(value) > s.most {
		r.fail(ErrOverlong, field, start)
	}
	return value
}

func (r *reader) take(count uint64, start int, field string) []byte {
	rest := r.data[r.pos:]
	if count > uint64(len(rest)) {
		r.fail(ErrTruncated, field, start)
		return nil
	}
	r.pos += int(count)
	return rest[:count:count]
}

func (r *reader) texts(field string) (list []Bytes) {
	list = make([]Bytes, 0, bytes.Count(r.data[r.pos:], []byte{0}))
	for r.more() {
		list = append(list, r.text(0, field))
	}
	return list
}

func (r *reader) pairs(field string) (list []Pair) {
	list = make([]Pair, 0, bytes.Count(r.data[r.pos:], []byte{0})/2)
	for r.more() {
		list = append(list, Pair{r.text(0, field), r.text(0, field)})
	}
	return list
}
