// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package org.example.milter;

/** How far a conversation has come. */
public enum Phase {
  /** The MTA has connected to the filter. */
  OPENED("phase/opened", 0),

  /** Versions, actions and steps are agreed. */
  NEGOTIATED("phase/negotiated", 1),

  /** The SMTP client is known. */
  CONNECTED("phase/connected", 2),

  /** The client is known and no message is open. */
  GREETED("phase/greeted", 3),

  /** A message has been started. */
  MAIL("phase/mail", 4),

  /** At least one recipient has been named. */
  RECIPIENTS("phase/recipients", 5),

  /** The client has sent DATA, and the content is about to come. */
  DATA("phase/data", 6),

  /** Header fields are being passed. */
  HEADERS("phase/headers", 7),

  /** All header fields have been passed. */
  END_OF_HEADERS("phase/end-of-headers", 8),

  /** The body is being passed. */
  BODY("phase/body", 9),

  /** The filter does not want any more of the body. */
  BODY_SKIPPED("phase/body-skipped", 10),

  /** The whole message has been passed and its verdict is awaited. */
  END_OF_MESSAGE("phase/end-of-message", 11),

  /** The conversation is over. */
  CLOSED("phase/closed", 12);

  private final String id;
  private final int number;

  Phase(String id, int number) {
    this.id = id;
    this.number = number;
  }

  /** {@return the id in the spec} */
  public String id() {
    return id;
  }

  /** {@return what stands for it in C and in display filters; it never changes} */
  public int number() {
    return number;
  }
}
