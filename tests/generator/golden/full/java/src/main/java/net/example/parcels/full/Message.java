// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package net.example.parcels.full;

import java.nio.ByteBuffer;
import java.util.*;

/** What a frame holds, a record for each message. Messages never change. */
public sealed interface Message {
  /** {@return the kind of message} */
  Kind kind();

  /**
   * Reads one whole frame of at most {@link Decoder#DEFAULT_MAX_LENGTH}, in the newest version.
   *
   * @param frame the frame, up to the limit of the buffer
   * @return the message, which has a copy of the bytes
   * @throws ProtocolException the frame is malformed
   */
  static Message decode(ByteBuffer frame) throws ProtocolException {
    return decode(frame, Decoder.NEWEST_VERSION);
  }

  /**
   * Reads one whole frame of at most {@link Decoder#DEFAULT_MAX_LENGTH}, with no agreed flags.
   *
   * @param frame the frame, up to the limit of the buffer
   * @param version the version of the protocol
   * @return the message, which has a copy of the bytes
   * @throws ProtocolException the frame is malformed
   */
  static Message decode(ByteBuffer frame, long version) throws ProtocolException {
    return decode(frame, version, 0);
  }

  /**
   * Reads one whole frame of at most {@link Decoder#DEFAULT_MAX_LENGTH}.
   *
   * @param frame the frame, up to the limit of the buffer
   * @param version the version of the protocol
   * @param flags the agreed flags, where layouts depend on some
   * @return the message, which has a copy of the bytes
   * @throws ProtocolException the frame is malformed
   */
  static Message decode(ByteBuffer frame, long version, long flags) throws ProtocolException {
    return Payloads.read(new Reader(new Decoder().only(frame), version, flags));
  }

  /**
   * Writes a frame of at most {@link Decoder#DEFAULT_MAX_LENGTH}, in the newest version.
   *
   * @return the frame; the array of the buffer holds nothing else
   * @throws EncodeException the message cannot be sent
   */
  default ByteBuffer encode() {
    return encode(Decoder.DEFAULT_MAX_LENGTH);
  }

  /**
   * Finds the frame that real programs read a frame as, in the newest version.
   *
   * @param frame the frame, up to the limit of the buffer, which is read
   * @return as of {@link #tolerated(ByteBuffer, long, long)}
   * @throws ProtocolException they refuse it as well
   */
  static ByteBuffer tolerated(ByteBuffer frame) throws ProtocolException {
    return tolerated(frame, Decoder.NEWEST_VERSION);
  }

  /**
   * Finds the frame that real programs read a frame as, with no agreed flags.
   *
   * @param frame the frame, up to the limit of the buffer, which is read
   * @param version the version of the protocol
   * @return as of {@link #tolerated(ByteBuffer, long, long)}
   * @throws ProtocolException they refuse it as well
   */
  static ByteBuffer tolerated(ByteBuffer frame, long version) throws ProtocolException {
    return tolerated(frame, version, 0);
  }

  /**
   * Finds the frame that real programs read a frame as. {@link #decode} is strict; after this it is
   * lenient. {@code decode} says what was wrong.
   *
   * @param frame the frame, up to the limit of the buffer, which is read
   * @param version the version of the protocol
   * @param flags the agreed flags, where layouts depend on some
   * @return the frame itself if it is good, and one without what is wrong if they accept it anyway;
   *     null if they go on as if it had not come
   * @throws ProtocolException they refuse it as well
   */
  static ByteBuffer tolerated(ByteBuffer frame, long version, long flags) throws ProtocolException {
    byte[] taken = Tolerance.tolerated(new Decoder().only(frame), version, flags);
    return taken == null ? null : ByteBuffer.wrap(taken);
  }

  /**
   * Writes a frame in the newest version.
   *
   * @param maxLength the greatest length of a frame that the peer accepts, which {@link
   *     Options#maxLength} gives
   * @return the frame; the array of the buffer holds nothing else
   * @throws EncodeException the message cannot be sent
   */
  default ByteBuffer encode(long maxLength) {
    return encode(maxLength, Decoder.NEWEST_VERSION);
  }

  /**
   * Writes a frame with no agreed flags.
   *
   * @param maxLength the greatest length of a frame that the peer accepts, which {@link
   *     Options#maxLength} gives
   * @param version the version of the protocol
   * @return the frame; the array of the buffer holds nothing else
   * @throws EncodeException the message cannot be sent
   */
  default ByteBuffer encode(long maxLength, long version) {
    return encode(maxLength, version, 0);
  }

  /**
   * Writes a frame. It refuses what the peer could not read, such as a value that the options do
   * not have, and text that breaks a rule of the protocol, such as a line break that would begin a
   * line of its own.
   *
   * @param maxLength the greatest length of a frame that the peer accepts, which {@link
   *     Options#maxLength} gives
   * @param version the version of the protocol
   * @param flags the agreed flags, where layouts depend on some
   * @return the frame; the array of the buffer holds nothing else
   * @throws EncodeException the message cannot be sent
   */
  default ByteBuffer encode(long maxLength, long version, long flags) {
    return new Writer(this, maxLength, version, flags, true).frame();
  }

  /**
   * Writes a frame in the newest version without the rules for text, for messages of a peer that
   * are passed on.
   *
   * @param maxLength the greatest length of a frame that the peer accepts
   * @return the frame; the array of the buffer holds nothing else
   * @throws EncodeException the peer could not read it
   */
  default ByteBuffer encodeReceived(long maxLength) {
    return encodeReceived(maxLength, Decoder.NEWEST_VERSION);
  }

  /**
   * Writes a frame without the rules for text and without flags, for messages of a peer that are
   * passed on.
   *
   * @param maxLength the greatest length of a frame that the peer accepts
   * @param version the version of the protocol
   * @return the frame; the array of the buffer holds nothing else
   * @throws EncodeException the peer could not read it
   */
  default ByteBuffer encodeReceived(long maxLength, long version) {
    return encodeReceived(maxLength, version, 0);
  }

  /**
   * Writes a frame without the rules for text, for messages of a peer that are passed on.
   *
   * @param maxLength the greatest length of a frame that the peer accepts
   * @param version the version of the protocol
   * @param flags the agreed flags, where layouts depend on some
   * @return the frame; the array of the buffer holds nothing else
   * @throws EncodeException the peer could not read it
   */
  default ByteBuffer encodeReceived(long maxLength, long version, long flags) {
    return new Writer(this, maxLength, version, flags, false).frame();
  }

  /**
   * command/hello.
   *
   * <p>Both sides say what they can do. Nothing comes before it.
   *
   * <p>FULL_HELLO, since version 3. Source: Book chapter 7.
   *
   * @param edition The version.
   * @param deeds What the keeper may do.
   * @param ways How both sides speak.
   * @param lists The notes that the keeper wants.
   */
  record Hello(long edition, Deeds deeds, Ways ways, List<NoteList> lists) implements Message {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param edition as above
     * @param deeds as above
     * @param ways as above
     * @param lists as above
     */
    public Hello {
      deeds = Writer.given(deeds, "command/hello", "deeds");
      ways = Writer.given(ways, "command/hello", "ways");
      lists = Writer.given(lists, "command/hello", "lists");
    }

    @Override
    public Kind kind() {
      return Kind.HELLO;
    }
  }

  /**
   * command/note.
   *
   * <p>Notes for the command that follows.
   *
   * <p>FULL_NOTE, since version 3. Source: Book chapter 7.
   *
   * @param question The command that follows.
   * @param notes The notes.
   */
  record Note(Question question, List<Map.Entry<Octets, Octets>> notes) implements Message {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param question as above
     * @param notes as above
     */
    public Note {
      question = Writer.given(question, "command/note", "question");
      notes = Writer.given(notes, "command/note", "notes");
    }

    @Override
    public Kind kind() {
      return Kind.NOTE;
    }
  }

  /**
   * command/order.
   *
   * <p>Somebody wants goods. See {@link Payment} for the ways to pay.
   *
   * <p>FULL_ORDER, since version 3. Source: Book chapter 7.
   *
   * @param goods What is wanted.
   * @param shelf Where it lies.
   * @param mark Any byte.
   * @param group How it is paid.
   * @param amount The price. It is absent where the message goes without it.
   * @param coins The number of coins. It is absent where the message goes without it.
   * @param remark A remark. It is absent where the message goes without it.
   */
  record Order(
      Octets goods,
      Shelf shelf,
      int mark,
      Payment group,
      Optional<Octets> amount,
      OptionalInt coins,
      Optional<Octets> remark)
      implements Message {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param goods as above
     * @param shelf as above
     * @param mark as above
     * @param group as above
     * @param amount as above
     * @param coins as above
     * @param remark as above
     */
    public Order {
      goods = Writer.given(goods, "command/order", "goods");
      shelf = Writer.given(shelf, "command/order", "shelf");
      group = Writer.given(group, "command/order", "group");
      amount = Writer.given(amount, "command/order", "amount");
      coins = Writer.given(coins, "command/order", "coins");
      remark = Writer.given(remark, "command/order", "remark");
    }

    @Override
    public Kind kind() {
      return Kind.ORDER;
    }
  }

  /**
   * command/cart.
   *
   * <p>Many goods at once.
   *
   * <p>FULL_CART, since version 4. Source: Book chapter 7.
   *
   * @param total How many there are.
   * @param goods The goods.
   */
  record Cart(int total, List<Octets> goods) implements Message {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param total as above
     * @param goods as above
     */
    public Cart {
      goods = Writer.given(goods, "command/cart", "goods");
    }

    @Override
    public Kind kind() {
      return Kind.CART;
    }
  }

  /**
   * command/picture.
   *
   * <p>A picture of the goods.
   *
   * <p>FULL_PICTURE, since version 3. Source: Book chapter 7.
   *
   * @param data The picture.
   */
  record Picture(Octets data) implements Message {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param data as above
     */
    public Picture {
      data = Writer.given(data, "command/picture", "data");
    }

    @Override
    public Kind kind() {
      return Kind.PICTURE;
    }
  }

  /**
   * command/done.
   *
   * <p>The order is complete.
   *
   * <p>FULL_DONE, since version 3. Source: Book chapter 7.
   */
  record Done() implements Message {
    @Override
    public Kind kind() {
      return Kind.DONE;
    }
  }

  /**
   * command/forget.
   *
   * <p>The order is off.
   *
   * <p>FULL_FORGET, since version 3. Source: Book chapter 7.
   */
  record Forget() implements Message {
    @Override
    public Kind kind() {
      return Kind.FORGET;
    }
  }

  /**
   * command/bye.
   *
   * <p>That was all.
   *
   * <p>FULL_BYE, since version 3. Source: Book chapter 7.
   */
  record Bye() implements Message {
    @Override
    public Kind kind() {
      return Kind.BYE;
    }
  }

  /**
   * command/secret.
   *
   * <p>A name in the book without a meaning.
   *
   * <p>FULL_SECRET, since version 3. Source: Book chapter 9.
   *
   * @param data Whatever it is.
   */
  record Secret(Octets data) implements Message {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param data as above
     */
    public Secret {
      data = Writer.given(data, "command/secret", "data");
    }

    @Override
    public Kind kind() {
      return Kind.SECRET;
    }
  }

  /**
   * reply/yes.
   *
   * <p>Go on.
   *
   * <p>FULL_YES, since version 3. Source: Book chapter 8; This spec messages.
   */
  record Yes() implements Message {
    @Override
    public Kind kind() {
      return Kind.YES;
    }
  }

  /**
   * reply/no.
   *
   * <p>The order is refused.
   *
   * <p>FULL_NO, since version 3. Source: Book chapter 8.
   *
   * @param reason Why.
   */
  record No(Octets reason) implements Message {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param reason as above
     */
    public No {
      reason = Writer.given(reason, "reply/no", "reason");
    }

    @Override
    public Kind kind() {
      return Kind.NO;
    }
  }

  /**
   * reply/change-price.
   *
   * <p>The price is another.
   *
   * <p>FULL_CHANGE_PRICE, since version 4. Source: Book chapter 8.
   *
   * @param shelf Where it lies.
   * @param amount The new price.
   */
  record ChangePrice(Shelf shelf, Octets amount) implements Message {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param shelf as above
     * @param amount as above
     */
    public ChangePrice {
      shelf = Writer.given(shelf, "reply/change-price", "shelf");
      amount = Writer.given(amount, "reply/change-price", "amount");
    }

    @Override
    public Kind kind() {
      return Kind.CHANGE_PRICE;
    }
  }

  /**
   * reply/wait.
   *
   * <p>It takes longer.
   *
   * <p>FULL_WAIT, since version 4. Source: Book chapter 8.
   */
  record Wait() implements Message {
    @Override
    public Kind kind() {
      return Kind.WAIT;
    }
  }

  /**
   * reply/leave.
   *
   * <p>The shop is closed.
   *
   * <p>FULL_LEAVE, since version 5. Source: Book chapter 8.
   *
   * @param shelf The last shelf.
   */
  record Leave(Shelf shelf) implements Message {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param shelf as above
     */
    public Leave {
      shelf = Writer.given(shelf, "reply/leave", "shelf");
    }

    @Override
    public Kind kind() {
      return Kind.LEAVE;
    }
  }

  /**
   * reply/old.
   *
   * <p>It meant no.
   *
   * <p>FULL_OLD, since version 3. Source: What was tried.
   *
   * @param data Whatever it was.
   */
  record Old(Octets data) implements Message {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param data as above
     */
    public Old {
      data = Writer.given(data, "reply/old", "data");
    }

    @Override
    public Kind kind() {
      return Kind.OLD;
    }
  }

  /**
   * One of the lists.
   *
   * @param stage The stage.
   * @param names The names of the notes.
   */
  record NoteList(Stage stage, Octets names) {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param stage as above
     * @param names as above
     */
    public NoteList {
      stage = Writer.given(stage, "", "lists");
      names = Writer.given(names, "", "lists");
    }
  }
}
