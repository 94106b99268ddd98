// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package net.example.parcels.full;

import java.util.*;
import net.example.parcels.full.Message.NoteList;

/** The payload of each message. */
final class Payloads {
  private Payloads() {}

  static Message read(Reader in) throws ProtocolException {
    switch (in.code()) {
      case 0x48:
        return readHello(in.of(Kind.HELLO));
      case 0x4e:
        return readNote(in.of(Kind.NOTE));
      case 0x4f:
        return readOrder(in.of(Kind.ORDER));
      case 0x43:
        return readCart(in.of(Kind.CART));
      case 0x5c:
        return readPicture(in.of(Kind.PICTURE));
      case 0x45:
        return readDone(in.of(Kind.DONE));
      case 0x46:
        return readForget(in.of(Kind.FORGET));
      case 0x42:
        return readBye(in.of(Kind.BYE));
      case 0x27:
        return readSecret(in.of(Kind.SECRET));
      case 0x79:
        return readYes(in.of(Kind.YES));
      case 0x6e:
        return readNo(in.of(Kind.NO));
      case 0x63:
        return readChangePrice(in.of(Kind.CHANGE_PRICE));
      case 0x22:
        return readWait(in.of(Kind.WAIT));
      case 0x6c:
        return readLeave(in.of(Kind.LEAVE));
      case 0x6f:
        return readOld(in.of(Kind.OLD));
      default:
        throw in.wrong(ErrorKind.UNKNOWN_CODE, "", Wire.CODE_AT);
    }
  }

  static void write(Message message, Writer out) {
    switch (message.kind()) {
      case HELLO -> write((Message.Hello) message, out);
      case NOTE -> write((Message.Note) message, out);
      case ORDER -> write((Message.Order) message, out);
      case CART -> write((Message.Cart) message, out);
      case PICTURE -> write((Message.Picture) message, out);
      case DONE -> write((Message.Done) message, out);
      case FORGET -> write((Message.Forget) message, out);
      case BYE -> write((Message.Bye) message, out);
      case SECRET -> write((Message.Secret) message, out);
      case YES -> write((Message.Yes) message, out);
      case NO -> write((Message.No) message, out);
      case CHANGE_PRICE -> write((Message.ChangePrice) message, out);
      case WAIT -> write((Message.Wait) message, out);
      case LEAVE -> write((Message.Leave) message, out);
      case OLD -> write((Message.Old) message, out);
    }
  }

  private static Message.Hello readHello(Reader in) throws ProtocolException {
    long edition = in.number(4, "edition");
    Deeds deeds = new Deeds(in.number(4, "deeds"));
    Ways ways = new Ways(in.number(4, "ways"));
    List<NoteList> lists = new ArrayList<>();
    while (in.more()) {
      lists.add(readNoteList(in, "lists"));
    }
    in.end();
    return new Message.Hello(edition, deeds, ways, lists);
  }

  private static void write(Message.Hello message, Writer out) {
    out.number(message.edition(), 4, "edition");
    out.number(message.deeds().value(), 4, "deeds");
    out.number(message.ways().value(), 4, "ways");
    for (NoteList each : message.lists()) {
      write(each, out, "lists");
    }
  }

  private static Message.Note readNote(Reader in) throws ProtocolException {
    Question question = new Question((int) in.number(1, "question"));
    List<Map.Entry<Octets, Octets>> notes = new ArrayList<>();
    while (in.more()) {
      notes.add(in.pair(0, "notes"));
    }
    in.end();
    return new Message.Note(question, notes);
  }

  private static void write(Message.Note message, Writer out) {
    out.number(message.question().value(), 1, "question");
    for (Map.Entry<Octets, Octets> each : message.notes()) {
      out.text(each.getKey(), 0, "notes");
      out.text(each.getValue(), 0, "notes");
    }
  }

  private static Message.Order readOrder(Reader in) throws ProtocolException {
    Octets goods = in.text(1, "goods");
    Shelf shelf = new Shelf((int) in.number(2, "shelf"));
    int mark = (int) in.number(1, "mark");
    Payment group = in.known(Payment.of((int) in.number(1, "group")), 1, "group");
    Optional<Octets> amount = Optional.empty();
    OptionalInt coins = OptionalInt.empty();
    if (group.value() == 36 || group.value() == 34) {
      amount = Optional.of(in.text(0, "amount"));
      coins = OptionalInt.of((int) in.number(2, "coins"));
    }
    Optional<Octets> remark = Optional.empty();
    if (in.more()) {
      remark = Optional.of(in.text(0, "remark"));
    }
    in.end();
    return new Message.Order(goods, shelf, mark, group, amount, coins, remark);
  }

  private static void write(Message.Order message, Writer out) {
    out.text(message.goods(), 1, "goods", 0);
    out.number(message.shelf().value(), 2, "shelf");
    out.number(message.mark(), 1, "mark");
    out.number(message.group().value(), 1, "group");
    if (message.group().value() == 36 || message.group().value() == 34) {
      out.refuseIf(message.amount().isEmpty(), ErrorKind.MISSING, "amount", "is missing");
      out.text(message.amount().orElseThrow(), 0, "amount", 0, 1);
      out.refuseIf(message.coins().isEmpty(), ErrorKind.MISSING, "coins", "is missing");
      out.number(message.coins().orElseThrow(), 2, "coins");
    } else {
      out.refuseIf(
          message.amount().isPresent(), ErrorKind.UNEXPECTED, "amount", "must not be given here");
      out.refuseIf(
          message.coins().isPresent(), ErrorKind.UNEXPECTED, "coins", "must not be given here");
    }
    if (message.remark().isPresent()) {
      out.text(message.remark().orElseThrow(), 0, "remark");
    }
  }

  private static Message.Cart readCart(Reader in) throws ProtocolException {
    int total = (int) in.number(2, "total");
    List<Octets> goods = new ArrayList<>();
    while (in.more()) {
      goods.add(in.text(0, "goods"));
    }
    in.end();
    return new Message.Cart(total, goods);
  }

  private static void write(Message.Cart message, Writer out) {
    out.number(message.total(), 2, "total");
    for (Octets each : message.goods()) {
      out.text(each, 0, "goods", 0);
    }
  }

  private static Message.Picture readPicture(Reader in) throws ProtocolException {
    Octets data = in.bytes(1, "data");
    in.end();
    return new Message.Picture(data);
  }

  private static void write(Message.Picture message, Writer out) {
    out.bytes(message.data(), 1, "data");
  }

  private static Message.Done readDone(Reader in) throws ProtocolException {
    in.end();
    return new Message.Done();
  }

  private static void write(Message.Done message, Writer out) {}

  private static Message.Forget readForget(Reader in) throws ProtocolException {
    in.end();
    return new Message.Forget();
  }

  private static void write(Message.Forget message, Writer out) {}

  private static Message.Bye readBye(Reader in) throws ProtocolException {
    in.end();
    return new Message.Bye();
  }

  private static void write(Message.Bye message, Writer out) {}

  private static Message.Secret readSecret(Reader in) throws ProtocolException {
    Octets data = in.bytes(0, "data");
    in.end();
    return new Message.Secret(data);
  }

  private static void write(Message.Secret message, Writer out) {
    out.bytes(message.data(), 0, "data");
  }

  private static Message.Yes readYes(Reader in) throws ProtocolException {
    in.end();
    return new Message.Yes();
  }

  private static void write(Message.Yes message, Writer out) {}

  private static Message.No readNo(Reader in) throws ProtocolException {
    Octets reason = in.text(0, "reason");
    in.end();
    return new Message.No(reason);
  }

  private static void write(Message.No message, Writer out) {
    out.text(message.reason(), 0, "reason", 0, 2);
  }

  private static Message.ChangePrice readChangePrice(Reader in) throws ProtocolException {
    Shelf shelf = new Shelf((int) in.number(2, "shelf"));
    Octets amount = in.text(0, "amount");
    in.end();
    return new Message.ChangePrice(shelf, amount);
  }

  private static void write(Message.ChangePrice message, Writer out) {
    out.number(message.shelf().value(), 2, "shelf");
    out.text(message.amount(), 0, "amount", 1);
  }

  private static Message.Wait readWait(Reader in) throws ProtocolException {
    in.end();
    return new Message.Wait();
  }

  private static void write(Message.Wait message, Writer out) {}

  private static Message.Leave readLeave(Reader in) throws ProtocolException {
    Shelf shelf = new Shelf((int) in.number(2, "shelf"));
    in.end();
    return new Message.Leave(shelf);
  }

  private static void write(Message.Leave message, Writer out) {
    out.number(message.shelf().value(), 2, "shelf");
  }

  private static Message.Old readOld(Reader in) throws ProtocolException {
    Octets data = in.bytes(0, "data");
    in.end();
    return new Message.Old(data);
  }

  private static void write(Message.Old message, Writer out) {
    out.bytes(message.data(), 0, "data");
  }

  private static NoteList readNoteList(Reader in, String holder) throws ProtocolException {
    Stage stage = new Stage(in.number(4, holder));
    Octets names = in.text(0, holder);
    return new NoteList(stage, names);
  }

  private static void write(NoteList message, Writer out, String holder) {
    out.number(message.stage().value(), 4, holder);
    out.text(message.names(), 0, holder);
  }
}
