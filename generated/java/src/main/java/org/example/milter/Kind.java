// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package org.example.milter;

/** The kinds of messages. */
public enum Kind {
  /** {@link Message.Negotiate}. */
  NEGOTIATE("command/negotiate", "SMFIC_OPTNEG", 0x4f),

  /** {@link Message.Macro}. */
  MACRO("command/macro", "SMFIC_MACRO", 0x44),

  /** {@link Message.Connect}. */
  CONNECT("command/connect", "SMFIC_CONNECT", 0x43),

  /** {@link Message.Helo}. */
  HELO("command/helo", "SMFIC_HELO", 0x48),

  /** {@link Message.EnvelopeFrom}. */
  ENVELOPE_FROM("command/envelope-from", "SMFIC_MAIL", 0x4d),

  /** {@link Message.EnvelopeRecipient}. */
  ENVELOPE_RECIPIENT("command/envelope-recipient", "SMFIC_RCPT", 0x52),

  /** {@link Message.Data}. */
  DATA("command/data", "SMFIC_DATA", 0x54),

  /** {@link Message.Unknown}. */
  UNKNOWN("command/unknown", "SMFIC_UNKNOWN", 0x55),

  /** {@link Message.Header}. */
  HEADER("command/header", "SMFIC_HEADER", 0x4c),

  /** {@link Message.EndOfHeaders}. */
  END_OF_HEADERS("command/end-of-headers", "SMFIC_EOH", 0x4e),

  /** {@link Message.Body}. */
  BODY("command/body", "SMFIC_BODY", 0x42),

  /** {@link Message.EndOfMessage}. */
  END_OF_MESSAGE("command/end-of-message", "SMFIC_BODYEOB", 0x45),

  /** {@link Message.Abort}. */
  ABORT("command/abort", "SMFIC_ABORT", 0x41),

  /** {@link Message.Close}. */
  CLOSE("command/close", "SMFIC_QUIT", 0x51),

  /** {@link Message.QuitNewConnection}. */
  QUIT_NEW_CONNECTION("command/quit-new-connection", "SMFIC_QUIT_NC", 0x4b),

  /** {@link Message.Continue}. */
  CONTINUE("reply/continue", "SMFIR_CONTINUE", 0x63),

  /** {@link Message.Reject}. */
  REJECT("reply/reject", "SMFIR_REJECT", 0x72),

  /** {@link Message.Discard}. */
  DISCARD("reply/discard", "SMFIR_DISCARD", 0x64),

  /** {@link Message.Accept}. */
  ACCEPT("reply/accept", "SMFIR_ACCEPT", 0x61),

  /** {@link Message.TemporaryFailure}. */
  TEMPORARY_FAILURE("reply/temporary-failure", "SMFIR_TEMPFAIL", 0x74),

  /** {@link Message.Skip}. */
  SKIP("reply/skip", "SMFIR_SKIP", 0x73),

  /** {@link Message.ReplyCode}. */
  REPLY_CODE("reply/reply-code", "SMFIR_REPLYCODE", 0x79),

  /** {@link Message.AddHeader}. */
  ADD_HEADER("reply/add-header", "SMFIR_ADDHEADER", 0x68),

  /** {@link Message.ChangeHeader}. */
  CHANGE_HEADER("reply/change-header", "SMFIR_CHGHEADER", 0x6d),

  /** {@link Message.InsertHeader}. */
  INSERT_HEADER("reply/insert-header", "SMFIR_INSHEADER", 0x69),

  /** {@link Message.ChangeSender}. */
  CHANGE_SENDER("reply/change-sender", "SMFIR_CHGFROM", 0x65),

  /** {@link Message.AddRecipient}. */
  ADD_RECIPIENT("reply/add-recipient", "SMFIR_ADDRCPT", 0x2b),

  /** {@link Message.AddRecipientPar}. */
  ADD_RECIPIENT_PAR("reply/add-recipient-par", "SMFIR_ADDRCPT_PAR", 0x32),

  /** {@link Message.RemoveRecipient}. */
  REMOVE_RECIPIENT("reply/remove-recipient", "SMFIR_DELRCPT", 0x2d),

  /** {@link Message.ReplaceBody}. */
  REPLACE_BODY("reply/replace-body", "SMFIR_REPLBODY", 0x62),

  /** {@link Message.Progress}. */
  PROGRESS("reply/progress", "SMFIR_PROGRESS", 0x70),

  /** {@link Message.Quarantine}. */
  QUARANTINE("reply/quarantine", "SMFIR_QUARANTINE", 0x71),

  /** {@link Message.ConnectionFailure}. */
  CONNECTION_FAILURE("reply/connection-failure", "SMFIR_CONN_FAIL", 0x66),

  /** {@link Message.Shutdown}. */
  SHUTDOWN("reply/shutdown", "SMFIR_SHUTDOWN", 0x34),

  /** {@link Message.SetSymbolList}. */
  SET_SYMBOL_LIST("reply/set-symbol-list", "SMFIR_SETSYMLIST", 0x6c);

  private final String id;
  private final String symbol;
  private final int code;

  Kind(String id, String symbol, int code) {
    this.id = id;
    this.symbol = symbol;
    this.code = code;
  }

  /** {@return the id in the spec} */
  public String id() {
    return id;
  }

  /** {@return the C symbol} */
  public String symbol() {
    return symbol;
  }

  /** {@return the byte that stands for the message on the wire} */
  public int code() {
    return code;
  }
}
