// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package org.example.milter;

/** How far a conversation has come. */
public enum Phase {
  /** The MTA has connected to the filter. */
  OPENED("phase/opened"),

  /** Versions, actions and steps are agreed. */
  NEGOTIATED("phase/negotiated"),

  /** The SMTP client is known. */
  CONNECTED("phase/connected"),

  /** The client is known and no message is open. */
  GREETED("phase/greeted"),

  /** A message has been started. */
  MAIL("phase/mail"),

  /** At least one recipient has been named. */
  RECIPIENTS("phase/recipients"),

  /** The client has sent DATA, and the content is about to come. */
  DATA("phase/data"),

  /** Header fields are being passed. */
  HEADERS("phase/headers"),

  /** All header fields have been passed. */
  END_OF_HEADERS("phase/end-of-headers"),

  /** The body is being passed. */
  BODY("phase/body"),

  /** The filter does not want any more of the body. */
  BODY_SKIPPED("phase/body-skipped"),

  /** The whole message has been passed and its verdict is awaited. */
  END_OF_MESSAGE("phase/end-of-message"),

  /** The conversation is over. */
  CLOSED("phase/closed");

  private final String id;

  Phase(String id) {
    this.id = id;
  }

  /** {@return the id in the spec} */
  public String id() {
    return id;
  }
}
