// Code generated from spec/ by "python -m generator". DO NOT EDIT.
/** Where these pages tell about an id, and what it is called. */






/** What pages with scripts name. */
export const ids                                  = {
  "command/negotiate": { name: "SMFIC_OPTNEG", page: "commands/negotiate", anchor: "" },
  "command/macro": { name: "SMFIC_MACRO", page: "commands/macro", anchor: "" },
  "command/connect": { name: "SMFIC_CONNECT", page: "commands/connect", anchor: "" },
  "command/helo": { name: "SMFIC_HELO", page: "commands/helo", anchor: "" },
  "command/envelope-from": { name: "SMFIC_MAIL", page: "commands/envelope-from", anchor: "" },
  "command/envelope-recipient": { name: "SMFIC_RCPT", page: "commands/envelope-recipient", anchor: "" },
  "command/data": { name: "SMFIC_DATA", page: "commands/data", anchor: "" },
  "command/unknown": { name: "SMFIC_UNKNOWN", page: "commands/unknown", anchor: "" },
  "command/header": { name: "SMFIC_HEADER", page: "commands/header", anchor: "" },
  "command/end-of-headers": { name: "SMFIC_EOH", page: "commands/end-of-headers", anchor: "" },
  "command/body": { name: "SMFIC_BODY", page: "commands/body", anchor: "" },
  "command/end-of-message": { name: "SMFIC_BODYEOB", page: "commands/end-of-message", anchor: "" },
  "command/abort": { name: "SMFIC_ABORT", page: "commands/abort", anchor: "" },
  "command/close": { name: "SMFIC_QUIT", page: "commands/close", anchor: "" },
  "command/quit-new-connection": { name: "SMFIC_QUIT_NC", page: "commands/quit-new-connection", anchor: "" },
  "reply/continue": { name: "SMFIR_CONTINUE", page: "replies/continue", anchor: "" },
  "reply/reject": { name: "SMFIR_REJECT", page: "replies/reject", anchor: "" },
  "reply/discard": { name: "SMFIR_DISCARD", page: "replies/discard", anchor: "" },
  "reply/accept": { name: "SMFIR_ACCEPT", page: "replies/accept", anchor: "" },
  "reply/temporary-failure": { name: "SMFIR_TEMPFAIL", page: "replies/temporary-failure", anchor: "" },
  "reply/skip": { name: "SMFIR_SKIP", page: "replies/skip", anchor: "" },
  "reply/reply-code": { name: "SMFIR_REPLYCODE", page: "replies/reply-code", anchor: "" },
  "reply/add-header": { name: "SMFIR_ADDHEADER", page: "replies/add-header", anchor: "" },
  "reply/change-header": { name: "SMFIR_CHGHEADER", page: "replies/change-header", anchor: "" },
  "reply/insert-header": { name: "SMFIR_INSHEADER", page: "replies/insert-header", anchor: "" },
  "reply/change-sender": { name: "SMFIR_CHGFROM", page: "replies/change-sender", anchor: "" },
  "reply/add-recipient": { name: "SMFIR_ADDRCPT", page: "replies/add-recipient", anchor: "" },
  "reply/add-recipient-par": { name: "SMFIR_ADDRCPT_PAR", page: "replies/add-recipient-par", anchor: "" },
  "reply/remove-recipient": { name: "SMFIR_DELRCPT", page: "replies/remove-recipient", anchor: "" },
  "reply/replace-body": { name: "SMFIR_REPLBODY", page: "replies/replace-body", anchor: "" },
  "reply/progress": { name: "SMFIR_PROGRESS", page: "replies/progress", anchor: "" },
  "reply/quarantine": { name: "SMFIR_QUARANTINE", page: "replies/quarantine", anchor: "" },
  "reply/connection-failure": { name: "SMFIR_CONN_FAIL", page: "replies/connection-failure", anchor: "" },
  "reply/shutdown": { name: "SMFIR_SHUTDOWN", page: "replies/shutdown", anchor: "" },
  "reply/set-symbol-list": { name: "SMFIR_SETSYMLIST", page: "replies/set-symbol-list", anchor: "" },
  "action/add-headers": { name: "SMFIF_ADDHDRS", page: "flags", anchor: "action-add-headers" },
  "action/change-body": { name: "SMFIF_CHGBODY", page: "flags", anchor: "action-change-body" },
  "action/add-recipients": { name: "SMFIF_ADDRCPT", page: "flags", anchor: "action-add-recipients" },
  "action/delete-recipients": { name: "SMFIF_DELRCPT", page: "flags", anchor: "action-delete-recipients" },
  "action/change-headers": { name: "SMFIF_CHGHDRS", page: "flags", anchor: "action-change-headers" },
  "action/quarantine": { name: "SMFIF_QUARANTINE", page: "flags", anchor: "action-quarantine" },
  "action/change-sender": { name: "SMFIF_CHGFROM", page: "flags", anchor: "action-change-sender" },
  "action/add-recipients-par": { name: "SMFIF_ADDRCPT_PAR", page: "flags", anchor: "action-add-recipients-par" },
  "action/set-macro-list": { name: "SMFIF_SETSYMLIST", page: "flags", anchor: "action-set-macro-list" },
  "step/no-connect": { name: "SMFIP_NOCONNECT", page: "flags", anchor: "step-no-connect" },
  "step/no-helo": { name: "SMFIP_NOHELO", page: "flags", anchor: "step-no-helo" },
  "step/no-mail": { name: "SMFIP_NOMAIL", page: "flags", anchor: "step-no-mail" },
  "step/no-recipient": { name: "SMFIP_NORCPT", page: "flags", anchor: "step-no-recipient" },
  "step/no-body": { name: "SMFIP_NOBODY", page: "flags", anchor: "step-no-body" },
  "step/no-headers": { name: "SMFIP_NOHDRS", page: "flags", anchor: "step-no-headers" },
  "step/no-end-of-headers": { name: "SMFIP_NOEOH", page: "flags", anchor: "step-no-end-of-headers" },
  "step/no-reply-header": { name: "SMFIP_NR_HDR", page: "flags", anchor: "step-no-reply-header" },
  "step/no-unknown": { name: "SMFIP_NOUNKNOWN", page: "flags", anchor: "step-no-unknown" },
  "step/no-data": { name: "SMFIP_NODATA", page: "flags", anchor: "step-no-data" },
  "step/skip": { name: "SMFIP_SKIP", page: "flags", anchor: "step-skip" },
  "step/rejected-recipients": { name: "SMFIP_RCPT_REJ", page: "flags", anchor: "step-rejected-recipients" },
  "step/no-reply-connect": { name: "SMFIP_NR_CONN", page: "flags", anchor: "step-no-reply-connect" },
  "step/no-reply-helo": { name: "SMFIP_NR_HELO", page: "flags", anchor: "step-no-reply-helo" },
  "step/no-reply-mail": { name: "SMFIP_NR_MAIL", page: "flags", anchor: "step-no-reply-mail" },
  "step/no-reply-recipient": { name: "SMFIP_NR_RCPT", page: "flags", anchor: "step-no-reply-recipient" },
  "step/no-reply-data": { name: "SMFIP_NR_DATA", page: "flags", anchor: "step-no-reply-data" },
  "step/no-reply-unknown": { name: "SMFIP_NR_UNKN", page: "flags", anchor: "step-no-reply-unknown" },
  "step/no-reply-end-of-headers": { name: "SMFIP_NR_EOH", page: "flags", anchor: "step-no-reply-end-of-headers" },
  "step/no-reply-body": { name: "SMFIP_NR_BODY", page: "flags", anchor: "step-no-reply-body" },
  "step/header-leading-space": { name: "SMFIP_HDR_LEADSPC", page: "flags", anchor: "step-header-leading-space" },
  "step/data-size-256k": { name: "SMFIP_MDS_256K", page: "flags", anchor: "step-data-size-256k" },
  "step/data-size-1m": { name: "SMFIP_MDS_1M", page: "flags", anchor: "step-data-size-1m" },
  "step/internal-reserved": { name: "SMFI_INTERNAL", page: "flags", anchor: "step-internal-reserved" },
  "step/test": { name: "SMFIP_TEST", page: "flags", anchor: "step-test" },
  "phase/opened": { name: "opened", page: "phases", anchor: "phase-opened" },
  "phase/negotiated": { name: "negotiated", page: "phases", anchor: "phase-negotiated" },
  "phase/connected": { name: "connected", page: "phases", anchor: "phase-connected" },
  "phase/greeted": { name: "greeted", page: "phases", anchor: "phase-greeted" },
  "phase/mail": { name: "mail", page: "phases", anchor: "phase-mail" },
  "phase/recipients": { name: "recipients", page: "phases", anchor: "phase-recipients" },
  "phase/data": { name: "data", page: "phases", anchor: "phase-data" },
  "phase/headers": { name: "headers", page: "phases", anchor: "phase-headers" },
  "phase/end-of-headers": { name: "end-of-headers", page: "phases", anchor: "phase-end-of-headers" },
  "phase/body": { name: "body", page: "phases", anchor: "phase-body" },
  "phase/body-skipped": { name: "body-skipped", page: "phases", anchor: "phase-body-skipped" },
  "phase/end-of-message": { name: "end-of-message", page: "phases", anchor: "phase-end-of-message" },
  "phase/closed": { name: "closed", page: "phases", anchor: "phase-closed" },
};

/** What a program offers in a setting. */






/** What programs offer. */
export const presets                    = [
  {
    program: "miltertest",
    setting: "default",
    values: { version: 6, actions: 511, steps: 2097151, },
  },
  {
    program: "miltertest",
    setting: "version, actions and steps given in the script",
    values: { version: 2, actions: 0, steps: 3, },
  },
  {
    program: "Postfix",
    setting: "milter_protocol = 6",
    values: { version: 6, actions: 511, steps: 2097151, },
  },
  {
    program: "Postfix",
    setting: "milter_protocol = 6 no_header_reply",
    values: { version: 6, actions: 511, steps: 2097151, },
  },
  {
    program: "Postfix",
    setting: "milter_protocol = 4",
    values: { version: 4, actions: 511, steps: 895, },
  },
  {
    program: "Postfix",
    setting: "milter_protocol = 4 no_header_reply",
    values: { version: 4, actions: 511, steps: 1023, },
  },
  {
    program: "Postfix",
    setting: "milter_protocol = 3",
    values: { version: 3, actions: 511, steps: 383, },
  },
  {
    program: "Postfix",
    setting: "milter_protocol = 3 no_header_reply",
    values: { version: 3, actions: 511, steps: 511, },
  },
  {
    program: "Postfix",
    setting: "milter_protocol = 2",
    values: { version: 2, actions: 511, steps: 127, },
  },
  {
    program: "Postfix",
    setting: "milter_protocol = 2 no_header_reply",
    values: { version: 2, actions: 511, steps: 255, },
  },
  {
    program: "Sendmail",
    setting: "default",
    values: { version: 6, actions: 511, steps: 2097151, },
  },
  {
    program: "Sendmail",
    setting: "Milter.maxdatasize=256K, in a build with _FFR_MDS_NEGOTIATE",
    values: { version: 6, actions: 511, steps: 270532607, },
  },
  {
    program: "Sendmail",
    setting: "Milter.maxdatasize=1M, in a build with _FFR_MDS_NEGOTIATE",
    values: { version: 6, actions: 511, steps: 538968063, },
  },
  {
    program: "Sendmail",
    setting: "release 8.13",
    values: { version: 2, actions: 63, steps: 127, },
  },
];

/** The fields of the negotiation that are lists, which may be empty. */
export const lists                    = ["macroLists", ];
