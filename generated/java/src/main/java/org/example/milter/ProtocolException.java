// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package org.example.milter;

import java.io.IOException;

/**
 * A frame is malformed.
 *
 * @serial exclude
 */
public final class ProtocolException extends IOException {
  private static final long serialVersionUID = 1;

  private final ErrorKind kind;
  private final String messageId;
  private final String field;
  private final int offset;

  ProtocolException(ErrorKind kind, String messageId, String field, int offset) {
    super("kind=" + kind + " messageId=" + messageId + " field=" + field + " offset=" + offset);
    this.kind = kind;
    this.messageId = messageId;
    this.field = field;
    this.offset = offset;
  }

  /** {@return what is wrong} */
  public ErrorKind kind() {
    return kind;
  }

  /** {@return the id of the message, or nothing where it is not known} */
  public String messageId() {
    return messageId;
  }

  /** {@return the field as the spec spells it, or nothing} */
  public String field() {
    return field;
  }

  /** {@return the byte of the frame that is wrong, counted from 0} */
  public int offset() {
    return offset;
  }
}
