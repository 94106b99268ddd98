// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package org.example.milter;

/**
 * A message cannot be sent.
 *
 * @serial exclude
 */
public final class EncodeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final ErrorKind kind;
  private final String messageId;
  private final String field;
  private final String rule;
  private final String reason;

  EncodeException(ErrorKind kind, String messageId, String field, String rule, String reason) {
    super(
        "kind="
            + kind
            + " messageId="
            + messageId
            + " field="
            + field
            + " rule="
            + rule
            + " reason="
            + reason);
    this.kind = kind;
    this.messageId = messageId;
    this.field = field;
    this.rule = rule;
    this.reason = reason;
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

  /** {@return the id of the rule that a text breaks, or nothing} */
  public String rule() {
    return rule;
  }

  /** {@return what is wrong} */
  public String reason() {
    return reason;
  }
}
