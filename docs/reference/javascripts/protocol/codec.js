// Code generated from spec/ by "python -m generator". DO NOT EDIT.



























import { AddressFamily } from "./values.js";


const knownAddressFamily_ = Object.values(AddressFamily);

export function readPayload(r        )          {
  switch (r.code) {
    case 0x4f:
      return readNegotiate_(r);
    case 0x44:
      return readMacro_(r);
    case 0x43:
      return readConnect_(r);
    case 0x48:
      return readHelo_(r);
    case 0x4d:
      return readEnvelopeFrom_(r);
    case 0x52:
      return readEnvelopeRecipient_(r);
    case 0x54:
      return { type: "data" };
    case 0x55:
      return readUnknown_(r);
    case 0x4c:
      return readHeader_(r);
    case 0x4e:
      return { type: "end-of-headers" };
    case 0x42:
      return readBody_(r);
    case 0x45:
      return readEndOfMessage_(r);
    case 0x41:
      return { type: "abort" };
    case 0x51:
      return { type: "close" };
    case 0x4b:
      return { type: "quit-new-connection" };
    case 0x63:
      return { type: "continue" };
    case 0x72:
      return { type: "reject" };
    case 0x64:
      return { type: "discard" };
    case 0x61:
      return { type: "accept" };
    case 0x74:
      return { type: "temporary-failure" };
    case 0x73:
      return { type: "skip" };
    case 0x79:
      return readReplyCode_(r);
    case 0x68:
      return readAddHeader_(r);
    case 0x6d:
      return readChangeHeader_(r);
    case 0x69:
      return readInsertHeader_(r);
    case 0x65:
      return readChangeSender_(r);
    case 0x2b:
      return readAddRecipient_(r);
    case 0x32:
      return readAddRecipientPar_(r);
    case 0x2d:
      return readRemoveRecipient_(r);
    case 0x62:
      return readReplaceBody_(r);
    case 0x70:
      return { type: "progress" };
    case 0x71:
      return readQuarantine_(r);
    case 0x66:
      return { type: "connection-failure" };
    case 0x34:
      return { type: "shutdown" };
    case 0x6c:
      return readSetSymbolList_(r);
    default:
      throw r.unknownCode();
  }
}

export function writePayload(w        , m                )       {
  switch (m.type) {
    case "negotiate":
      w.code(0x4f);
      writeNegotiate(w, m);
      break;
    case "macro":
      w.code(0x44);
      writeMacro(w, m);
      break;
    case "connect":
      w.code(0x43);
      writeConnect(w, m);
      break;
    case "helo":
      w.code(0x48);
      writeHelo(w, m);
      break;
    case "envelope-from":
      w.code(0x4d);
      writeEnvelopeFrom(w, m);
      break;
    case "envelope-recipient":
      w.code(0x52);
      writeEnvelopeRecipient(w, m);
      break;
    case "data":
      w.code(0x54);
      break;
    case "unknown":
      w.code(0x55);
      writeUnknown(w, m);
      break;
    case "header":
      w.code(0x4c);
      writeHeader(w, m);
      break;
    case "end-of-headers":
      w.code(0x4e);
      break;
    case "body":
      w.code(0x42);
      writeBody(w, m);
      break;
    case "end-of-message":
      w.code(0x45);
      writeEndOfMessage(w, m);
      break;
    case "abort":
      w.code(0x41);
      break;
    case "close":
      w.code(0x51);
      break;
    case "quit-new-connection":
      w.code(0x4b);
      break;
    case "continue":
      w.code(0x63);
      break;
    case "reject":
      w.code(0x72);
      break;
    case "discard":
      w.code(0x64);
      break;
    case "accept":
      w.code(0x61);
      break;
    case "temporary-failure":
      w.code(0x74);
      break;
    case "skip":
      w.code(0x73);
      break;
    case "reply-code":
      w.code(0x79);
      writeReplyCode(w, m);
      break;
    case "add-header":
      w.code(0x68);
      writeAddHeader(w, m);
      break;
    case "change-header":
      w.code(0x6d);
      writeChangeHeader(w, m);
      break;
    case "insert-header":
      w.code(0x69);
      writeInsertHeader(w, m);
      break;
    case "change-sender":
      w.code(0x65);
      writeChangeSender(w, m);
      break;
    case "add-recipient":
      w.code(0x2b);
      writeAddRecipient(w, m);
      break;
    case "add-recipient-par":
      w.code(0x32);
      writeAddRecipientPar(w, m);
      break;
    case "remove-recipient":
      w.code(0x2d);
      writeRemoveRecipient(w, m);
      break;
    case "replace-body":
      w.code(0x62);
      writeReplaceBody(w, m);
      break;
    case "progress":
      w.code(0x70);
      break;
    case "quarantine":
      w.code(0x71);
      writeQuarantine(w, m);
      break;
    case "connection-failure":
      w.code(0x66);
      break;
    case "shutdown":
      w.code(0x34);
      break;
    case "set-symbol-list":
      w.code(0x6c);
      writeSetSymbolList(w, m);
      break;
    default:
      w.unknown();
  }
}

function readNegotiate_(r        )            {
  const version = r.number(4, "version");
  const actions = r.number(4, "actions");
  const steps = r.number(4, "steps");
  const macroLists = r.several(readMacroList_, "macro-lists");
  return { type: "negotiate", version, actions, steps, macroLists };
}

function writeNegotiate(w        , m                  )       {
  w.number(m.version, "version", 4);
  w.flags(m.actions, "actions", 4);
  w.flags(m.steps, "steps", 4);
  w.each(m.macroLists, "macro-lists", 0, (each) => writeMacroList(w, each, "macro-lists"));
}

function readMacro_(r        )        {
  const command = r.number(1, "command");
  const macros = r.pairs("macros");
  return { type: "macro", command, macros };
}

function writeMacro(w        , m              )       {
  w.number(m.command, "command", 1);
  w.pairs(m.macros, "macros", 0, 0);
}

function readConnect_(r        )          {
  const hostname = r.text("hostname");
  const family = r.oneOf(knownAddressFamily_, 1, "family");
  let port                    ;
  let address                        ;
  switch (family) {
    case 76:
    case 52:
    case 54:
      port = r.number(2, "port");
      address = r.text("address");
  }
  return { type: "connect", hostname, family, port, address };
}

function writeConnect(w        , m                )       {
  w.text(m.hostname, "hostname", 0, Infinity, "rule/one-line");
  w.number(m.family, "family", 1, knownAddressFamily_);
  switch (m.family) {
    case 76:
    case 52:
    case 54:
      w.number(m.port, "port", 2);
      w.text(m.address, "address", 0, Infinity, "rule/one-line");
      break;
    default:
      w.absent(m.port, "port");
      w.absent(m.address, "address");
  }
}

function readHelo_(r        )       {
  const hostname = r.text("hostname");
  return { type: "helo", hostname };
}

function writeHelo(w        , m             )       {
  w.text(m.hostname, "hostname", 0, Infinity, "rule/no-line-feed");
}

function readEnvelopeFrom_(r        )               {
  const sender = r.text("sender");
  const arguments_ = r.texts("arguments");
  return { type: "envelope-from", sender, arguments_ };
}

function writeEnvelopeFrom(w        , m                     )       {
  w.text(m.sender, "sender", 0, Infinity, "rule/no-line-feed");
  w.texts(m.arguments_, "arguments", 0, 0, "rule/no-line-feed");
}

function readEnvelopeRecipient_(r        )                    {
  const recipient = r.text("recipient");
  const arguments_ = r.texts("arguments");
  return { type: "envelope-recipient", recipient, arguments_ };
}

function writeEnvelopeRecipient(w        , m                          )       {
  w.text(m.recipient, "recipient", 0, Infinity, "rule/no-line-feed");
  w.texts(m.arguments_, "arguments", 0, 0, "rule/no-line-feed");
}

function readUnknown_(r        )          {
  const command = r.text("command");
  return { type: "unknown", command };
}

function writeUnknown(w        , m                )       {
  w.text(m.command, "command", 0, Infinity, "rule/no-line-feed");
}

function readHeader_(r        )         {
  const name = r.text("name", 1);
  const value = r.text("value");
  return { type: "header", name, value };
}

function writeHeader(w        , m               )       {
  w.text(m.name, "name", 1);
  w.text(m.value, "value");
}

function readBody_(r        )       {
  const data = r.bytes("data", 1);
  return { type: "body", data };
}

function writeBody(w        , m             )       {
  w.bytes(m.data, "data", 0, 1);
}

function readEndOfMessage_(r        )               {
  const data = r.bytes("data");
  return { type: "end-of-message", data };
}

function writeEndOfMessage(w        , m                     )       {
  w.bytes(m.data, "data", 0);
}

function readReplyCode_(r        )            {
  const text = r.text("text");
  return { type: "reply-code", text };
}

function writeReplyCode(w        , m                  )       {
  w.text(
    m.text,
    "text",
    0,
    Infinity,
    "rule/reply-code-form",
    "rule/reply-enhanced-code",
    "rule/reply-percent",
    "rule/reply-line-break",
    "rule/reply-further-lines",
    "rule/reply-same-class",
    "rule/reply-hyphen",
  );
}

function readAddHeader_(r        )            {
  const name = r.text("name");
  const value = r.text("value");
  return { type: "add-header", name, value };
}

function writeAddHeader(w        , m                  )       {
  w.text(m.name, "name", 0, Infinity, "rule/header-name");
  w.text(m.value, "value", 0, Infinity, "rule/header-no-cr", "rule/header-folding");
}

function readChangeHeader_(r        )               {
  const index = r.number(4, "index");
  const name = r.text("name");
  const value = r.text("value");
  return { type: "change-header", index, name, value };
}

function writeChangeHeader(w        , m                     )       {
  w.number(m.index, "index", 4);
  w.text(m.name, "name", 0, Infinity, "rule/header-name");
  w.text(m.value, "value", 0, Infinity, "rule/header-no-cr", "rule/header-folding");
}

function readInsertHeader_(r        )               {
  const index = r.number(4, "index");
  const name = r.text("name");
  const value = r.text("value");
  return { type: "insert-header", index, name, value };
}

function writeInsertHeader(w        , m                     )       {
  w.number(m.index, "index", 4);
  w.text(m.name, "name", 0, Infinity, "rule/header-name");
  w.text(m.value, "value", 0, Infinity, "rule/header-no-cr", "rule/header-folding");
}

function readChangeSender_(r        )               {
  const sender = r.text("sender");
  const arguments_ = r.more() ? r.text("arguments") : undefined;
  return { type: "change-sender", sender, arguments_ };
}

function writeChangeSender(w        , m                     )       {
  w.text(m.sender, "sender", 0, Infinity, "rule/sender-not-empty", "rule/one-line");
  if (m.arguments_ !== undefined) {
    w.text(m.arguments_, "arguments", 0, Infinity, "rule/one-line");
  }
}

function readAddRecipient_(r        )               {
  const recipient = r.text("recipient");
  return { type: "add-recipient", recipient };
}

function writeAddRecipient(w        , m                     )       {
  w.text(m.recipient, "recipient", 0, Infinity, "rule/not-empty", "rule/one-line");
}

function readAddRecipientPar_(r        )                  {
  const recipient = r.text("recipient");
  const arguments_ = r.more() ? r.text("arguments") : undefined;
  return { type: "add-recipient-par", recipient, arguments_ };
}

function writeAddRecipientPar(w        , m                        )       {
  w.text(m.recipient, "recipient", 0, Infinity, "rule/not-empty", "rule/one-line");
  if (m.arguments_ !== undefined) {
    w.text(m.arguments_, "arguments", 0, Infinity, "rule/one-line");
  }
}

function readRemoveRecipient_(r        )                  {
  const recipient = r.text("recipient");
  return { type: "remove-recipient", recipient };
}

function writeRemoveRecipient(w        , m                        )       {
  w.text(m.recipient, "recipient", 0, Infinity, "rule/not-empty", "rule/one-line");
}

function readReplaceBody_(r        )              {
  const data = r.bytes("data");
  return { type: "replace-body", data };
}

function writeReplaceBody(w        , m                    )       {
  w.bytes(m.data, "data", 0);
}

function readQuarantine_(r        )             {
  const reason = r.text("reason");
  return { type: "quarantine", reason };
}

function writeQuarantine(w        , m                   )       {
  w.text(m.reason, "reason", 0, Infinity, "rule/not-empty", "rule/one-line");
}

function readSetSymbolList_(r        )                {
  const data = r.bytes("data");
  return { type: "set-symbol-list", data };
}

function writeSetSymbolList(w        , m                      )       {
  w.bytes(m.data, "data", 0);
}

function readMacroList_(r        , holder        )            {
  const stage = r.number(4, holder);
  const names = r.text(holder);
  return { stage, names };
}

function writeMacroList(w        , m                  , holder        )       {
  w.number(m.stage, holder, 4);
  w.text(m.names, holder);
}
