// Code generated from spec/ by "python -m generator". DO NOT EDIT.

package milter

func readPayload(code byte, r *reader) (Message, error) {
	switch code {
	case 0x4f:
		r.kind = KindNegotiate
		m := readNegotiate(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x44:
		r.kind = KindMacro
		m := readMacro(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x43:
		r.kind = KindConnect
		m := readConnect(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x48:
		r.kind = KindHelo
		m := readHelo(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x4d:
		r.kind = KindEnvelopeFrom
		m := readEnvelopeFrom(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x52:
		r.kind = KindEnvelopeRecipient
		m := readEnvelopeRecipient(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x54:
		r.kind = KindData
		m := Data{}
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x55:
		r.kind = KindUnknown
		m := readUnknown(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x4c:
		r.kind = KindHeader
		m := readHeader(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x4e:
		r.kind = KindEndOfHeaders
		m := EndOfHeaders{}
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x42:
		r.kind = KindBody
		m := readBody(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x45:
		r.kind = KindEndOfMessage
		m := readEndOfMessage(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x41:
		r.kind = KindAbort
		m := Abort{}
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x51:
		r.kind = KindClose
		m := Close{}
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x4b:
		r.kind = KindQuitNewConnection
		m := QuitNewConnection{}
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x63:
		r.kind = KindContinue
		m := Continue{}
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x72:
		r.kind = KindReject
		m := Reject{}
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x64:
		r.kind = KindDiscard
		m := Discard{}
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x61:
		r.kind = KindAccept
		m := Accept{}
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x74:
		r.kind = KindTemporaryFailure
		m := TemporaryFailure{}
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x73:
		r.kind = KindSkip
		m := Skip{}
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x79:
		r.kind = KindReplyCode
		m := readReplyCode(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x68:
		r.kind = KindAddHeader
		m := readAddHeader(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x6d:
		r.kind = KindChangeHeader
		m := readChangeHeader(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x69:
		r.kind = KindInsertHeader
		m := readInsertHeader(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x65:
		r.kind = KindChangeSender
		m := readChangeSender(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x2b:
		r.kind = KindAddRecipient
		m := readAddRecipient(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x32:
		r.kind = KindAddRecipientPar
		m := readAddRecipientPar(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x2d:
		r.kind = KindRemoveRecipient
		m := readRemoveRecipient(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x62:
		r.kind = KindReplaceBody
		m := readReplaceBody(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x70:
		r.kind = KindProgress
		m := Progress{}
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x71:
		r.kind = KindQuarantine
		m := readQuarantine(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x66:
		r.kind = KindConnectionFailure
		m := ConnectionFailure{}
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x34:
		r.kind = KindShutdown
		m := Shutdown{}
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	case 0x6c:
		r.kind = KindSetSymbolList
		m := readSetSymbolList(r)
		if err := r.end(); err != nil {
			return nil, err
		}
		return m, nil
	}
	return nil, &Error{Kind: ErrorKindUnknownCode, Offset: payloadStart - 1}
}

func readNegotiate(r *reader) (m Negotiate) {
	m.Version = uint32(r.u32("version"))
	m.Actions = Actions(r.u32("actions"))
	m.Steps = Steps(r.u32("steps"))
	start := r.pos
	for r.more() {
		readMacroList(r)
	}
	m.MacroLists = r.data[start:]
	return m
}

func (m Negotiate) write(w *writer) {
	w.u32(uint32(m.Version))
	w.u32(uint32(m.Actions))
	w.u32(uint32(m.Steps))
	w.records(m.MacroLists, 0, "macro-lists")
}

func readMacro(r *reader) (m Macro) {
	m.Command = CommandCode(r.u8("command"))
	m.Macros = r.pairs(0, "macros")
	return m
}

func (m Macro) write(w *writer) {
	w.u8(uint8(m.Command))
	w.pairs(m.Macros, 0, "macros")
}

func readConnect(r *reader) (m Connect) {
	m.Hostname = r.text(0, "hostname")
	m.Family = AddressFamily(r.u8("family"))
	r.oneOf(uint32(m.Family), 1, "family", 85, 76, 52, 54)
	switch m.Family {
	case 76, 52, 54:
		m.Port = uint16(r.u16("port"))
		m.Address = r.text(0, "address")
	}
	return m
}

func (m Connect) write(w *writer) {
	w.text(m.Hostname, 0, "hostname", 0)
	w.oneOf(uint32(m.Family), "family", 85, 76, 52, 54)
	w.u8(uint8(m.Family))
	switch m.Family {
	case 76, 52, 54:
		w.u16(uint16(m.Port))
		w.text(m.Address, 0, "address", 0)
	default:
		w.refuseIf(m.Port != 0, "port", "must not be given here")
		w.refuseIf(m.Address != nil, "address", "must not be given here")
	}
}

func readHelo(r *reader) (m Helo) {
	m.Hostname = r.text(0, "hostname")
	return m
}

func (m Helo) write(w *writer) {
	w.text(m.Hostname, 0, "hostname", 1, 2)
}

func readEnvelopeFrom(r *reader) (m EnvelopeFrom) {
	m.Sender = r.text(0, "sender")
	m.Arguments = r.texts(0, "arguments")
	return m
}

func (m EnvelopeFrom) write(w *writer) {
	w.text(m.Sender, 0, "sender", 1, 2)
	w.texts(m.Arguments, 0, "arguments", 1, 2)
}

func readEnvelopeRecipient(r *reader) (m EnvelopeRecipient) {
	m.Recipient = r.text(0, "recipient")
	m.Arguments = r.texts(0, "arguments")
	return m
}

func (m EnvelopeRecipient) write(w *writer) {
	w.text(m.Recipient, 0, "recipient", 1, 2)
	w.texts(m.Arguments, 0, "arguments", 1, 2)
}

func readUnknown(r *reader) (m Unknown) {
	m.Command = r.text(0, "command")
	return m
}

func (m Unknown) write(w *writer) {
	w.text(m.Command, 0, "command", 1, 2)
}

func readHeader(r *reader) (m Header) {
	m.Name = r.text(1, "name")
	m.Value = r.text(0, "value")
	return m
}

func (m Header) write(w *writer) {
	w.text(m.Name, 1, "name")
	w.text(m.Value, 0, "value")
}

func readBody(r *reader) (m Body) {
	m.Data = r.bytes(1, "data")
	return m
}

func (m Body) write(w *writer) {
	w.bytes(m.Data, 1, "data")
}

func readEndOfMessage(r *reader) (m EndOfMessage) {
	m.Data = r.bytes(0, "data")
	return m
}

func (m EndOfMessage) write(w *writer) {
	w.bytes(m.Data, 0, "data")
}

func readReplyCode(r *reader) (m ReplyCode) {
	m.Text = r.text(0, "text")
	return m
}

func (m ReplyCode) write(w *writer) {
	w.text(m.Text, 0, "text", 8, 9, 10, 11, 12, 13, 14, 15)
}

func readAddHeader(r *reader) (m AddHeader) {
	m.Name = r.text(0, "name")
	m.Value = r.text(0, "value")
	return m
}

func (m AddHeader) write(w *writer) {
	w.text(m.Name, 0, "name", 5)
	w.text(m.Value, 0, "value", 6, 7)
}

func readChangeHeader(r *reader) (m ChangeHeader) {
	m.Index = uint32(r.u32("index"))
	m.Name = r.text(0, "name")
	m.Value = r.text(0, "value")
	return m
}

func (m ChangeHeader) write(w *writer) {
	w.u32(uint32(m.Index))
	w.text(m.Name, 0, "name", 5)
	w.text(m.Value, 0, "value", 6, 7)
}

func readInsertHeader(r *reader) (m InsertHeader) {
	m.Index = uint32(r.u32("index"))
	m.Name = r.text(0, "name")
	m.Value = r.text(0, "value")
	return m
}

func (m InsertHeader) write(w *writer) {
	w.u32(uint32(m.Index))
	w.text(m.Name, 0, "name", 5)
	w.text(m.Value, 0, "value", 6, 7)
}

func readChangeSender(r *reader) (m ChangeSender) {
	m.Sender = r.text(0, "sender")
	if r.more() {
		m.Arguments = r.text(0, "arguments")
	}
	return m
}

func (m ChangeSender) write(w *writer) {
	w.text(m.Sender, 0, "sender", 4, 0)
	if m.Arguments != nil {
		w.text(m.Arguments, 0, "arguments", 0)
	}
}

func readAddRecipient(r *reader) (m AddRecipient) {
	m.Recipient = r.text(0, "recipient")
	return m
}

func (m AddRecipient) write(w *writer) {
	w.text(m.Recipient, 0, "recipient", 3, 0)
}

func readAddRecipientPar(r *reader) (m AddRecipientPar) {
	m.Recipient = r.text(0, "recipient")
	if r.more() {
		m.Arguments = r.text(0, "arguments")
	}
	return m
}

func (m AddRecipientPar) write(w *writer) {
	w.text(m.Recipient, 0, "recipient", 3, 0)
	if m.Arguments != nil {
		w.text(m.Arguments, 0, "arguments", 0)
	}
}

func readRemoveRecipient(r *reader) (m RemoveRecipient) {
	m.Recipient = r.text(0, "recipient")
	return m
}

func (m RemoveRecipient) write(w *writer) {
	w.text(m.Recipient, 0, "recipient", 3, 0)
}

func readReplaceBody(r *reader) (m ReplaceBody) {
	m.Data = r.bytes(0, "data")
	return m
}

func (m ReplaceBody) write(w *writer) {
	w.bytes(m.Data, 0, "data")
}

func readQuarantine(r *reader) (m Quarantine) {
	m.Reason = r.text(0, "reason")
	return m
}

func (m Quarantine) write(w *writer) {
	w.text(m.Reason, 0, "reason", 3, 0)
}

func readSetSymbolList(r *reader) (m SetSymbolList) {
	m.Data = r.bytes(0, "data")
	return m
}

func (m SetSymbolList) write(w *writer) {
	w.bytes(m.Data, 0, "data")
}

func (Data) write(*writer) {}

func (EndOfHeaders) write(*writer) {}

func (Abort) write(*writer) {}

func (Close) write(*writer) {}

func (QuitNewConnection) write(*writer) {}

func (Continue) write(*writer) {}

func (Reject) write(*writer) {}

func (Discard) write(*writer) {}

func (Accept) write(*writer) {}

func (TemporaryFailure) write(*writer) {}

func (Skip) write(*writer) {}

func (Progress) write(*writer) {}

func (ConnectionFailure) write(*writer) {}

func (Shutdown) write(*writer) {}

func readMacroList(r *reader) (m MacroList) {
	m.Stage = MacroStage(r.u32("macro-lists"))
	m.Names = r.text(0, "macro-lists")
	return m
}
