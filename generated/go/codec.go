// Code generated from spec/ by "python -m generator". DO NOT EDIT.

package milter

import "cmp"

func readPayload(frame []byte, version, flags uint32) (Message, error) {
	r := &reader{data: frame[:len(frame):len(frame)], pos: payloadStart, version: cmp.Or(version, MaxVersion), flags: flags}
	switch frame[codeAt] {
	case 'O':
		return r.done(readNegotiate(r))
	case 'D':
		return r.done(readMacro(r))
	case 'C':
		return r.done(readConnect(r))
	case 'H':
		return r.done(readHelo(r))
	case 'M':
		return r.done(readEnvelopeFrom(r))
	case 'R':
		return r.done(readEnvelopeRecipient(r))
	case 'T':
		return r.done(readData(r))
	case 'U':
		return r.done(readUnknown(r))
	case 'L':
		return r.done(readHeader(r))
	case 'N':
		return r.done(readEndOfHeaders(r))
	case 'B':
		return r.done(readBody(r))
	case 'E':
		return r.done(readEndOfMessage(r))
	case 'A':
		return r.done(readAbort(r))
	case 'Q':
		return r.done(readClose(r))
	case 'K':
		return r.done(readQuitNewConnection(r))
	case 'c':
		return r.done(readContinue(r))
	case 'r':
		return r.done(readReject(r))
	case 'd':
		return r.done(readDiscard(r))
	case 'a':
		return r.done(readAccept(r))
	case 't':
		return r.done(readTemporaryFailure(r))
	case 's':
		return r.done(readSkip(r))
	case 'y':
		return r.done(readReplyCode(r))
	case 'h':
		return r.done(readAddHeader(r))
	case 'm':
		return r.done(readChangeHeader(r))
	case 'i':
		return r.done(readInsertHeader(r))
	case 'e':
		return r.done(readChangeSender(r))
	case '+':
		return r.done(readAddRecipient(r))
	case '2':
		return r.done(readAddRecipientPar(r))
	case '-':
		return r.done(readRemoveRecipient(r))
	case 'b':
		return r.done(readReplaceBody(r))
	case 'p':
		return r.done(readProgress(r))
	case 'q':
		return r.done(readQuarantine(r))
	case 'f':
		return r.done(readConnectionFailure(r))
	case '4':
		return r.done(readShutdown(r))
	case 'l':
		return r.done(readSetSymbolList(r))
	}
	r.fail(ErrUnknownCode, "", codeAt)
	return nil, r.err
}

func readNegotiate(r *reader) (m Negotiate) {
	m.Version = r.u32("version")
	m.Actions = Actions(r.u32("actions"))
	m.Steps = Steps(r.u32("steps"))
	for r.more() {
		m.MacroLists = append(m.MacroLists, readMacroList(r, "macro-lists"))
	}
	return m
}

func (m Negotiate) write(w writer) writer {
	w.u32(m.Version)
	w.u32(uint32(m.Actions))
	w.u32(uint32(m.Steps))
	for _, item := range m.MacroLists {
		w = item.write(w, "macro-lists")
	}
	return w
}

func readMacro(r *reader) (m Macro) {
	m.Command = CommandCode(r.u8("command"))
	m.Macros = r.pairs("macros")
	return m
}

func (m Macro) write(w writer) writer {
	w.u8(uint8(m.Command))
	for _, item := range m.Macros {
		w.text(item.Key, 0, "macros")
		w.text(item.Value, 0, "macros")
	}
	return w
}

func readConnect(r *reader) (m Connect) {
	m.Hostname = r.text(0, "hostname")
	m.Family = AddressFamily(r.u8("family"))
	r.known(uint32(m.Family), 1, "family", namesOfAddressFamily)
	switch m.Family {
	case AddressFamilyUnix, AddressFamilyInet, AddressFamilyInet6:
		m.Port = r.u16("port")
		m.Address = r.text(0, "address")
	}
	return m
}

func (m Connect) write(w writer) writer {
	w.text(m.Hostname, 0, "hostname", &ruleOneLine)
	w.known(uint32(m.Family), "family", namesOfAddressFamily)
	w.u8(uint8(m.Family))
	switch m.Family {
	case AddressFamilyUnix, AddressFamilyInet, AddressFamilyInet6:
		w.u16(m.Port)
		w.text(m.Address, 0, "address", &ruleOneLine)
	default:
		w.refuseIf(m.Port != 0, ErrUnexpected, "port", "given where it must not be")
		w.refuseIf(m.Address != nil, ErrUnexpected, "address", "given where it must not be")
	}
	return w
}

func readHelo(r *reader) (m Helo) {
	m.Hostname = r.text(0, "hostname")
	return m
}

func (m Helo) write(w writer) writer {
	w.text(m.Hostname, 0, "hostname", &ruleNoLineFeed)
	return w
}

func readEnvelopeFrom(r *reader) (m EnvelopeFrom) {
	m.Sender = r.text(0, "sender")
	m.Arguments = r.texts("arguments")
	return m
}

func (m EnvelopeFrom) write(w writer) writer {
	w.text(m.Sender, 0, "sender", &ruleNoLineFeed)
	for _, item := range m.Arguments {
		w.text(item, 0, "arguments", &ruleNoLineFeed)
	}
	return w
}

func readEnvelopeRecipient(r *reader) (m EnvelopeRecipient) {
	m.Recipient = r.text(0, "recipient")
	m.Arguments = r.texts("arguments")
	return m
}

func (m EnvelopeRecipient) write(w writer) writer {
	w.text(m.Recipient, 0, "recipient", &ruleNoLineFeed)
	for _, item := range m.Arguments {
		w.text(item, 0, "arguments", &ruleNoLineFeed)
	}
	return w
}

func readData(r *reader) (m Data) {
	return m
}

func (m Data) write(w writer) writer {
	return w
}

func readUnknown(r *reader) (m Unknown) {
	m.Command = r.text(0, "command")
	return m
}

func (m Unknown) write(w writer) writer {
	w.text(m.Command, 0, "command", &ruleNoLineFeed)
	return w
}

func readHeader(r *reader) (m Header) {
	m.Name = r.text(1, "name")
	m.Value = r.text(0, "value")
	return m
}

func (m Header) write(w writer) writer {
	w.text(m.Name, 1, "name")
	w.text(m.Value, 0, "value")
	return w
}

func readEndOfHeaders(r *reader) (m EndOfHeaders) {
	return m
}

func (m EndOfHeaders) write(w writer) writer {
	return w
}

func readBody(r *reader) (m Body) {
	m.Data = r.bytes(1, "data")
	return m
}

func (m Body) write(w writer) writer {
	w.bytes(m.Data, 1, "data")
	return w
}

func readEndOfMessage(r *reader) (m EndOfMessage) {
	m.Data = r.bytes(0, "data")
	return m
}

func (m EndOfMessage) write(w writer) writer {
	w.bytes(m.Data, 0, "data")
	return w
}

func readAbort(r *reader) (m Abort) {
	return m
}

func (m Abort) write(w writer) writer {
	return w
}

func readClose(r *reader) (m Close) {
	return m
}

func (m Close) write(w writer) writer {
	return w
}

func readQuitNewConnection(r *reader) (m QuitNewConnection) {
	return m
}

func (m QuitNewConnection) write(w writer) writer {
	return w
}

func readContinue(r *reader) (m Continue) {
	return m
}

func (m Continue) write(w writer) writer {
	return w
}

func readReject(r *reader) (m Reject) {
	return m
}

func (m Reject) write(w writer) writer {
	return w
}

func readDiscard(r *reader) (m Discard) {
	return m
}

func (m Discard) write(w writer) writer {
	return w
}

func readAccept(r *reader) (m Accept) {
	return m
}

func (m Accept) write(w writer) writer {
	return w
}

func readTemporaryFailure(r *reader) (m TemporaryFailure) {
	return m
}

func (m TemporaryFailure) write(w writer) writer {
	return w
}

func readSkip(r *reader) (m Skip) {
	return m
}

func (m Skip) write(w writer) writer {
	return w
}

func readReplyCode(r *reader) (m ReplyCode) {
	m.Text = r.text(0, "text")
	return m
}

func (m ReplyCode) write(w writer) writer {
	w.text(m.Text, 0, "text", &ruleReplyCodeForm, &ruleReplyEnhancedCode, &ruleReplyPercent, &ruleReplyLineBreak, &ruleReplyFurtherLines, &ruleReplySameClass, &ruleReplyHyphen)
	return w
}

func readAddHeader(r *reader) (m AddHeader) {
	m.Name = r.text(0, "name")
	m.Value = r.text(0, "value")
	return m
}

func (m AddHeader) write(w writer) writer {
	w.text(m.Name, 0, "name", &ruleHeaderName)
	w.text(m.Value, 0, "value", &ruleHeaderNoCr, &ruleHeaderFolding)
	return w
}

func readChangeHeader(r *reader) (m ChangeHeader) {
	m.Index = r.u32("index")
	m.Name = r.text(0, "name")
	m.Value = r.text(0, "value")
	return m
}

func (m ChangeHeader) write(w writer) writer {
	w.u32(m.Index)
	w.text(m.Name, 0, "name", &ruleHeaderName)
	w.text(m.Value, 0, "value", &ruleHeaderNoCr, &ruleHeaderFolding)
	return w
}

func readInsertHeader(r *reader) (m InsertHeader) {
	m.Index = r.u32("index")
	m.Name = r.text(0, "name")
	m.Value = r.text(0, "value")
	return m
}

func (m InsertHeader) write(w writer) writer {
	w.u32(m.Index)
	w.text(m.Name, 0, "name", &ruleHeaderName)
	w.text(m.Value, 0, "value", &ruleHeaderNoCr, &ruleHeaderFolding)
	return w
}

func readChangeSender(r *reader) (m ChangeSender) {
	m.Sender = r.text(0, "sender")
	if r.more() {
		m.Arguments = r.text(0, "arguments")
	}
	return m
}

func (m ChangeSender) write(w writer) writer {
	w.text(m.Sender, 0, "sender", &ruleSenderNotEmpty, &ruleOneLine)
	if m.Arguments != nil {
		w.text(m.Arguments, 0, "arguments", &ruleOneLine)
	}
	return w
}

func readAddRecipient(r *reader) (m AddRecipient) {
	m.Recipient = r.text(0, "recipient")
	return m
}

func (m AddRecipient) write(w writer) writer {
	w.text(m.Recipient, 0, "recipient", &ruleNotEmpty, &ruleOneLine)
	return w
}

func readAddRecipientPar(r *reader) (m AddRecipientPar) {
	m.Recipient = r.text(0, "recipient")
	if r.more() {
		m.Arguments = r.text(0, "arguments")
	}
	return m
}

func (m AddRecipientPar) write(w writer) writer {
	w.text(m.Recipient, 0, "recipient", &ruleNotEmpty, &ruleOneLine)
	if m.Arguments != nil {
		w.text(m.Arguments, 0, "arguments", &ruleOneLine)
	}
	return w
}

func readRemoveRecipient(r *reader) (m RemoveRecipient) {
	m.Recipient = r.text(0, "recipient")
	return m
}

func (m RemoveRecipient) write(w writer) writer {
	w.text(m.Recipient, 0, "recipient", &ruleNotEmpty, &ruleOneLine)
	return w
}

func readReplaceBody(r *reader) (m ReplaceBody) {
	m.Data = r.bytes(0, "data")
	return m
}

func (m ReplaceBody) write(w writer) writer {
	w.bytes(m.Data, 0, "data")
	return w
}

func readProgress(r *reader) (m Progress) {
	return m
}

func (m Progress) write(w writer) writer {
	return w
}

func readQuarantine(r *reader) (m Quarantine) {
	m.Reason = r.text(0, "reason")
	return m
}

func (m Quarantine) write(w writer) writer {
	w.text(m.Reason, 0, "reason", &ruleNotEmpty, &ruleOneLine)
	return w
}

func readConnectionFailure(r *reader) (m ConnectionFailure) {
	return m
}

func (m ConnectionFailure) write(w writer) writer {
	return w
}

func readShutdown(r *reader) (m Shutdown) {
	return m
}

func (m Shutdown) write(w writer) writer {
	return w
}

func readSetSymbolList(r *reader) (m SetSymbolList) {
	m.Data = r.bytes(0, "data")
	return m
}

func (m SetSymbolList) write(w writer) writer {
	w.bytes(m.Data, 0, "data")
	return w
}

func readMacroList(r *reader, holder string) (m MacroList) {
	m.Stage = MacroStage(r.u32(holder))
	m.Names = r.text(0, holder)
	return m
}

func (m MacroList) write(w writer, holder string) writer {
	w.u32(uint32(m.Stage))
	w.text(m.Names, 0, holder)
	return w
}
