// Code generated from spec/ by "python -m generator". DO NOT EDIT.

package milter

func readPayload(code byte, r *reader) (Message, error) {
	switch code {
	case 0x48:
		r.kind = KindHello
		m := readHello(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x4e:
		r.kind = KindNote
		m := readNote(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x4f:
		r.kind = KindOrder
		m := readOrder(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x43:
		r.kind = KindCart
		m := readCart(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x49:
		r.kind = KindPicture
		m := readPicture(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x45:
		r.kind = KindDone
		m := Done{}
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x46:
		r.kind = KindForget
		m := Forget{}
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x42:
		r.kind = KindBye
		m := Bye{}
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x53:
		r.kind = KindSecret
		m := readSecret(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x79:
		r.kind = KindYes
		m := Yes{}
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x6e:
		r.kind = KindNo
		m := readNo(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x63:
		r.kind = KindChangePrice
		m := readChangePrice(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x77:
		r.kind = KindWait
		m := Wait{}
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x6c:
		r.kind = KindLeave
		m := Leave{}
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x6f:
		r.kind = KindOld
		m := readOld(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	}
	return nil, &Error{Kind: ErrorKindUnknownCode, Offset: payloadStart - 1}
}

func readHello(r *reader) (m Hello) {
	m.Edition = uint32(r.u32("edition"))
	m.Deeds = Deeds(r.u32("deeds"))
	m.Ways = Ways(r.u32("ways"))
	start := r.pos
	for r.more() {
		readNoteList(r)
	}
	m.Lists = r.data[start:]
	return m
}

func (m Hello) write(w *writer) {
	w.u32(uint32(m.Edition))
	w.u32(uint32(m.Deeds))
	w.u32(uint32(m.Ways))
	w.records(m.Lists, 0, "lists")
}

func readNote(r *reader) (m Note) {
	m.Question = Question(r.u8("question"))
	m.Notes = r.pairs(0, "notes")
	return m
}

func (m Note) write(w *writer) {
	w.u8(uint8(m.Question))
	w.pairs(m.Notes, 0, "notes")
}

func readOrder(r *reader) (m Order) {
	m.Goods = r.text(1, "goods")
	m.Shelf = Shelf(r.u16("shelf"))
	m.Mark = uint8(r.u8("mark"))
	m.Group = Payment(r.u8("group"))
	r.oneOf(uint32(m.Group), 1, "group", 36, 35, 48)
	switch m.Group {
	case 36, 35:
		m.Amount = r.text(0, "amount")
		m.Coins = uint16(r.u16("coins"))
	}
	if r.more() {
		m.Remark = r.text(0, "remark")
	}
	return m
}

func (m Order) write(w *writer) {
	w.text(m.Goods, 1, "goods", 0)
	w.u16(uint16(m.Shelf))
	w.u8(uint8(m.Mark))
	w.oneOf(uint32(m.Group), "group", 36, 35, 48)
	w.u8(uint8(m.Group))
	switch m.Group {
	case 36, 35:
		w.text(m.Amount, 0, "amount", 0, 1)
		w.u16(uint16(m.Coins))
	default:
		w.refuseIf(m.Amount != nil, "amount", "must not be given here")
		w.refuseIf(m.Coins != 0, "coins", "must not be given here")
	}
	if m.Remark != nil {
		w.text(m.Remark, 0, "remark")
	}
}

func readCart(r *reader) (m Cart) {
	m.Total = uint16(r.u16("total"))
	m.Goods = r.texts(0, "goods")
	return m
}

func (m Cart) write(w *writer) {
	w.u16(uint16(m.Total))
	w.texts(m.Goods, 0, "goods", 0)
}

func readPicture(r *reader) (m Picture) {
	m.Data = r.bytes(1, "data")
	return m
}

func (m Picture) write(w *writer) {
	w.bytes(m.Data, 1, "data")
}

func readSecret(r *reader) (m Secret) {
	m.Data = r.bytes(0, "data")
	return m
}

func (m Secret) write(w *writer) {
	w.bytes(m.Data, 0, "data")
}

func readNo(r *reader) (m No) {
	m.Reason = r.text(0, "reason")
	return m
}

func (m No) write(w *writer) {
	w.text(m.Reason, 0, "reason", 0, 2)
}

func readChangePrice(r *reader) (m ChangePrice) {
	m.Amount = r.text(0, "amount")
	return m
}

func (m ChangePrice) write(w *writer) {
	w.text(m.Amount, 0, "amount", 1)
}

func readOld(r *reader) (m Old) {
	m.Data = r.bytes(0, "data")
	return m
}

func (m Old) write(w *writer) {
	w.bytes(m.Data, 0, "data")
}

func (Done) write(*writer) {}

func (Forget) write(*writer) {}

func (Bye) write(*writer) {}

func (Yes) write(*writer) {}

func (Wait) write(*writer) {}

func (Leave) write(*writer) {}

func readNoteList(r *reader) (m NoteList) {
	m.Stage = Stage(r.u32("lists"))
	m.Names = r.text(0, "lists")
	return m
}
