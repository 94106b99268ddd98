// Code generated from spec/ by "python -m generator". DO NOT EDIT.

package full

import "cmp"

func readPayload(frame []byte, version, flags uint32) (Message, error) {
	r := &reader{data: frame[:len(frame):len(frame)], pos: payloadStart, version: cmp.Or(version, MaxVersion), flags: flags}
	switch frame[codeAt] {
	case 'H':
		return r.done(readHello(r))
	case 'N':
		return r.done(readNote(r))
	case 'O':
		return r.done(readOrder(r))
	case 'C':
		return r.done(readCart(r))
	case '\x5c':
		return r.done(readPicture(r))
	case 'E':
		return r.done(readDone(r))
	case 'F':
		return r.done(readForget(r))
	case 'B':
		return r.done(readBye(r))
	case '\x27':
		return r.done(readSecret(r))
	case 'y':
		return r.done(readYes(r))
	case 'n':
		return r.done(readNo(r))
	case 'c':
		return r.done(readChangePrice(r))
	case '\x22':
		return r.done(readWait(r))
	case 'l':
		return r.done(readLeave(r))
	case 'o':
		return r.done(readOld(r))
	}
	r.fail(ErrUnknownCode, "", codeAt)
	return nil, r.err
}

func readHello(r *reader) (m Hello) {
	m.Edition = r.u32("edition")
	m.Deeds = Deeds(r.u32("deeds"))
	m.Ways = Ways(r.u32("ways"))
	for r.more() {
		m.Lists = append(m.Lists, readNoteList(r, "lists"))
	}
	return m
}

func (m Hello) write(w writer) writer {
	w.u32(m.Edition)
	w.u32(uint32(m.Deeds))
	w.u32(uint32(m.Ways))
	for _, item := range m.Lists {
		w = item.write(w, "lists")
	}
	return w
}

func readNote(r *reader) (m Note) {
	m.Question = Question(r.u8("question"))
	m.Notes = r.pairs("notes")
	return m
}

func (m Note) write(w writer) writer {
	w.u8(uint8(m.Question))
	for _, item := range m.Notes {
		w.text(item.Key, 0, "notes")
		w.text(item.Value, 0, "notes")
	}
	return w
}

func readOrder(r *reader) (m Order) {
	m.Goods = r.text(1, "goods")
	m.Shelf = Shelf(r.u16("shelf"))
	m.Mark = r.u8("mark")
	m.Group = Payment(r.u8("group"))
	r.known(uint32(m.Group), 1, "group", namesOfPayment)
	switch m.Group {
	case PaymentCash, PaymentCard:
		m.Amount = r.text(0, "amount")
		m.Coins = r.u16("coins")
	}
	if r.more() {
		m.Remark = r.text(0, "remark")
	}
	return m
}

func (m Order) write(w writer) writer {
	w.text(m.Goods, 1, "goods", &ruleNoBreak)
	w.u16(uint16(m.Shelf))
	w.u8(m.Mark)
	w.known(uint32(m.Group), "group", namesOfPayment)
	w.u8(uint8(m.Group))
	switch m.Group {
	case PaymentCash, PaymentCard:
		w.text(m.Amount, 0, "amount", &ruleNoBreak)
		w.u16(m.Coins)
	default:
		w.refuseIf(m.Amount != nil, ErrUnexpected, "amount", "given where it must not be")
		w.refuseIf(m.Coins != 0, ErrUnexpected, "coins", "given where it must not be")
	}
	if m.Remark != nil {
		w.text(m.Remark, 0, "remark")
	}
	return w
}

func readCart(r *reader) (m Cart) {
	m.Total = r.u16("total")
	m.Goods = r.texts("goods")
	return m
}

func (m Cart) write(w writer) writer {
	w.u16(m.Total)
	for _, item := range m.Goods {
		w.text(item, 0, "goods", &ruleNoBreak)
	}
	return w
}

func readPicture(r *reader) (m Picture) {
	m.Data = r.bytes(1, "data")
	return m
}

func (m Picture) write(w writer) writer {
	w.bytes(m.Data, 1, "data")
	return w
}

func readDone(r *reader) (m Done) {
	return m
}

func (m Done) write(w writer) writer {
	return w
}

func readForget(r *reader) (m Forget) {
	return m
}

func (m Forget) write(w writer) writer {
	return w
}

func readBye(r *reader) (m Bye) {
	return m
}

func (m Bye) write(w writer) writer {
	return w
}

func readSecret(r *reader) (m Secret) {
	m.Data = r.bytes(0, "data")
	return m
}

func (m Secret) write(w writer) writer {
	w.bytes(m.Data, 0, "data")
	return w
}

func readYes(r *reader) (m Yes) {
	return m
}

func (m Yes) write(w writer) writer {
	return w
}

func readNo(r *reader) (m No) {
	m.Reason = r.text(0, "reason")
	return m
}

func (m No) write(w writer) writer {
	w.text(m.Reason, 0, "reason", &ruleNoBreak, &ruleSome)
	return w
}

func readChangePrice(r *reader) (m ChangePrice) {
	m.Shelf = Shelf(r.u16("shelf"))
	m.Amount = r.text(0, "amount")
	return m
}

func (m ChangePrice) write(w writer) writer {
	w.u16(uint16(m.Shelf))
	w.text(m.Amount, 0, "amount")
	return w
}

func readWait(r *reader) (m Wait) {
	return m
}

func (m Wait) write(w writer) writer {
	return w
}

func readLeave(r *reader) (m Leave) {
	m.Shelf = Shelf(r.u16("shelf"))
	return m
}

func (m Leave) write(w writer) writer {
	w.u16(uint16(m.Shelf))
	return w
}

func readOld(r *reader) (m Old) {
	m.Data = r.bytes(0, "data")
	return m
}

func (m Old) write(w writer) writer {
	w.bytes(m.Data, 0, "data")
	return w
}

func readNoteList(r *reader, holder string) (m NoteList) {
	m.Stage = Stage(r.u32(holder))
	m.Names = r.text(0, holder)
	return m
}

func (m NoteList) write(w writer, holder string) writer {
	w.u32(uint32(m.Stage))
	w.text(m.Names, 0, holder)
	return w
}
