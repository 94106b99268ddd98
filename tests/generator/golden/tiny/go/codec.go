// Code generated from spec/ by "python -m generator". DO NOT EDIT.

package milter

func readPayload(code byte, r *reader) (Message, error) {
	switch code {
	case 0x50:
		r.kind = KindPing
		m := readPing(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x70:
		r.kind = KindPong
		m := readPong(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	}
	return nil, &Error{Kind: ErrorKindUnknownCode, Offset: payloadStart - 1}
}

func readPing(r *reader) (m Ping) {
	m.Word = r.text(0, "word")
	return m
}

func (m Ping) write(w *writer) {
	w.text(m.Word, 0, "word")
}

func readPong(r *reader) (m Pong) {
	m.Word = r.text(0, "word")
	m.Count = uint32(r.u32("count"))
	return m
}

func (m Pong) write(w *writer) {
	w.text(m.Word, 0, "word")
	w.u32(uint32(m.Count))
}
