// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package org.example.milter;

import java.util.*;
import org.example.milter.Message.MacroList;

/** The payload of each message. */
final class Payloads {
  private Payloads() {}

  static Message read(Reader in) throws ProtocolException {
    switch (in.code()) {
      case 0x4f:
        return readNegotiate(in.of(Kind.NEGOTIATE));
      case 0x44:
        return readMacro(in.of(Kind.MACRO));
      case 0x43:
        return readConnect(in.of(Kind.CONNECT));
      case 0x48:
        return readHelo(in.of(Kind.HELO));
      case 0x4d:
        return readEnvelopeFrom(in.of(Kind.ENVELOPE_FROM));
      case 0x52:
        return readEnvelopeRecipient(in.of(Kind.ENVELOPE_RECIPIENT));
      case 0x54:
        return readData(in.of(Kind.DATA));
      case 0x55:
        return readUnknown(in.of(Kind.UNKNOWN));
      case 0x4c:
        return readHeader(in.of(Kind.HEADER));
      case 0x4e:
        return readEndOfHeaders(in.of(Kind.END_OF_HEADERS));
      case 0x42:
        return readBody(in.of(Kind.BODY));
      case 0x45:
        return readEndOfMessage(in.of(Kind.END_OF_MESSAGE));
      case 0x41:
        return readAbort(in.of(Kind.ABORT));
      case 0x51:
        return readClose(in.of(Kind.CLOSE));
      case 0x4b:
        return readQuitNewConnection(in.of(Kind.QUIT_NEW_CONNECTION));
      case 0x63:
        return readContinue(in.of(Kind.CONTINUE));
      case 0x72:
        return readReject(in.of(Kind.REJECT));
      case 0x64:
        return readDiscard(in.of(Kind.DISCARD));
      case 0x61:
        return readAccept(in.of(Kind.ACCEPT));
      case 0x74:
        return readTemporaryFailure(in.of(Kind.TEMPORARY_FAILURE));
      case 0x73:
        return readSkip(in.of(Kind.SKIP));
      case 0x79:
        return readReplyCode(in.of(Kind.REPLY_CODE));
      case 0x68:
        return readAddHeader(in.of(Kind.ADD_HEADER));
      case 0x6d:
        return readChangeHeader(in.of(Kind.CHANGE_HEADER));
      case 0x69:
        return readInsertHeader(in.of(Kind.INSERT_HEADER));
      case 0x65:
        return readChangeSender(in.of(Kind.CHANGE_SENDER));
      case 0x2b:
        return readAddRecipient(in.of(Kind.ADD_RECIPIENT));
      case 0x32:
        return readAddRecipientPar(in.of(Kind.ADD_RECIPIENT_PAR));
      case 0x2d:
        return readRemoveRecipient(in.of(Kind.REMOVE_RECIPIENT));
      case 0x62:
        return readReplaceBody(in.of(Kind.REPLACE_BODY));
      case 0x70:
        return readProgress(in.of(Kind.PROGRESS));
      case 0x71:
        return readQuarantine(in.of(Kind.QUARANTINE));
      case 0x66:
        return readConnectionFailure(in.of(Kind.CONNECTION_FAILURE));
      case 0x34:
        return readShutdown(in.of(Kind.SHUTDOWN));
      case 0x6c:
        return readSetSymbolList(in.of(Kind.SET_SYMBOL_LIST));
      default:
        throw in.wrong(ErrorKind.UNKNOWN_CODE, "", Wire.CODE_AT);
    }
  }

  static void write(Message message, Writer out) {
    switch (message.kind()) {
      case NEGOTIATE -> write((Message.Negotiate) message, out);
      case MACRO -> write((Message.Macro) message, out);
      case CONNECT -> write((Message.Connect) message, out);
      case HELO -> write((Message.Helo) message, out);
      case ENVELOPE_FROM -> write((Message.EnvelopeFrom) message, out);
      case ENVELOPE_RECIPIENT -> write((Message.EnvelopeRecipient) message, out);
      case DATA -> write((Message.Data) message, out);
      case UNKNOWN -> write((Message.Unknown) message, out);
      case HEADER -> write((Message.Header) message, out);
      case END_OF_HEADERS -> write((Message.EndOfHeaders) message, out);
      case BODY -> write((Message.Body) message, out);
      case END_OF_MESSAGE -> write((Message.EndOfMessage) message, out);
      case ABORT -> write((Message.Abort) message, out);
      case CLOSE -> write((Message.Close) message, out);
      case QUIT_NEW_CONNECTION -> write((Message.QuitNewConnection) message, out);
      case CONTINUE -> write((Message.Continue) message, out);
      case REJECT -> write((Message.Reject) message, out);
      case DISCARD -> write((Message.Discard) message, out);
      case ACCEPT -> write((Message.Accept) message, out);
      case TEMPORARY_FAILURE -> write((Message.TemporaryFailure) message, out);
      case SKIP -> write((Message.Skip) message, out);
      case REPLY_CODE -> write((Message.ReplyCode) message, out);
      case ADD_HEADER -> write((Message.AddHeader) message, out);
      case CHANGE_HEADER -> write((Message.ChangeHeader) message, out);
      case INSERT_HEADER -> write((Message.InsertHeader) message, out);
      case CHANGE_SENDER -> write((Message.ChangeSender) message, out);
      case ADD_RECIPIENT -> write((Message.AddRecipient) message, out);
      case ADD_RECIPIENT_PAR -> write((Message.AddRecipientPar) message, out);
      case REMOVE_RECIPIENT -> write((Message.RemoveRecipient) message, out);
      case REPLACE_BODY -> write((Message.ReplaceBody) message, out);
      case PROGRESS -> write((Message.Progress) message, out);
      case QUARANTINE -> write((Message.Quarantine) message, out);
      case CONNECTION_FAILURE -> write((Message.ConnectionFailure) message, out);
      case SHUTDOWN -> write((Message.Shutdown) message, out);
      case SET_SYMBOL_LIST -> write((Message.SetSymbolList) message, out);
    }
  }

  private static Message.Negotiate readNegotiate(Reader in) throws ProtocolException {
    long version = in.number(4, "version");
    Actions actions = new Actions(in.number(4, "actions"));
    Steps steps = new Steps(in.number(4, "steps"));
    List<MacroList> macroLists = new ArrayList<>();
    while (in.more()) {
      macroLists.add(readMacroList(in, "macro-lists"));
    }
    in.end();
    return new Message.Negotiate(version, actions, steps, macroLists);
  }

  private static void write(Message.Negotiate message, Writer out) {
    out.number(message.version(), 4, "version");
    out.number(message.actions().value(), 4, "actions");
    out.number(message.steps().value(), 4, "steps");
    for (MacroList each : message.macroLists()) {
      write(each, out, "macro-lists");
    }
  }

  private static Message.Macro readMacro(Reader in) throws ProtocolException {
    CommandCode command = new CommandCode((int) in.number(1, "command"));
    List<Map.Entry<Octets, Octets>> macros = new ArrayList<>();
    while (in.more()) {
      macros.add(in.pair(0, "macros"));
    }
    in.end();
    return new Message.Macro(command, macros);
  }

  private static void write(Message.Macro message, Writer out) {
    out.number(message.command().value(), 1, "command");
    for (Map.Entry<Octets, Octets> each : message.macros()) {
      out.text(each.getKey(), 0, "macros");
      out.text(each.getValue(), 0, "macros");
    }
  }

  private static Message.Connect readConnect(Reader in) throws ProtocolException {
    Octets hostname = in.text(0, "hostname");
    AddressFamily family = in.known(AddressFamily.of((int) in.number(1, "family")), 1, "family");
    OptionalInt port = OptionalInt.empty();
    Optional<Octets> address = Optional.empty();
    if (family.value() == 76 || family.value() == 52 || family.value() == 54) {
      port = OptionalInt.of((int) in.number(2, "port"));
      address = Optional.of(in.text(0, "address"));
    }
    in.end();
    return new Message.Connect(hostname, family, port, address);
  }

  private static void write(Message.Connect message, Writer out) {
    out.text(message.hostname(), 0, "hostname", 0);
    out.number(message.family().value(), 1, "family");
    if (message.family().value() == 76
        || message.family().value() == 52
        || message.family().value() == 54) {
      out.refuseIf(message.port().isEmpty(), ErrorKind.MISSING, "port", "is missing");
      out.number(message.port().orElseThrow(), 2, "port");
      out.refuseIf(message.address().isEmpty(), ErrorKind.MISSING, "address", "is missing");
      out.text(message.address().orElseThrow(), 0, "address", 0);
    } else {
      out.refuseIf(
          message.port().isPresent(), ErrorKind.UNEXPECTED, "port", "must not be given here");
      out.refuseIf(
          message.address().isPresent(), ErrorKind.UNEXPECTED, "address", "must not be given here");
    }
  }

  private static Message.Helo readHelo(Reader in) throws ProtocolException {
    Octets hostname = in.text(0, "hostname");
    in.end();
    return new Message.Helo(hostname);
  }

  private static void write(Message.Helo message, Writer out) {
    out.text(message.hostname(), 0, "hostname", 1, 2);
  }

  private static Message.EnvelopeFrom readEnvelopeFrom(Reader in) throws ProtocolException {
    Octets sender = in.text(0, "sender");
    List<Octets> arguments = new ArrayList<>();
    while (in.more()) {
      arguments.add(in.text(0, "arguments"));
    }
    in.end();
    return new Message.EnvelopeFrom(sender, arguments);
  }

  private static void write(Message.EnvelopeFrom message, Writer out) {
    out.text(message.sender(), 0, "sender", 1, 2);
    for (Octets each : message.arguments()) {
      out.text(each, 0, "arguments", 1, 2);
    }
  }

  private static Message.EnvelopeRecipient readEnvelopeRecipient(Reader in)
      throws ProtocolException {
    Octets recipient = in.text(0, "recipient");
    List<Octets> arguments = new ArrayList<>();
    while (in.more()) {
      arguments.add(in.text(0, "arguments"));
    }
    in.end();
    return new Message.EnvelopeRecipient(recipient, arguments);
  }

  private static void write(Message.EnvelopeRecipient message, Writer out) {
    out.text(message.recipient(), 0, "recipient", 1, 2);
    for (Octets each : message.arguments()) {
      out.text(each, 0, "arguments", 1, 2);
    }
  }

  private static Message.Data readData(Reader in) throws ProtocolException {
    in.end();
    return new Message.Data();
  }

  private static void write(Message.Data message, Writer out) {}

  private static Message.Unknown readUnknown(Reader in) throws ProtocolException {
    Octets command = in.text(0, "command");
    in.end();
    return new Message.Unknown(command);
  }

  private static void write(Message.Unknown message, Writer out) {
    out.text(message.command(), 0, "command", 1, 2);
  }

  private static Message.Header readHeader(Reader in) throws ProtocolException {
    Octets name = in.text(1, "name");
    Octets value = in.text(0, "value");
    in.end();
    return new Message.Header(name, value);
  }

  private static void write(Message.Header message, Writer out) {
    out.text(message.name(), 1, "name");
    out.text(message.value(), 0, "value");
  }

  private static Message.EndOfHeaders readEndOfHeaders(Reader in) throws ProtocolException {
    in.end();
    return new Message.EndOfHeaders();
  }

  private static void write(Message.EndOfHeaders message, Writer out) {}

  private static Message.Body readBody(Reader in) throws ProtocolException {
    Octets data = in.bytes(1, "data");
    in.end();
    return new Message.Body(data);
  }

  private static void write(Message.Body message, Writer out) {
    out.bytes(message.data(), 1, "data");
  }

  private static Message.EndOfMessage readEndOfMessage(Reader in) throws ProtocolException {
    Octets data = in.bytes(0, "data");
    in.end();
    return new Message.EndOfMessage(data);
  }

  private static void write(Message.EndOfMessage message, Writer out) {
    out.bytes(message.data(), 0, "data");
  }

  private static Message.Abort readAbort(Reader in) throws ProtocolException {
    in.end();
    return new Message.Abort();
  }

  private static void write(Message.Abort message, Writer out) {}

  private static Message.Close readClose(Reader in) throws ProtocolException {
    in.end();
    return new Message.Close();
  }

  private static void write(Message.Close message, Writer out) {}

  private static Message.QuitNewConnection readQuitNewConnection(Reader in)
      throws ProtocolException {
    in.end();
    return new Message.QuitNewConnection();
  }

  private static void write(Message.QuitNewConnection message, Writer out) {}

  private static Message.Continue readContinue(Reader in) throws ProtocolException {
    in.end();
    return new Message.Continue();
  }

  private static void write(Message.Continue message, Writer out) {}

  private static Message.Reject readReject(Reader in) throws ProtocolException {
    in.end();
    return new Message.Reject();
  }

  private static void write(Message.Reject message, Writer out) {}

  private static Message.Discard readDiscard(Reader in) throws ProtocolException {
    in.end();
    return new Message.Discard();
  }

  private static void write(Message.Discard message, Writer out) {}

  private static Message.Accept readAccept(Reader in) throws ProtocolException {
    in.end();
    return new Message.Accept();
  }

  private static void write(Message.Accept message, Writer out) {}

  private static Message.TemporaryFailure readTemporaryFailure(Reader in) throws ProtocolException {
    in.end();
    return new Message.TemporaryFailure();
  }

  private static void write(Message.TemporaryFailure message, Writer out) {}

  private static Message.Skip readSkip(Reader in) throws ProtocolException {
    in.end();
    return new Message.Skip();
  }

  private static void write(Message.Skip message, Writer out) {}

  private static Message.ReplyCode readReplyCode(Reader in) throws ProtocolException {
    Octets text = in.text(0, "text");
    in.end();
    return new Message.ReplyCode(text);
  }

  private static void write(Message.ReplyCode message, Writer out) {
    out.text(message.text(), 0, "text", 8, 9, 10, 11, 12, 13, 14, 15);
  }

  private static Message.AddHeader readAddHeader(Reader in) throws ProtocolException {
    Octets name = in.text(0, "name");
    Octets value = in.text(0, "value");
    in.end();
    return new Message.AddHeader(name, value);
  }

  private static void write(Message.AddHeader message, Writer out) {
    out.text(message.name(), 0, "name", 5);
    out.text(message.value(), 0, "value", 6, 7);
  }

  private static Message.ChangeHeader readChangeHeader(Reader in) throws ProtocolException {
    long index = in.number(4, "index");
    Octets name = in.text(0, "name");
    Octets value = in.text(0, "value");
    in.end();
    return new Message.ChangeHeader(index, name, value);
  }

  private static void write(Message.ChangeHeader message, Writer out) {
    out.number(message.index(), 4, "index");
    out.text(message.name(), 0, "name", 5);
    out.text(message.value(), 0, "value", 6, 7);
  }

  private static Message.InsertHeader readInsertHeader(Reader in) throws ProtocolException {
    long index = in.number(4, "index");
    Octets name = in.text(0, "name");
    Octets value = in.text(0, "value");
    in.end();
    return new Message.InsertHeader(index, name, value);
  }

  private static void write(Message.InsertHeader message, Writer out) {
    out.number(message.index(), 4, "index");
    out.text(message.name(), 0, "name", 5);
    out.text(message.value(), 0, "value", 6, 7);
  }

  private static Message.ChangeSender readChangeSender(Reader in) throws ProtocolException {
    Octets sender = in.text(0, "sender");
    Optional<Octets> arguments = Optional.empty();
    if (in.more()) {
      arguments = Optional.of(in.text(0, "arguments"));
    }
    in.end();
    return new Message.ChangeSender(sender, arguments);
  }

  private static void write(Message.ChangeSender message, Writer out) {
    out.text(message.sender(), 0, "sender", 4, 0);
    if (message.arguments().isPresent()) {
      out.text(message.arguments().orElseThrow(), 0, "arguments", 0);
    }
  }

  private static Message.AddRecipient readAddRecipient(Reader in) throws ProtocolException {
    Octets recipient = in.text(0, "recipient");
    in.end();
    return new Message.AddRecipient(recipient);
  }

  private static void write(Message.AddRecipient message, Writer out) {
    out.text(message.recipient(), 0, "recipient", 3, 0);
  }

  private static Message.AddRecipientPar readAddRecipientPar(Reader in) throws ProtocolException {
    Octets recipient = in.text(0, "recipient");
    Optional<Octets> arguments = Optional.empty();
    if (in.more()) {
      arguments = Optional.of(in.text(0, "arguments"));
    }
    in.end();
    return new Message.AddRecipientPar(recipient, arguments);
  }

  private static void write(Message.AddRecipientPar message, Writer out) {
    out.text(message.recipient(), 0, "recipient", 3, 0);
    if (message.arguments().isPresent()) {
      out.text(message.arguments().orElseThrow(), 0, "arguments", 0);
    }
  }

  private static Message.RemoveRecipient readRemoveRecipient(Reader in) throws ProtocolException {
    Octets recipient = in.text(0, "recipient");
    in.end();
    return new Message.RemoveRecipient(recipient);
  }

  private static void write(Message.RemoveRecipient message, Writer out) {
    out.text(message.recipient(), 0, "recipient", 3, 0);
  }

  private static Message.ReplaceBody readReplaceBody(Reader in) throws ProtocolException {
    Octets data = in.bytes(0, "data");
    in.end();
    return new Message.ReplaceBody(data);
  }

  private static void write(Message.ReplaceBody message, Writer out) {
    out.bytes(message.data(), 0, "data");
  }

  private static Message.Progress readProgress(Reader in) throws ProtocolException {
    in.end();
    return new Message.Progress();
  }

  private static void write(Message.Progress message, Writer out) {}

  private static Message.Quarantine readQuarantine(Reader in) throws ProtocolException {
    Octets reason = in.text(0, "reason");
    in.end();
    return new Message.Quarantine(reason);
  }

  private static void write(Message.Quarantine message, Writer out) {
    out.text(message.reason(), 0, "reason", 3, 0);
  }

  private static Message.ConnectionFailure readConnectionFailure(Reader in)
      throws ProtocolException {
    in.end();
    return new Message.ConnectionFailure();
  }

  private static void write(Message.ConnectionFailure message, Writer out) {}

  private static Message.Shutdown readShutdown(Reader in) throws ProtocolException {
    in.end();
    return new Message.Shutdown();
  }

  private static void write(Message.Shutdown message, Writer out) {}

  private static Message.SetSymbolList readSetSymbolList(Reader in) throws ProtocolException {
    Octets data = in.bytes(0, "data");
    in.end();
    return new Message.SetSymbolList(data);
  }

  private static void write(Message.SetSymbolList message, Writer out) {
    out.bytes(message.data(), 0, "data");
  }

  private static MacroList readMacroList(Reader in, String holder) throws ProtocolException {
    MacroStage stage = new MacroStage(in.number(4, holder));
    Octets names = in.text(0, holder);
    return new MacroList(stage, names);
  }

  private static void write(MacroList message, Writer out, String holder) {
    out.number(message.stage().value(), 4, holder);
    out.text(message.names(), 0, holder);
  }
}
