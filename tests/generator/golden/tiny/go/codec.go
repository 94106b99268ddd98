// Code generated from spec/ by "python -m generator". DO NOT EDIT.

package tiny

import "cmp"

func readPayload(frame []byte, version, flags uint32) (Message, error) {
	r := &reader{data: frame[:len(frame):len(frame)], pos: payloadStart, version: cmp.Or(version, MaxVersion), flags: flags}
	switch frame[codeAt] {
	case 'P':
		return r.done(readPing(r))
	case 'p':
		return r.done(readPong(r))
	}
	r.fail(ErrUnknownCode, "", codeAt)
	return nil, r.err
}

func readPing(r *reader) (m Ping) {
	m.Word = r.text(0, "word")
	return m
}

func (m Ping) write(w writer) writer {
	w.text(m.Word, 0, "word")
	return w
}

func readPong(r *reader) (m Pong) {
	m.Word = r.text(0, "word")
	m.Count = r.u32("count")
	return m
}

func (m Pong) write(w writer) writer {
	w.text(m.Word, 0, "word")
	w.u32(m.Count)
	return w
}
