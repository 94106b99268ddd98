// Code generated from spec/ by "python -m generator". DO NOT EDIT.

use core::fmt;

use crate::errors::{Decoded, Reason, Written};
use crate::framing::fail;
use crate::lists::*;
use crate::reader::Reader;
use crate::shown::Shown;
use crate::terms::Layout;
use crate::values::*;
use crate::wire::{CODE_AT, PAYLOAD_START};
use crate::writer::Writer;

/// What a frame holds. Its texts borrow from the bytes that it was decoded from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Message<'a> {
    /// command/negotiate
    ///
    /// Agree on a version, on actions and on protocol flags (libmilter's word for them is steps).
    /// It is the first frame of a connection. The MTA (mail transfer agent) offers what it can
    /// do, and the filter answers with the same message, which states what it will use. No other
    /// answer is legal; a filter that cannot work with the offer closes the connection. A bit in
    /// the offer means "I can do that"; in the answer it means "do that". Negotiation happens
    /// once in a connection.
    ///
    /// The answer holds the lower of the two versions, a subset of the offered actions and a
    /// subset of the offered steps. An MTA that offers no bits at all is taken to offer those of
    /// version 1. Only the answer may carry macro lists, and only the length of the frame marks
    /// their end. Sendmail ends the connection if the answer contains an action or a step that
    /// was not offered; Postfix checks only the actions.
    ///
    /// SMFIC_OPTNEG, since version 1. Source: libmilter mfdef.h SMFIC_OPTNEG; libmilter engine.c
    /// st_optionneg; libmilter engine.c milter_addsymlist; Sendmail milter.c milter_negotiate;
    /// Sendmail milter.c milter_getsymlist; Postfix milter8.c milter8_connect; experiment with
    /// libmilter (offers of several versions and of too little); experiment with Postfix
    /// (recorded); experiment with Sendmail (recorded).
    Negotiate(Negotiate<'a>),
    /// command/macro
    ///
    /// Macros for the command that follows: named values that the MTA knows about the session and
    /// the message, such as the name of the client or the queue id. The MTA sends them just
    /// before the command that the frame names, once for each stage that it has macros for. There
    /// is never a reply. A macro without a value is left out, so the list may be empty. An MTA
    /// may also send the macros of a command that it then does not send, because of a flag or
    /// because it refused the recipient. The values of a stage replace all previous values of
    /// that stage. They stay valid until the same stage or an earlier one comes again.
    ///
    /// SMFIC_MACRO, since version 1. Source: libmilter mfdef.h SMFIC_MACRO; libmilter engine.c
    /// st_macros; libmilter smfi.c smfi_getsymval; Sendmail milter.c milter_send_macros; Postfix
    /// milter8.c milter8_event; experiment with Postfix (recorded); experiment with Sendmail
    /// (recorded).
    Macro(Macro<'a>),
    /// command/connect
    ///
    /// A client connected to the MTA. CONNECT is sent once for each SMTP connection, before the
    /// greeting. A refusal applies to the whole SMTP connection: [`Reject`](crate::Message::Reject) causes
    /// a 554 greeting, and after [`TemporaryFailure`](crate::Message::TemporaryFailure) the MTA refuses
    /// mail. After [`Accept`](crate::Message::Accept), the filter sees no more of this connection. Do not
    /// answer with [`Discard`](crate::Message::Discard): a message has not begun, and Sendmail then goes
    /// on without any filter.
    ///
    /// SMFIC_CONNECT, since version 1. Source: libmilter mfdef.h SMFIC_CONNECT; libmilter
    /// engine.c st_connectinfo; Sendmail milter.c milter_connect; Postfix milter8.c
    /// milter8_conn_event; experiment with Postfix (recorded); experiment with Sendmail
    /// (recorded).
    Connect(Connect<'a>),
    /// command/helo
    ///
    /// The client sent HELO or EHLO. The command comes once for each HELO or EHLO: not at all if
    /// the client sends none, and again after STARTTLS. A second HELO inside a transaction ends
    /// that transaction. The client does not learn of a refusal at once: EHLO still gets 250, and
    /// only MAIL is refused. [`Accept`](crate::Message::Accept) applies to the rest of the SMTP
    /// connection. Do not answer with [`Discard`](crate::Message::Discard): there is no message yet.
    ///
    /// SMFIC_HELO, since version 1. Source: libmilter mfdef.h SMFIC_HELO; libmilter engine.c
    /// st_helo; Sendmail milter.c milter_helo; Postfix milter8.c milter8_helo_event; experiment
    /// with Postfix (recorded); experiment with Sendmail (recorded).
    Helo(Helo<'a>),
    /// command/envelope-from
    ///
    /// The client named the sender with MAIL FROM. This starts a message. A verdict applies to
    /// this message. After a refusal the message ends here, and the next one starts with another
    /// [`EnvelopeFrom`](crate::Message::EnvelopeFrom). After [`Accept`](crate::Message::Accept) the filter sees no
    /// more of the message. After [`Discard`](crate::Message::Discard) the MTA accepts the message and
    /// throws it away.
    ///
    /// SMFIC_MAIL, since version 1. Source: libmilter mfdef.h SMFIC_MAIL; libmilter engine.c
    /// st_sender; Sendmail milter.c milter_envfrom; Postfix milter8.c milter8_mail_event;
    /// experiment with Postfix (recorded); experiment with Sendmail (recorded).
    EnvelopeFrom(EnvelopeFrom<'a>),
    /// command/envelope-recipient
    ///
    /// The client named one recipient with RCPT TO. The command comes once for each recipient
    /// that the MTA itself accepts. If
    /// [`Steps::REJECTED_RECIPIENTS`](crate::Steps::REJECTED_RECIPIENTS) is agreed, it comes for
    /// refused recipients too; they stay refused whatever the filter replies.
    /// [`Reject`](crate::Message::Reject), [`TemporaryFailure`](crate::Message::TemporaryFailure) and
    /// [`ReplyCode`](crate::Message::ReplyCode) concern this one recipient, and the transaction goes on.
    /// [`Accept`](crate::Message::Accept) and [`Discard`](crate::Message::Discard) concern the whole message.
    ///
    /// SMFIC_RCPT, since version 1. Source: libmilter mfdef.h SMFIC_RCPT; libmilter engine.c
    /// st_rcpt; Sendmail milter.c milter_envrcpt; Postfix milter8.c milter8_rcpt_event;
    /// experiment with Postfix (recorded); experiment with Sendmail (recorded).
    EnvelopeRecipient(EnvelopeRecipient<'a>),
    /// command/data
    ///
    /// The client sent DATA. The command comes before the MTA answers with 354, so a refusal
    /// saves the client from sending the message. After a refusal the envelope stays. Postfix
    /// also sends the command, once, for a message that comes by BDAT.
    ///
    /// SMFIC_DATA, since version 4. Source: libmilter mfdef.h SMFIC_DATA; libmilter engine.c
    /// st_data; Sendmail milter.c milter_data_cmd; Postfix milter8.c milter8_data_event;
    /// experiment with Postfix (recorded); experiment with Sendmail (recorded).
    Data,
    /// command/unknown
    ///
    /// The client sent an SMTP command that the MTA does not know. It may come at any point
    /// between the start of the SMTP connection and the content of a message. The MTA refuses the
    /// SMTP command in any case: [`Continue`](crate::Message::Continue) leaves the MTA's own 500 reply
    /// unchanged, and a refusal only replaces that reply. Accept and discard apply to the open
    /// message, if there is one. Do not answer with [`Accept`](crate::Message::Accept), because Postfix
    /// does not expect it outside a transaction.
    ///
    /// SMFIC_UNKNOWN, since version 3. Source: libmilter mfdef.h SMFIC_UNKNOWN; libmilter
    /// engine.c st_unknown; Sendmail milter.c milter_unknown; Postfix milter8.c
    /// milter8_unknown_event; experiment with Postfix (recorded); experiment with Sendmail
    /// (recorded).
    Unknown(Unknown<'a>),
    /// command/header
    ///
    /// One header of the message. The headers come in the order of the message, one frame for
    /// each, after the MTA has received the whole message. A message may have none. The MTA's own
    /// trace header is not sent. Headers that an earlier filter added or changed are sent as that
    /// filter left them.
    ///
    /// SMFIC_HEADER, since version 1. Source: libmilter mfdef.h SMFIC_HEADER; libmilter engine.c
    /// st_header; Sendmail milter.c milter_headers; Postfix milter8.c milter8_header; experiment
    /// with Postfix (recorded); experiment with Sendmail (recorded).
    Header(Header<'a>),
    /// command/end-of-headers
    ///
    /// All headers have been sent. The body follows, or the end of the message if the body is
    /// empty.
    ///
    /// SMFIC_EOH, since version 1. Source: libmilter mfdef.h SMFIC_EOH; libmilter engine.c
    /// st_eoh; Sendmail milter.c milter_data; Postfix milter8.c milter8_eoh; experiment with
    /// Postfix (recorded); experiment with Sendmail (recorded).
    EndOfHeaders,
    /// command/body
    ///
    /// A piece of the body. A body longer than 65535 bytes comes in several pieces; all but the
    /// last are full. For an empty body, none is sent. Pieces are cut anywhere, even between CR
    /// and LF. If [`Steps::SKIP`](crate::Steps::SKIP) is agreed, a filter that has seen enough
    /// answers [`Skip`](crate::Message::Skip), and the end of the message comes next.
    ///
    /// SMFIC_BODY, since version 1. Source: libmilter mfdef.h SMFIC_BODY; libmilter mfdef.h
    /// MILTER_CHUNK_SIZE; libmilter engine.c st_bodychunk; Sendmail milter.c milter_body; Postfix
    /// milter8.c milter8_body; experiment with libmilter (empty body frame); experiment with
    /// Postfix (recorded); experiment with Sendmail (recorded).
    Body(Body<'a>),
    /// command/end-of-message
    ///
    /// The whole message has been sent. No flag can turn off this step. It is also the only one
    /// that may be answered with more than one frame: any number of modifications and
    /// [`Progress`](crate::Message::Progress) come first, then one verdict. [`Accept`](crate::Message::Accept) and
    /// [`Continue`](crate::Message::Continue) mean the same here. Modifications take effect as they are
    /// read, but a verdict that refuses or discards the message makes them moot. A filter that
    /// takes long must send [`Progress`](crate::Message::Progress) from time to time. Otherwise the MTA
    /// gives up.
    ///
    /// SMFIC_BODYEOB, since version 1. Source: libmilter mfdef.h SMFIC_BODYEOB; libmilter
    /// engine.c st_bodyend; Sendmail milter.c milter_data; Postfix milter8.c milter8_eob;
    /// experiment with libmilter (end of message with data); experiment with Postfix (recorded);
    /// experiment with Sendmail (recorded).
    EndOfMessage(EndOfMessage<'a>),
    /// command/abort
    ///
    /// The current message is dropped; the connection goes on. There is no reply. What the filter
    /// knows about the connection and HELO stays valid, and the next command is
    /// [`EnvelopeFrom`](crate::Message::EnvelopeFrom), [`Helo`](crate::Message::Helo) or [`Close`](crate::Message::Close).
    /// The macros of the message stay valid until the next MAIL. ABORT is sent for RSET, for
    /// another HELO in a transaction, and when another filter ended the message; Postfix sends it
    /// after every message. It may also come when no message is open, so a filter must accept it
    /// at any time after [`Connect`](crate::Message::Connect).
    ///
    /// SMFIC_ABORT, since version 1. Source: libmilter mfdef.h SMFIC_ABORT; libmilter engine.c
    /// st_abortfct; Sendmail milter.c milter_abort_filter; Postfix milter8.c milter8_abort;
    /// experiment with Postfix (recorded); experiment with Sendmail (recorded).
    Abort,
    /// command/close
    ///
    /// The connection ends. There is no reply, and both sides close the socket. The SMTP
    /// connection has ended, by QUIT or because the client was lost, or the MTA no longer needs
    /// the filter. An MTA may also close the socket without it. A filter treats the end of the
    /// stream as [`Close`](crate::Message::Close), preceded by [`Abort`](crate::Message::Abort) if a message is
    /// open.
    ///
    /// SMFIC_QUIT, since version 1. Source: libmilter mfdef.h SMFIC_QUIT; libmilter engine.c
    /// st_quit; Sendmail milter.c milter_quit_filter; Postfix milter8.c milter8_disc_event;
    /// experiment with Postfix (recorded); experiment with Sendmail (recorded).
    Close,
    /// command/quit-new-connection
    ///
    /// The SMTP connection has ended, and another one follows over the same socket. There is no
    /// reply and no new negotiation. The next command is [`Connect`](crate::Message::Connect), and what
    /// was agreed stays in force. No MTA is known to send it. libmilter accepts it only right
    /// after an end of message that was answered with [`Continue`](crate::Message::Continue), or after
    /// [`Unknown`](crate::Message::Unknown) unless that was answered with [`Accept`](crate::Message::Accept). In
    /// other places libmilter ignores both this command and the CONNECT after it.
    ///
    /// SMFIC_QUIT_NC, since version 6. Source: libmilter mfdef.h SMFIC_QUIT_NC; libmilter
    /// engine.c st_quit; experiment with libmilter (K after E, then C).
    QuitNewConnection,
    /// reply/continue
    ///
    /// Go on. The MTA carries out the SMTP command and goes on with the next step. After
    /// [`EndOfMessage`](crate::Message::EndOfMessage) it accepts the message, as far as this filter is
    /// concerned.
    ///
    /// SMFIR_CONTINUE, since version 1. Source: libmilter mfdef.h SMFIR_CONTINUE; libmilter
    /// engine.c sendreply; Sendmail milter.c milter_send_command; Postfix milter8.c
    /// milter8_event; experiment with Postfix (recorded); experiment with Sendmail (recorded).
    Continue,
    /// reply/reject
    ///
    /// Refuse permanently, with the MTA's own reply. The client gets a 5xx reply. After
    /// [`Connect`](crate::Message::Connect) and [`Helo`](crate::Message::Helo) it refuses the SMTP connection,
    /// after [`EnvelopeRecipient`](crate::Message::EnvelopeRecipient) one recipient, after
    /// [`Data`](crate::Message::Data) the DATA command, and everywhere else the message; after
    /// [`Unknown`](crate::Message::Unknown) it only changes the text of the refusal. Use
    /// [`ReplyCode`](crate::Message::ReplyCode) to choose the code and the text.
    ///
    /// SMFIR_REJECT, since version 1. Source: libmilter mfdef.h SMFIR_REJECT; libmilter engine.c
    /// sendreply; Sendmail milter.c milter_send_command; Sendmail srvrsmtp.c MILTER_REPLY;
    /// Postfix milter8.c milter8_event; experiment with Postfix (recorded); experiment with
    /// Sendmail (recorded).
    Reject,
    /// reply/discard
    ///
    /// Accept the message and throw it away. The client gets the reply for an accepted message.
    /// It applies to the whole message, even after
    /// [`EnvelopeRecipient`](crate::Message::EnvelopeRecipient). It is not valid after
    /// [`Connect`](crate::Message::Connect) and [`Helo`](crate::Message::Helo), where there is no message yet:
    /// Sendmail then goes on without filters or ignores the reply, and Postfix treats it as
    /// [`Continue`](crate::Message::Continue).
    ///
    /// SMFIR_DISCARD, since version 1. Source: libmilter mfdef.h SMFIR_DISCARD; Sendmail
    /// documentation api SMFIS_DISCARD; Sendmail milter.c milter_data; Postfix milter8.c
    /// milter8_event; experiment with Postfix (recorded); experiment with Sendmail (recorded).
    Discard,
    /// reply/accept
    ///
    /// Accept, and show the filter nothing more. After [`Connect`](crate::Message::Connect) and
    /// [`Helo`](crate::Message::Helo) it applies to the SMTP connection, and the MTA then closes the
    /// connection to the filter. After any later command it applies to the message. The filter
    /// sees nothing more of it, not even its end. Other filters still see the message.
    ///
    /// SMFIR_ACCEPT, since version 1. Source: libmilter mfdef.h SMFIR_ACCEPT; libmilter engine.c
    /// mi_engine; Sendmail milter.c milter_send_command; Postfix milter8.c milter8_event;
    /// experiment with Postfix (recorded); experiment with Sendmail (recorded).
    Accept,
    /// reply/temporary-failure
    ///
    /// Refuse temporarily, with the MTA's own reply. The client gets a 4xx reply and should try
    /// again later. It applies to the same things as [`Reject`](crate::Message::Reject). Use
    /// [`ReplyCode`](crate::Message::ReplyCode) to choose the code and the text.
    ///
    /// SMFIR_TEMPFAIL, since version 1. Source: libmilter mfdef.h SMFIR_TEMPFAIL; libmilter
    /// engine.c sendreply; Sendmail milter.c milter_send_command; Sendmail srvrsmtp.c
    /// MILTER_REPLY; Postfix milter8.c milter8_event; experiment with Postfix (recorded);
    /// experiment with Sendmail (recorded).
    TemporaryFailure,
    /// reply/skip
    ///
    /// Send no more of the same in this message. It is meant as the answer to
    /// [`Body`](crate::Message::Body): no further piece of the body is sent, and
    /// [`EndOfMessage`](crate::Message::EndOfMessage) follows. Sendmail and Postfix also accept it
    /// elsewhere, but disagree on what it means there, so use it only to answer
    /// [`Body`](crate::Message::Body).
    ///
    /// SMFIR_SKIP, since version 6. Source: libmilter mfdef.h SMFIR_SKIP; Sendmail documentation
    /// api SMFIS_SKIP; Sendmail milter.c milter_body; Postfix milter8.c milter8_event; experiment
    /// with Postfix (recorded); experiment with Sendmail (recorded).
    Skip,
    /// reply/reply-code
    ///
    /// Refuse with a code and a text of the filter's choice. A 5xx code acts as
    /// [`Reject`](crate::Message::Reject), a 4xx code as [`TemporaryFailure`](crate::Message::TemporaryFailure);
    /// 421 also ends the SMTP connection. No other reply to the command follows. After
    /// [`Connect`](crate::Message::Connect) Sendmail keeps only the class of the code.
    ///
    /// SMFIR_REPLYCODE, since version 1. Source: libmilter mfdef.h SMFIR_REPLYCODE; libmilter
    /// smfi.c smfi_setreply; libmilter smfi.c smfi_setmlreply; Sendmail milter.c
    /// MILTER_CHECK_REPLYCODE; Postfix milter8.c milter8_event; experiment with libmilter (reply
    /// codes of one and several lines); experiment with Postfix (recorded); experiment with
    /// Sendmail (recorded).
    ReplyCode(ReplyCode<'a>),
    /// reply/add-header
    ///
    /// Add a header. The MTA chooses the place, usually the end of the headers; Sendmail puts it
    /// before a header of the same name. Use [`InsertHeader`](crate::Message::InsertHeader) to choose the
    /// place. Headers that the client sent are never replaced, not even those of the same name.
    ///
    /// SMFIR_ADDHEADER, since version 1. Source: libmilter mfdef.h SMFIR_ADDHEADER; libmilter
    /// smfi.c smfi_addheader; Sendmail milter.c milter_addheader; Postfix cleanup_milter.c
    /// cleanup_add_header; experiment with Postfix (recorded); experiment with Sendmail
    /// (recorded).
    AddHeader(AddHeader<'a>),
    /// reply/change-header
    ///
    /// Change or remove a header. An empty value removes it. If the index is greater than the
    /// number of headers with that name, a value that is not empty is added as a new header. MTAs
    /// disagree on whether a removed header still counts, so remove several headers of one name
    /// from the last to the first.
    ///
    /// SMFIR_CHGHEADER, since version 2. Source: libmilter mfdef.h SMFIR_CHGHEADER; libmilter
    /// smfi.c smfi_chgheader; Sendmail milter.c milter_changeheader; Postfix cleanup_milter.c
    /// cleanup_upd_header; Postfix cleanup_milter.c cleanup_del_header; experiment with Postfix
    /// (recorded); experiment with Sendmail (recorded).
    ChangeHeader(ChangeHeader<'a>),
    /// reply/insert-header
    ///
    /// Add a header at a given place. Sendmail has supported it since 8.13. It needs the same
    /// flag as [`AddHeader`](crate::Message::AddHeader), so the negotiation does not show whether an MTA
    /// supports it.
    ///
    /// SMFIR_INSHEADER, since version 2. Source: libmilter mfdef.h SMFIR_INSHEADER; libmilter
    /// smfi.c smfi_insheader; Sendmail milter.c milter_insheader; Postfix cleanup_milter.c
    /// cleanup_ins_header; Sendmail release notes 8.13.0; experiment with Postfix (recorded);
    /// experiment with Sendmail (recorded).
    InsertHeader(InsertHeader<'a>),
    /// reply/change-sender
    ///
    /// Replace the sender of the envelope. The From header stays as it is.
    ///
    /// SMFIR_CHGFROM, since version 6. Source: libmilter mfdef.h SMFIR_CHGFROM; libmilter smfi.c
    /// smfi_chgfrom; Sendmail milter.c milter_chgfrom; Postfix cleanup_milter.c cleanup_chg_from;
    /// experiment with Postfix (recorded); experiment with Sendmail (recorded).
    ChangeSender(ChangeSender<'a>),
    /// reply/add-recipient
    ///
    /// Add a recipient to the envelope. The To and Cc headers stay as they are.
    ///
    /// SMFIR_ADDRCPT, since version 1. Source: libmilter mfdef.h SMFIR_ADDRCPT; libmilter smfi.c
    /// smfi_addrcpt; Sendmail milter.c milter_addrcpt; Postfix cleanup_milter.c
    /// cleanup_add_rcpt_par; experiment with Postfix (recorded); experiment with Sendmail
    /// (recorded).
    AddRecipient(AddRecipient<'a>),
    /// reply/add-recipient-par
    ///
    /// Add a recipient to the envelope, with ESMTP parameters. The To and Cc headers stay as they
    /// are.
    ///
    /// SMFIR_ADDRCPT_PAR, since version 6. Source: libmilter mfdef.h SMFIR_ADDRCPT_PAR; libmilter
    /// smfi.c smfi_addrcpt_par; Sendmail milter.c milter_addrcpt_par; Postfix cleanup_milter.c
    /// cleanup_add_rcpt_par; experiment with Postfix (recorded); experiment with Sendmail
    /// (recorded).
    AddRecipientPar(AddRecipientPar<'a>),
    /// reply/remove-recipient
    ///
    /// Remove a recipient from the envelope. The To and Cc headers stay as they are, and so does
    /// the answer that the client got for RCPT.
    ///
    /// SMFIR_DELRCPT, since version 1. Source: libmilter mfdef.h SMFIR_DELRCPT; libmilter smfi.c
    /// smfi_delrcpt; Sendmail milter.c milter_delrcpt; Postfix cleanup_milter.c cleanup_del_rcpt;
    /// experiment with Postfix (recorded); experiment with Sendmail (recorded).
    RemoveRecipient(RemoveRecipient<'a>),
    /// reply/replace-body
    ///
    /// Replace the body, or continue the new body. The first one after
    /// [`EndOfMessage`](crate::Message::EndOfMessage) discards the old body, and further ones are
    /// appended. Send them one right after another. In Postfix, any other reply in between, even
    /// [`Progress`](crate::Message::Progress), ends the new body.
    ///
    /// SMFIR_REPLBODY, since version 1. Source: libmilter mfdef.h SMFIR_REPLBODY; libmilter
    /// smfi.c smfi_replacebody; Sendmail milter.c milter_replbody; Postfix milter8.c
    /// milter8_event; experiment with libmilter (replacement of length 0); experiment with
    /// Postfix (recorded); experiment with Sendmail (recorded).
    ReplaceBody(ReplaceBody<'a>),
    /// reply/progress
    ///
    /// The filter is still working. This reply restarts the MTA's timeout for the next reply, and
    /// changes nothing else. A verdict must still follow. Sendmail accepts it only after
    /// [`EndOfMessage`](crate::Message::EndOfMessage), and its time limit for the whole end of the message
    /// keeps running. Postfix accepts it after any command.
    ///
    /// SMFIR_PROGRESS, since version 2. Source: libmilter mfdef.h SMFIR_PROGRESS; libmilter
    /// smfi.c smfi_progress; Sendmail milter.c milter_data; Postfix milter8.c milter8_event;
    /// Sendmail release notes 8.13.0; experiment with Postfix (recorded); experiment with
    /// Sendmail (recorded).
    Progress,
    /// reply/quarantine
    ///
    /// Hold the message in the queue until an operator releases it. This is not a verdict: a
    /// verdict must still follow, and the client gets the reply of that verdict.
    ///
    /// SMFIR_QUARANTINE, since version 2. Source: libmilter mfdef.h SMFIR_QUARANTINE; libmilter
    /// smfi.c smfi_quarantine; Sendmail milter.c milter_data; Postfix milter8.c milter8_event;
    /// experiment with Postfix (recorded); experiment with Sendmail (recorded).
    Quarantine(Quarantine<'a>),
    /// reply/connection-failure
    ///
    /// Reserved; its name suggests a failed connection. Do not send it.
    ///
    /// SMFIR_CONN_FAIL, since version 6. Source: libmilter mfdef.h SMFIR_CONN_FAIL; Sendmail
    /// milter.c milter_send_command; Postfix milter8.c milter8_event; experiment with Postfix
    /// (recorded); experiment with Sendmail (recorded).
    ConnectionFailure,
    /// reply/shutdown
    ///
    /// Refuse with 421 and end the SMTP connection. Only Postfix supports it. Sendmail treats it
    /// as an unexpected reply. No libmilter function sends it, and the header of libmilter calls
    /// it internal to the MTA. Send a [`ReplyCode`](crate::Message::ReplyCode) with 421 instead, which
    /// does the same in both.
    ///
    /// SMFIR_SHUTDOWN, since version 2. Source: libmilter mfdef.h SMFIR_SHUTDOWN; Sendmail
    /// milter.c milter_send_command; Postfix milter8.c milter8_event; experiment with Postfix
    /// (reply 4).
    Shutdown,
    /// reply/set-symbol-list
    ///
    /// Reserved; its name suggests lists of macros. Do not send it: ask for macros in
    /// [`Negotiate`](crate::Message::Negotiate).
    ///
    /// SMFIR_SETSYMLIST, since version 6. Source: libmilter mfdef.h SMFIR_SETSYMLIST; libmilter
    /// engine.c milter_addsymlist; Sendmail milter.c milter_send_command; Postfix milter8.c
    /// milter8_event.
    SetSymbolList(SetSymbolList<'a>),
}

impl<'a> Message<'a> {
    /// Which message it is.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Negotiate { .. } => Kind::Negotiate,
            Self::Macro { .. } => Kind::Macro,
            Self::Connect { .. } => Kind::Connect,
            Self::Helo { .. } => Kind::Helo,
            Self::EnvelopeFrom { .. } => Kind::EnvelopeFrom,
            Self::EnvelopeRecipient { .. } => Kind::EnvelopeRecipient,
            Self::Data { .. } => Kind::Data,
            Self::Unknown { .. } => Kind::Unknown,
            Self::Header { .. } => Kind::Header,
            Self::EndOfHeaders { .. } => Kind::EndOfHeaders,
            Self::Body { .. } => Kind::Body,
            Self::EndOfMessage { .. } => Kind::EndOfMessage,
            Self::Abort { .. } => Kind::Abort,
            Self::Close { .. } => Kind::Close,
            Self::QuitNewConnection { .. } => Kind::QuitNewConnection,
            Self::Continue { .. } => Kind::Continue,
            Self::Reject { .. } => Kind::Reject,
            Self::Discard { .. } => Kind::Discard,
            Self::Accept { .. } => Kind::Accept,
            Self::TemporaryFailure { .. } => Kind::TemporaryFailure,
            Self::Skip { .. } => Kind::Skip,
            Self::ReplyCode { .. } => Kind::ReplyCode,
            Self::AddHeader { .. } => Kind::AddHeader,
            Self::ChangeHeader { .. } => Kind::ChangeHeader,
            Self::InsertHeader { .. } => Kind::InsertHeader,
            Self::ChangeSender { .. } => Kind::ChangeSender,
            Self::AddRecipient { .. } => Kind::AddRecipient,
            Self::AddRecipientPar { .. } => Kind::AddRecipientPar,
            Self::RemoveRecipient { .. } => Kind::RemoveRecipient,
            Self::ReplaceBody { .. } => Kind::ReplaceBody,
            Self::Progress { .. } => Kind::Progress,
            Self::Quarantine { .. } => Kind::Quarantine,
            Self::ConnectionFailure { .. } => Kind::ConnectionFailure,
            Self::Shutdown { .. } => Kind::Shutdown,
            Self::SetSymbolList { .. } => Kind::SetSymbolList,
        }
    }

    pub(crate) fn read(frame: &'a [u8], layout: Layout) -> Decoded<Self> {
        let kind = match frame[CODE_AT] {
            0x4f => Kind::Negotiate,
            0x44 => Kind::Macro,
            0x43 => Kind::Connect,
            0x48 => Kind::Helo,
            0x4d => Kind::EnvelopeFrom,
            0x52 => Kind::EnvelopeRecipient,
            0x54 => Kind::Data,
            0x55 => Kind::Unknown,
            0x4c => Kind::Header,
            0x4e => Kind::EndOfHeaders,
            0x42 => Kind::Body,
            0x45 => Kind::EndOfMessage,
            0x41 => Kind::Abort,
            0x51 => Kind::Close,
            0x4b => Kind::QuitNewConnection,
            0x63 => Kind::Continue,
            0x72 => Kind::Reject,
            0x64 => Kind::Discard,
            0x61 => Kind::Accept,
            0x74 => Kind::TemporaryFailure,
            0x73 => Kind::Skip,
            0x79 => Kind::ReplyCode,
            0x68 => Kind::AddHeader,
            0x6d => Kind::ChangeHeader,
            0x69 => Kind::InsertHeader,
            0x65 => Kind::ChangeSender,
            0x2b => Kind::AddRecipient,
            0x32 => Kind::AddRecipientPar,
            0x2d => Kind::RemoveRecipient,
            0x62 => Kind::ReplaceBody,
            0x70 => Kind::Progress,
            0x71 => Kind::Quarantine,
            0x66 => Kind::ConnectionFailure,
            0x34 => Kind::Shutdown,
            0x6c => Kind::SetSymbolList,
            _ => return fail(ErrorKind::UnknownCode, CODE_AT),
        };
        let rest = &frame[PAYLOAD_START..];
        let mut r = Reader { kind: Some(kind), rest, end: frame.len(), layout };
        let message = match kind {
            Kind::Negotiate => Self::Negotiate(Item::read(&mut r, 0, "")?),
            Kind::Macro => Self::Macro(Item::read(&mut r, 0, "")?),
            Kind::Connect => Self::Connect(Item::read(&mut r, 0, "")?),
            Kind::Helo => Self::Helo(Item::read(&mut r, 0, "")?),
            Kind::EnvelopeFrom => Self::EnvelopeFrom(Item::read(&mut r, 0, "")?),
            Kind::EnvelopeRecipient => Self::EnvelopeRecipient(Item::read(&mut r, 0, "")?),
            Kind::Data => Self::Data,
            Kind::Unknown => Self::Unknown(Item::read(&mut r, 0, "")?),
            Kind::Header => Self::Header(Item::read(&mut r, 0, "")?),
            Kind::EndOfHeaders => Self::EndOfHeaders,
            Kind::Body => Self::Body(Item::read(&mut r, 0, "")?),
            Kind::EndOfMessage => Self::EndOfMessage(Item::read(&mut r, 0, "")?),
            Kind::Abort => Self::Abort,
            Kind::Close => Self::Close,
            Kind::QuitNewConnection => Self::QuitNewConnection,
            Kind::Continue => Self::Continue,
            Kind::Reject => Self::Reject,
            Kind::Discard => Self::Discard,
            Kind::Accept => Self::Accept,
            Kind::TemporaryFailure => Self::TemporaryFailure,
            Kind::Skip => Self::Skip,
            Kind::ReplyCode => Self::ReplyCode(Item::read(&mut r, 0, "")?),
            Kind::AddHeader => Self::AddHeader(Item::read(&mut r, 0, "")?),
            Kind::ChangeHeader => Self::ChangeHeader(Item::read(&mut r, 0, "")?),
            Kind::InsertHeader => Self::InsertHeader(Item::read(&mut r, 0, "")?),
            Kind::ChangeSender => Self::ChangeSender(Item::read(&mut r, 0, "")?),
            Kind::AddRecipient => Self::AddRecipient(Item::read(&mut r, 0, "")?),
            Kind::AddRecipientPar => Self::AddRecipientPar(Item::read(&mut r, 0, "")?),
            Kind::RemoveRecipient => Self::RemoveRecipient(Item::read(&mut r, 0, "")?),
            Kind::ReplaceBody => Self::ReplaceBody(Item::read(&mut r, 0, "")?),
            Kind::Progress => Self::Progress,
            Kind::Quarantine => Self::Quarantine(Item::read(&mut r, 0, "")?),
            Kind::ConnectionFailure => Self::ConnectionFailure,
            Kind::Shutdown => Self::Shutdown,
            Kind::SetSymbolList => Self::SetSymbolList(Item::read(&mut r, 0, "")?),
        };
        r.finish(message)
    }

    pub(crate) fn write(&self, w: &mut Writer<'_>) -> Written {
        match self {
            Self::Negotiate(m) => m.write(w, 0, "", ()),
            Self::Macro(m) => m.write(w, 0, "", ()),
            Self::Connect(m) => m.write(w, 0, "", ()),
            Self::Helo(m) => m.write(w, 0, "", ()),
            Self::EnvelopeFrom(m) => m.write(w, 0, "", ()),
            Self::EnvelopeRecipient(m) => m.write(w, 0, "", ()),
            Self::Unknown(m) => m.write(w, 0, "", ()),
            Self::Header(m) => m.write(w, 0, "", ()),
            Self::Body(m) => m.write(w, 0, "", ()),
            Self::EndOfMessage(m) => m.write(w, 0, "", ()),
            Self::ReplyCode(m) => m.write(w, 0, "", ()),
            Self::AddHeader(m) => m.write(w, 0, "", ()),
            Self::ChangeHeader(m) => m.write(w, 0, "", ()),
            Self::InsertHeader(m) => m.write(w, 0, "", ()),
            Self::ChangeSender(m) => m.write(w, 0, "", ()),
            Self::AddRecipient(m) => m.write(w, 0, "", ()),
            Self::AddRecipientPar(m) => m.write(w, 0, "", ()),
            Self::RemoveRecipient(m) => m.write(w, 0, "", ()),
            Self::ReplaceBody(m) => m.write(w, 0, "", ()),
            Self::Quarantine(m) => m.write(w, 0, "", ()),
            Self::SetSymbolList(m) => m.write(w, 0, "", ()),
            _ => Ok(()),
        }
    }
}

/// What [`Message::Negotiate`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Negotiate<'a> {
    /// The highest protocol version that the sender of the offer speaks; in the answer, the
    /// version in use. Versions 2, 3, 4 and 6 occur on the wire. Do not confuse it with the
    /// version of the libmilter API, which has numbers such as 0x01000001.
    pub version: u32,
    /// What the filter may do with the message, as bits of [`Actions`](crate::Actions). The
    /// filter's answer lists the modifications that it may ask for at the end of the message.
    pub actions: Actions,
    /// The steps to leave out, the replies to leave out and the capabilities to use, as bits of
    /// [`Steps`](crate::Steps). Setting all bits in an answer turns off nearly everything.
    pub steps: Steps,
    /// The macros that the filter wants, one list for each stage. For a stage that is not listed,
    /// the MTA's own configuration decides. The lists are only in the filter's answer, and only
    /// if [`Actions::SET_MACRO_LIST`](crate::Actions::SET_MACRO_LIST) was offered. Write each
    /// stage once, in ascending order, as libmilter does.
    pub macro_lists: MacroLists<'a>,
}

impl fmt::Debug for Negotiate<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Negotiate");
        out.field("version", &self.version);
        out.field("actions", &self.actions);
        out.field("steps", &self.steps);
        out.field("macro_lists", &self.macro_lists);
        out.finish()
    }
}

impl<'a> Item<'a> for Negotiate<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let version = r.number("version")?;
        let actions = Actions(r.number("actions")?);
        let steps = Steps(r.number("steps")?);
        let macro_lists = r.list(0, 0, "macro-lists")?;
        Ok(Self { version, actions, steps, macro_lists })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.number(self.version);
        w.number(self.actions.0);
        w.number(self.steps.0);
        self.macro_lists.write(w, 0, 0, "macro-lists", ())?;
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// What [`Message::Macro`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Macro<'a> {
    /// The code of the command that the macros belong to. Sendmail sends macros for `C H M R T N
    /// E`, and Postfix also for `L U B`; libmilter silently drops the macros for those three.
    pub command: CommandCode,
    /// Names and values. A one-letter name is written bare (`i`), a longer one in braces
    /// (`{client_addr}`). Names look as they do in the MTA's configuration, or in the list that
    /// the filter asked for. In Sendmail a value has at most 2047 bytes.
    pub macros: Pairs<'a>,
}

impl fmt::Debug for Macro<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Macro");
        out.field("command", &self.command);
        out.field("macros", &self.macros);
        out.finish()
    }
}

impl<'a> Item<'a> for Macro<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let command = CommandCode(r.number("command")?);
        let macros = r.list(0, 0, "macros")?;
        Ok(Self { command, macros })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.number(self.command.0);
        self.macros.write(w, 0, 0, "macros", (&[], &[]))?;
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// What [`Message::Connect`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Connect<'a> {
    /// The client's name, validated by the MTA: it looks up the address, and then the name found.
    /// If it finds none, this is the address in brackets: `[192.0.2.7]`, `[IPv6:2001:db8::1]`
    /// from Sendmail, `[2001:db8::1]` from Postfix. It may also be `localhost` or `unknown`.
    pub hostname: &'a [u8],
    /// The kind of address. It decides whether a port and an address follow.
    pub family: AddressFamily,
    /// The client's TCP port, or 0 if there is none. For
    /// [`AddressFamily::Unix`](crate::AddressFamily::Unix) it is present too, and 0.
    pub port: Option<u16>,
    /// The client's address as text. For [`AddressFamily::Inet`](crate::AddressFamily::Inet) it
    /// is dotted decimal. For [`AddressFamily::Inet6`](crate::AddressFamily::Inet6) it is the
    /// usual notation, with a prefix `IPv6:` from Sendmail. For
    /// [`AddressFamily::Unix`](crate::AddressFamily::Unix) it is the path of the socket, which
    /// may be empty. Postfix can send the word `unknown` in place of an address. A client whose
    /// IPv6 address maps an IPv4 address is given as
    /// [`AddressFamily::Inet`](crate::AddressFamily::Inet).
    pub address: Option<&'a [u8]>,
}

impl fmt::Debug for Connect<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Connect");
        out.field("hostname", &Shown(self.hostname));
        out.field("family", &self.family);
        out.field("port", &self.port);
        out.field("address", &self.address.map(Shown));
        out.finish()
    }
}

impl<'a> Item<'a> for Connect<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let hostname = r.text(0.., "hostname")?;
        let family = r.known(AddressFamily::from_number, "family")?;
        let holds = matches!(family as u8, 0x4c | 0x34 | 0x36);
        let port = if holds { Some(r.number("port")?) } else { None };
        let address = if holds { Some(r.text(0.., "address")?) } else { None };
        Ok(Self { hostname, family, port, address })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.text(self.hostname, 0.., "hostname", &[0])?;
        w.number(self.family as u8);
        let holds = matches!(self.family as u8, 0x4c | 0x34 | 0x36);
        w.check(!holds || self.port.is_some(), "port", Reason::Missing)?;
        w.check(holds || self.port.is_none(), "port", Reason::Unexpected)?;
        if let Some(value) = self.port {
            w.number(value);
        }
        w.check(!holds || self.address.is_some(), "address", Reason::Missing)?;
        w.check(holds || self.address.is_none(), "address", Reason::Unexpected)?;
        if let Some(value) = self.address {
            w.text(value, 0.., "address", &[0])?;
        }
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// What [`Message::Helo`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Helo<'a> {
    /// The argument of HELO or EHLO as the client sent it, neither checked nor normalised.
    /// Sendmail cuts it at the first white space.
    pub hostname: &'a [u8],
}

impl fmt::Debug for Helo<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Helo");
        out.field("hostname", &Shown(self.hostname));
        out.finish()
    }
}

impl<'a> Item<'a> for Helo<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let hostname = r.text(0.., "hostname")?;
        Ok(Self { hostname })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.text(self.hostname, 0.., "hostname", &[1, 2])?;
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// What [`Message::EnvelopeFrom`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct EnvelopeFrom<'a> {
    /// The sender's address as the client sent it, usually with angle brackets; `<>` is the null
    /// sender. For mail that did not come by SMTP, Postfix sends it without brackets, and the
    /// null sender is empty.
    pub sender: &'a [u8],
    /// The ESMTP parameters, one text for each, in the client's order and spelling: `SIZE=99`,
    /// `BODY=8BITMIME`. Sendmail sends at most 17.
    pub arguments: Texts<'a>,
}

impl fmt::Debug for EnvelopeFrom<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("EnvelopeFrom");
        out.field("sender", &Shown(self.sender));
        out.field("arguments", &self.arguments);
        out.finish()
    }
}

impl<'a> Item<'a> for EnvelopeFrom<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let sender = r.text(0.., "sender")?;
        let arguments = r.list(0, 0, "arguments")?;
        Ok(Self { sender, arguments })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.text(self.sender, 0.., "sender", &[1, 2])?;
        self.arguments.write(w, 0, 0, "arguments", &[1, 2])?;
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// What [`Message::EnvelopeRecipient`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct EnvelopeRecipient<'a> {
    /// The recipient's address as the client sent it, usually with angle brackets.
    pub recipient: &'a [u8],
    /// The ESMTP parameters, one text for each, in the client's order and spelling:
    /// `NOTIFY=NEVER`. Sendmail sends at most 17.
    pub arguments: Texts<'a>,
}

impl fmt::Debug for EnvelopeRecipient<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("EnvelopeRecipient");
        out.field("recipient", &Shown(self.recipient));
        out.field("arguments", &self.arguments);
        out.finish()
    }
}

impl<'a> Item<'a> for EnvelopeRecipient<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let recipient = r.text(0.., "recipient")?;
        let arguments = r.list(0, 0, "arguments")?;
        Ok(Self { recipient, arguments })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.text(self.recipient, 0.., "recipient", &[1, 2])?;
        self.arguments.write(w, 0, 0, "arguments", &[1, 2])?;
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// What [`Message::Unknown`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Unknown<'a> {
    /// The command that the client sent, without its line end. Sendmail sends the whole line
    /// unchanged, Postfix only the first word.
    pub command: &'a [u8],
}

impl fmt::Debug for Unknown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Unknown");
        out.field("command", &Shown(self.command));
        out.finish()
    }
}

impl<'a> Item<'a> for Unknown<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let command = r.text(0.., "command")?;
        Ok(Self { command })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.text(self.command, 0.., "command", &[1, 2])?;
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// What [`Message::Header`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Header<'a> {
    /// The name, without the colon.
    pub name: &'a [u8],
    /// Everything after the colon, without the last line end; it may be empty. One space after
    /// the colon is removed, but not a tab. If
    /// [`Steps::HEADER_LEADING_SPACE`](crate::Steps::HEADER_LEADING_SPACE) is agreed, the value
    /// starts right after the colon instead. The lines of a folded header are separated by a bare
    /// LF, and the white space at the start of each further line is kept.
    pub value: &'a [u8],
}

impl fmt::Debug for Header<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Header");
        out.field("name", &Shown(self.name));
        out.field("value", &Shown(self.value));
        out.finish()
    }
}

impl<'a> Item<'a> for Header<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let name = r.text(1.., "name")?;
        let value = r.text(0.., "value")?;
        Ok(Self { name, value })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.text(self.name, 1.., "name", &[])?;
        w.text(self.value, 0.., "value", &[])?;
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// What [`Message::Body`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Body<'a> {
    /// 1 to 65535 bytes of the body. Lines end in CRLF. There is no closing NUL.
    pub data: &'a [u8],
}

impl fmt::Debug for Body<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Body");
        out.field("data", &Shown(self.data));
        out.finish()
    }
}

impl<'a> Item<'a> for Body<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let data = r.bytes(1.., "data")?;
        Ok(Self { data })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.sized(self.data, 0, 1.., "data", &[])?;
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// What [`Message::EndOfMessage`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct EndOfMessage<'a> {
    /// The last piece of the body; leave it empty. Sendmail and Postfix send the whole body with
    /// [`Body`](crate::Message::Body). A filter on libmilter may send two answers to a frame that carries
    /// data.
    pub data: &'a [u8],
}

impl fmt::Debug for EndOfMessage<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("EndOfMessage");
        out.field("data", &Shown(self.data));
        out.finish()
    }
}

impl<'a> Item<'a> for EndOfMessage<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let data = r.bytes(0.., "data")?;
        Ok(Self { data })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.sized(self.data, 0, 0.., "data", &[])?;
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// What [`Message::ReplyCode`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct ReplyCode<'a> {
    /// The whole SMTP reply: three digits, a space, an enhanced status code and a text, such as
    /// `550 5.7.1 No such box`. The code is 4xx or 5xx. The enhanced code is optional, and its
    /// class is the first digit of the code. A percent sign is doubled (`%%`). In a reply of
    /// several lines each begins with the same code, all but the last have a hyphen after it.
    /// CRLF separates the lines, and none follows the last one. The API of libmilter writes at
    /// most 32 lines with at most 980 bytes of text each.
    pub text: &'a [u8],
}

impl fmt::Debug for ReplyCode<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("ReplyCode");
        out.field("text", &Shown(self.text));
        out.finish()
    }
}

impl<'a> Item<'a> for ReplyCode<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let text = r.text(0.., "text")?;
        Ok(Self { text })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.text(self.text, 0.., "text", &[8, 9, 10, 11, 12, 13, 14, 15])?;
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// What [`Message::AddHeader`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct AddHeader<'a> {
    /// The name, without the colon.
    pub name: &'a [u8],
    /// The value; it may be empty. Fold a long value with LF and a space or a tab, without CR.
    /// The MTA puts a space after the colon. If
    /// [`Steps::HEADER_LEADING_SPACE`](crate::Steps::HEADER_LEADING_SPACE) is agreed, it does
    /// not, and the value itself must start with the space.
    pub value: &'a [u8],
}

impl fmt::Debug for AddHeader<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("AddHeader");
        out.field("name", &Shown(self.name));
        out.field("value", &Shown(self.value));
        out.finish()
    }
}

impl<'a> Item<'a> for AddHeader<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let name = r.text(0.., "name")?;
        let value = r.text(0.., "value")?;
        Ok(Self { name, value })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.text(self.name, 0.., "name", &[5])?;
        w.text(self.value, 0.., "value", &[6, 7])?;
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// What [`Message::ChangeHeader`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct ChangeHeader<'a> {
    /// Which of the headers with this name, counted from 1 in the order of the message; 0 acts as
    /// 1\. The libmilter API converts it from a signed number, so values of 0x80000000 and above
    /// are not used.
    pub index: u32,
    /// The name of the header, without the colon. Case does not matter.
    pub name: &'a [u8],
    /// The new value, written as in [`AddHeader`](crate::Message::AddHeader); empty to remove the header.
    pub value: &'a [u8],
}

impl fmt::Debug for ChangeHeader<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("ChangeHeader");
        out.field("index", &self.index);
        out.field("name", &Shown(self.name));
        out.field("value", &Shown(self.value));
        out.finish()
    }
}

impl<'a> Item<'a> for ChangeHeader<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let index = r.number("index")?;
        let name = r.text(0.., "name")?;
        let value = r.text(0.., "value")?;
        Ok(Self { index, name, value })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.number(self.index);
        w.text(self.name, 0.., "name", &[5])?;
        w.text(self.value, 0.., "value", &[6, 7])?;
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// What [`Message::InsertHeader`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct InsertHeader<'a> {
    /// The place, counted from 0 at the top; a number beyond the end means the end. MTAs differ
    /// in which of their own headers they count. In Postfix, 0 is above its own Received header;
    /// in Sendmail, it is below the first header of an internal list. The libmilter API converts
    /// it from a signed number, so values of 0x80000000 and above are not used.
    pub index: u32,
    /// The name, without the colon.
    pub name: &'a [u8],
    /// The value, written as in [`AddHeader`](crate::Message::AddHeader).
    pub value: &'a [u8],
}

impl fmt::Debug for InsertHeader<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("InsertHeader");
        out.field("index", &self.index);
        out.field("name", &Shown(self.name));
        out.field("value", &Shown(self.value));
        out.finish()
    }
}

impl<'a> Item<'a> for InsertHeader<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let index = r.number("index")?;
        let name = r.text(0.., "name")?;
        let value = r.text(0.., "value")?;
        Ok(Self { index, name, value })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.number(self.index);
        w.text(self.name, 0.., "name", &[5])?;
        w.text(self.value, 0.., "value", &[6, 7])?;
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// What [`Message::ChangeSender`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct ChangeSender<'a> {
    /// The new sender, preferably in angle brackets; `<>` for the null sender.
    pub sender: &'a [u8],
    /// The new ESMTP parameters of MAIL, all in one text, separated by spaces: `RET=HDRS
    /// ENVID=x1`. In Sendmail they replace all previous ones; Postfix uses only RET and ENVID.
    pub arguments: Option<&'a [u8]>,
}

impl fmt::Debug for ChangeSender<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("ChangeSender");
        out.field("sender", &Shown(self.sender));
        out.field("arguments", &self.arguments.map(Shown));
        out.finish()
    }
}

impl<'a> Item<'a> for ChangeSender<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let sender = r.text(0.., "sender")?;
        let holds = !r.rest.is_empty();
        let arguments = if holds { Some(r.text(0.., "arguments")?) } else { None };
        Ok(Self { sender, arguments })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.text(self.sender, 0.., "sender", &[4, 0])?;
        if let Some(value) = self.arguments {
            w.text(value, 0.., "arguments", &[0])?;
        }
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// What [`Message::AddRecipient`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct AddRecipient<'a> {
    /// One address, preferably in angle brackets. Do not write a list, because Postfix uses only
    /// the first address.
    pub recipient: &'a [u8],
}

impl fmt::Debug for AddRecipient<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("AddRecipient");
        out.field("recipient", &Shown(self.recipient));
        out.finish()
    }
}

impl<'a> Item<'a> for AddRecipient<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let recipient = r.text(0.., "recipient")?;
        Ok(Self { recipient })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.text(self.recipient, 0.., "recipient", &[3, 0])?;
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// What [`Message::AddRecipientPar`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct AddRecipientPar<'a> {
    /// One address, preferably in angle brackets.
    pub recipient: &'a [u8],
    /// The ESMTP parameters of RCPT, all in one text, separated by spaces: `NOTIFY=NEVER`.
    /// Postfix uses only NOTIFY and ORCPT.
    pub arguments: Option<&'a [u8]>,
}

impl fmt::Debug for AddRecipientPar<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("AddRecipientPar");
        out.field("recipient", &Shown(self.recipient));
        out.field("arguments", &self.arguments.map(Shown));
        out.finish()
    }
}

impl<'a> Item<'a> for AddRecipientPar<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let recipient = r.text(0.., "recipient")?;
        let holds = !r.rest.is_empty();
        let arguments = if holds { Some(r.text(0.., "arguments")?) } else { None };
        Ok(Self { recipient, arguments })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.text(self.recipient, 0.., "recipient", &[3, 0])?;
        if let Some(value) = self.arguments {
            w.text(value, 0.., "arguments", &[0])?;
        }
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// What [`Message::RemoveRecipient`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct RemoveRecipient<'a> {
    /// The address, preferably exactly as received in
    /// [`EnvelopeRecipient`](crate::Message::EnvelopeRecipient), because Postfix distinguishes upper and
    /// lower case.
    pub recipient: &'a [u8],
}

impl fmt::Debug for RemoveRecipient<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("RemoveRecipient");
        out.field("recipient", &Shown(self.recipient));
        out.finish()
    }
}

impl<'a> Item<'a> for RemoveRecipient<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let recipient = r.text(0.., "recipient")?;
        Ok(Self { recipient })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.text(self.recipient, 0.., "recipient", &[3, 0])?;
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// What [`Message::ReplaceBody`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct ReplaceBody<'a> {
    /// A piece of the new body, or nothing for an empty body. Lines end in CRLF, which may be
    /// split between two pieces. The libmilter API writes at most 65535 bytes in each. There is
    /// no closing NUL.
    pub data: &'a [u8],
}

impl fmt::Debug for ReplaceBody<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("ReplaceBody");
        out.field("data", &Shown(self.data));
        out.finish()
    }
}

impl<'a> Item<'a> for ReplaceBody<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let data = r.bytes(0.., "data")?;
        Ok(Self { data })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.sized(self.data, 0, 0.., "data", &[])?;
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// What [`Message::Quarantine`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Quarantine<'a> {
    /// The reason, for the operator. Sendmail keeps it with the message, and a later reason
    /// replaces it. Postfix does not use it.
    pub reason: &'a [u8],
}

impl fmt::Debug for Quarantine<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Quarantine");
        out.field("reason", &Shown(self.reason));
        out.finish()
    }
}

impl<'a> Item<'a> for Quarantine<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let reason = r.text(0.., "reason")?;
        Ok(Self { reason })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.text(self.reason, 0.., "reason", &[3, 0])?;
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// What [`Message::SetSymbolList`] holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct SetSymbolList<'a> {
    /// Bytes without a known meaning.
    pub data: &'a [u8],
}

impl fmt::Debug for SetSymbolList<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("SetSymbolList");
        out.field("data", &Shown(self.data));
        out.finish()
    }
}

impl<'a> Item<'a> for SetSymbolList<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, _: &'static str) -> Decoded<Self> {
        let data = r.bytes(0.., "data")?;
        Ok(Self { data })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, _: &'static str, (): ()) -> Written {
        w.sized(self.data, 0, 0.., "data", &[])?;
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// One of [`MacroLists`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct MacroList<'a> {
    /// The stage that the list is for. Sendmail stops reading the lists at a number that it does
    /// not know; Postfix ignores that one list.
    pub stage: MacroStage,
    /// The names of the macros wanted at that stage, separated by spaces. A one-letter name is
    /// written bare (`i`), a longer one in braces (`{client_addr}`). An empty list asks for no
    /// macros; Postfix treats it as if no list had been given, and sends its configured list.
    pub names: &'a [u8],
}

impl fmt::Debug for MacroList<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("MacroList");
        out.field("stage", &self.stage);
        out.field("names", &Shown(self.names));
        out.finish()
    }
}

impl<'a> Item<'a> for MacroList<'a> {
    type Rules = ();

    fn read(r: &mut Reader<'a>, _: u8, holder: &'static str) -> Decoded<Self> {
        let stage = MacroStage(r.number(holder)?);
        let names = r.text(0.., holder)?;
        Ok(Self { stage, names })
    }

    fn write(self, w: &mut Writer<'_>, _: u8, holder: &'static str, (): ()) -> Written {
        w.number(self.stage.0);
        w.text(self.names, 0.., holder, &[])?;
        Ok(())
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// Any number of [`MacroList`].
pub type MacroLists<'a> = List<'a, MacroList<'a>>;
