// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import type { MessageType } from "./messages.js";
import type { Automaton } from "./rules.js";
import type { AgreedLength, NegotiatedField, Row, Step } from "./states.js";
import type { Named } from "./text.js";
import type { Tolerance } from "./tolerating.js";
import type { Phase } from "./values.js";
import * as values from "./values.js";
/** The greatest length of a frame where nothing else is agreed. */
export const DEFAULT_MAX_LENGTH = 65536;
/** The greatest length of a frame that a real MTA accepts, whatever was agreed. */
export const TOLERATED_MAX_LENGTH = 1073741823;
/** The least version that is spoken. */
export const MIN_VERSION = 2;
/** The greatest version that is spoken. */
export const MAX_VERSION = 6;
/** The phase in which a conversation begins. */
export const INITIAL_PHASE: Phase = "opened";

/** The numbers that are negotiated. */
export const optionFields = ["version", "actions", "steps"] as const;

/** What was negotiated: the version and the flags in use. */
export type Options = Readonly<Record<(typeof optionFields)[number], number>>;

/**
 * The flags that a filter wants only if they are offered.
 *
 * `agree` finds what a filter with a request agrees to when it gets an offer. The version is the
 * lower of both; an offer below the lowest in use is refused. The flags of the request are
 * required: if one is not offered, or the version does not have it, it is refused, and the
 * conversation cannot go on. Flags that are wanted only if offered are left out if they are not;
 * list all flags there that the filter can do without.
 *
 * These flags of a request are always left out if they are not offered: {@link
 * Steps.NoReplyHeader}, {@link Steps.NoUnknown}, {@link Steps.NoData}, {@link Steps.Skip}, {@link
 * Steps.NoReplyConnect}, {@link Steps.NoReplyHelo}, {@link Steps.NoReplyMail}, {@link
 * Steps.NoReplyRecipient}, {@link Steps.NoReplyData}, {@link Steps.NoReplyUnknown}, {@link
 * Steps.NoReplyEndOfHeaders}, {@link Steps.NoReplyBody}.
 */
export type IfOffered = Partial<Options>;

/** The message of the negotiation, if there is one. */
export const NEGOTIATION: MessageType | undefined = "negotiate";

/** Its field with the version, as the spec spells it. */
export const VERSION_FIELD = "version";

/** The negotiated field with the flags on which layouts depend; empty if none do. */
export const LAYOUT_FIELD: string = "";

/** The id of the newest version that is refused. */
export const TOO_OLD = "version/1";

/** What the lengths are that streams of other protocols begin with: a mask, what it leaves. */
export const strangers: readonly (readonly [number, number])[] = [
  [0xfffff000, 0x16030000],
  [0xff00ffff, 0x80000103],
  [0xff00ffff, 0x80000100],
  [0xffffffff, 0x0d0a0d0a],
  [0xffff0000, 0x04010000],
  [0xfff00000, 0x05000000],
  [0xffff0000, 0x03000000],
  [0xffffff00, 0x81000000],
  [0xffffff00, 0x12010000],
  [0xfff0ffff, 0x2a300d0a],
  [0xff00ffff, 0x30000201],
  [0xffffffff, 0x30840000],
  [0xff00ffff, 0x10000004],
  [0xfffffff0, 0x80000020],
];

/** Lengths of commands that no frame has: the least, the greatest, what filters read them as. */
export const toleratedLengths: readonly (readonly [number, number, number])[] = [
  [0x00000000, 0x00000000, 1],
  [0x80000001, 0xffffffff, 1],
];

/** How real programs treat malformed payloads; the first that fits counts. */
export const tolerances: readonly Tolerance[] = [
  {
    code: 0x4f,
    kind: "truncated",
    field: "macro-lists",
    reading: "cut",
  },
  {
    code: 0x4f,
    kind: "unterminated",
    field: "macro-lists",
    reading: "cut",
  },
  {
    code: 0x44,
    kind: "unterminated",
    field: "macros",
    condition: "has-nul",
    reading: "cut",
  },
  {
    code: 0x44,
    kind: "unterminated",
    field: "macros",
    reading: "dropped",
  },
  {
    code: 0x43,
    kind: "trailing-bytes",
    after: 85,
    reading: "cut",
  },
  {
    code: 0x43,
    kind: "trailing-bytes",
    condition: "ends-with-nul",
    reading: "cut",
  },
  {
    code: 0x48,
    kind: "trailing-bytes",
    condition: "ends-with-nul",
    reading: "cut",
  },
  {
    code: 0x4d,
    kind: "unterminated",
    field: "arguments",
    reading: "cut",
  },
  {
    code: 0x52,
    kind: "unterminated",
    field: "arguments",
    reading: "cut",
  },
  {
    code: 0x54,
    kind: "trailing-bytes",
    reading: "cut",
  },
  {
    code: 0x55,
    kind: "unterminated",
    condition: "not-empty",
    reading: "completed",
  },
  {
    code: 0x55,
    kind: "trailing-bytes",
    reading: "cut",
  },
  {
    code: 0x4c,
    kind: "trailing-bytes",
    condition: "ends-with-nul",
    reading: "cut",
  },
  {
    code: 0x4e,
    kind: "trailing-bytes",
    reading: "cut",
  },
  {
    code: 0x41,
    kind: "trailing-bytes",
    reading: "cut",
  },
  {
    code: 0x51,
    kind: "trailing-bytes",
    reading: "cut",
  },
  {
    code: 0x4b,
    kind: "trailing-bytes",
    reading: "cut",
  },
  {
    code: 0x63,
    kind: "trailing-bytes",
    reading: "cut",
  },
  {
    code: 0x72,
    kind: "trailing-bytes",
    reading: "cut",
  },
  {
    code: 0x64,
    kind: "trailing-bytes",
    reading: "cut",
  },
  {
    code: 0x61,
    kind: "trailing-bytes",
    reading: "cut",
  },
  {
    code: 0x74,
    kind: "trailing-bytes",
    reading: "cut",
  },
  {
    code: 0x73,
    kind: "trailing-bytes",
    reading: "cut",
  },
  {
    code: 0x79,
    kind: "unterminated",
    reading: "completed",
  },
  {
    code: 0x79,
    kind: "trailing-bytes",
    reading: "cut",
  },
  {
    code: 0x68,
    kind: "unterminated",
    reading: "dropped",
  },
  {
    code: 0x68,
    kind: "trailing-bytes",
    reading: "dropped",
  },
  {
    code: 0x6d,
    kind: "truncated",
    reading: "dropped",
  },
  {
    code: 0x6d,
    kind: "unterminated",
    reading: "dropped",
  },
  {
    code: 0x6d,
    kind: "trailing-bytes",
    reading: "dropped",
  },
  {
    code: 0x69,
    kind: "truncated",
    reading: "dropped",
  },
  {
    code: 0x69,
    kind: "unterminated",
    reading: "dropped",
  },
  {
    code: 0x69,
    kind: "trailing-bytes",
    reading: "dropped",
  },
  {
    code: 0x65,
    kind: "unterminated",
    field: "arguments",
    reading: "cut",
  },
  {
    code: 0x65,
    kind: "trailing-bytes",
    condition: "rest-without-nul",
    reading: "cut",
  },
  {
    code: 0x65,
    kind: "unterminated",
    reading: "dropped",
  },
  {
    code: 0x65,
    kind: "trailing-bytes",
    reading: "dropped",
  },
  {
    code: 0x2b,
    kind: "unterminated",
    reading: "dropped",
  },
  {
    code: 0x2b,
    kind: "trailing-bytes",
    reading: "dropped",
  },
  {
    code: 0x32,
    kind: "unterminated",
    field: "arguments",
    reading: "cut",
  },
  {
    code: 0x32,
    kind: "trailing-bytes",
    condition: "rest-without-nul",
    reading: "cut",
  },
  {
    code: 0x32,
    kind: "unterminated",
    reading: "dropped",
  },
  {
    code: 0x32,
    kind: "trailing-bytes",
    reading: "dropped",
  },
  {
    code: 0x2d,
    kind: "unterminated",
    reading: "dropped",
  },
  {
    code: 0x2d,
    kind: "trailing-bytes",
    reading: "dropped",
  },
  {
    code: 0x70,
    kind: "trailing-bytes",
    reading: "cut",
  },
  {
    code: 0x71,
    kind: "unterminated",
    reading: "completed",
  },
  {
    code: 0x71,
    kind: "trailing-bytes",
    reading: "cut",
  },
];

/** The greatest lengths of frames that hold under the agreed options. */
export const agreedLengths: readonly AgreedLength[] = [
  [262144, ["steps", 0x10000000]],
  [1048576, ["steps", 0x20000000]],
];

/** The fields of flags that are negotiated. */
export const negotiated: Readonly<Record<string, NegotiatedField>> = {
  actions: {
    whenZero: 0x0000000f,
    forgivable: 0x00000000,
    lacking: [0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000],
    ids: {
      "action/add-headers": 0x00000001,
      "action/change-body": 0x00000002,
      "action/add-recipients": 0x00000004,
      "action/delete-recipients": 0x00000008,
      "action/change-headers": 0x00000010,
      "action/quarantine": 0x00000020,
      "action/change-sender": 0x00000040,
      "action/add-recipients-par": 0x00000080,
      "action/set-macro-list": 0x00000100,
    },
  },
  steps: {
    whenZero: 0x0000003f,
    forgivable: 0x000ff780,
    lacking: [0xf01fff00, 0xf01ffe00, 0xf01ffc00, 0xf01ffc00, 0x00000000],
    ids: {
      "step/no-connect": 0x00000001,
      "step/no-helo": 0x00000002,
      "step/no-mail": 0x00000004,
      "step/no-recipient": 0x00000008,
      "step/no-body": 0x00000010,
      "step/no-headers": 0x00000020,
      "step/no-end-of-headers": 0x00000040,
      "step/no-reply-header": 0x00000080,
      "step/no-unknown": 0x00000100,
      "step/no-data": 0x00000200,
      "step/skip": 0x00000400,
      "step/rejected-recipients": 0x00000800,
      "step/no-reply-connect": 0x00001000,
      "step/no-reply-helo": 0x00002000,
      "step/no-reply-mail": 0x00004000,
      "step/no-reply-recipient": 0x00008000,
      "step/no-reply-data": 0x00010000,
      "step/no-reply-unknown": 0x00020000,
      "step/no-reply-end-of-headers": 0x00040000,
      "step/no-reply-body": 0x00080000,
      "step/header-leading-space": 0x00100000,
      "step/data-size-256k": 0x10000000,
      "step/data-size-1m": 0x20000000,
      "step/internal-reserved": 0x40000000,
      "step/test": 0x80000000,
    },
  },
};

/** Fields whose numbers have names, and whether they are flags; a dot leads into records. */
export const named: Readonly<Record<string, Readonly<Record<string, Named>>>> = {
  negotiate: {
    actions: { names: values.Actions, areFlags: true },
    steps: { names: values.Steps, areFlags: true },
    "macroLists.stage": { names: values.MacroStage },
  },
  macro: { command: { names: values.CommandCode } },
  connect: { family: { names: values.AddressFamily } },
};

/** What may be sent in each phase, and where it leads. */
export const steps: Readonly<Record<Phase, readonly Step[]>> = {
  opened: [
    ["negotiate", "negotiated"],
    ["close", "closed"],
  ],
  negotiated: [
    ["connect", "connected"],
    ["unknown", "negotiated"],
    ["abort", "negotiated"],
    ["macro", "negotiated"],
    ["close", "closed"],
  ],
  connected: [
    ["helo", "greeted"],
    ["envelope-from", "mail"],
    ["unknown", "connected"],
    ["abort", "connected"],
    ["macro", "connected"],
    ["quit-new-connection", "negotiated"],
    ["close", "closed"],
  ],
  greeted: [
    ["helo", "greeted"],
    ["envelope-from", "mail"],
    ["unknown", "greeted"],
    ["abort", "greeted"],
    ["macro", "greeted"],
    ["quit-new-connection", "negotiated"],
    ["close", "closed"],
  ],
  mail: [
    ["helo", "greeted"],
    ["envelope-from", "mail"],
    ["envelope-recipient", "recipients"],
    ["unknown", "mail"],
    ["abort", "greeted"],
    ["macro", "mail"],
    ["quit-new-connection", "negotiated"],
    ["close", "closed"],
  ],
  recipients: [
    ["helo", "greeted"],
    ["envelope-from", "mail"],
    ["envelope-recipient", "recipients"],
    ["data", "data"],
    ["header", "headers"],
    ["end-of-headers", "end-of-headers"],
    ["body", "body"],
    ["end-of-message", "end-of-message"],
    ["unknown", "recipients"],
    ["abort", "greeted"],
    ["macro", "recipients"],
    ["quit-new-connection", "negotiated"],
    ["close", "closed"],
  ],
  data: [
    ["helo", "greeted"],
    ["envelope-from", "mail"],
    ["envelope-recipient", "recipients"],
    ["data", "data"],
    ["header", "headers"],
    ["end-of-headers", "end-of-headers"],
    ["unknown", "data"],
    ["abort", "greeted"],
    ["macro", "data"],
    ["quit-new-connection", "negotiated"],
    ["close", "closed"],
  ],
  headers: [
    ["header", "headers"],
    ["end-of-headers", "end-of-headers"],
    ["abort", "greeted"],
    ["macro", "headers"],
    ["quit-new-connection", "negotiated"],
    ["close", "closed"],
  ],
  "end-of-headers": [
    ["body", "body"],
    ["end-of-message", "end-of-message"],
    ["abort", "greeted"],
    ["macro", "end-of-headers"],
    ["quit-new-connection", "negotiated"],
    ["close", "closed"],
  ],
  body: [
    ["body", "body"],
    ["end-of-message", "end-of-message"],
    ["abort", "greeted"],
    ["macro", "body"],
    ["quit-new-connection", "negotiated"],
    ["close", "closed"],
  ],
  "body-skipped": [
    ["end-of-message", "end-of-message"],
    ["abort", "greeted"],
    ["macro", "body-skipped"],
    ["quit-new-connection", "negotiated"],
    ["close", "closed"],
  ],
  "end-of-message": [
    ["abort", "greeted"],
    ["close", "closed"],
  ],
  closed: [],
};

/** What the table has for each message. */
export const rows: Readonly<Partial<Record<MessageType, Row>>> = {
  negotiate: {
    since: 1,
    interim: [],
    final: [["negotiate", null]],
  },
  macro: {
    since: 1,
  },
  connect: {
    since: 1,
    suppressedBy: ["steps", 0x00000001],
    unansweredWith: ["steps", 0x00001000],
    interim: [],
    final: [
      ["continue", null],
      ["accept", "greeted"],
      ["reject", "greeted"],
      ["temporary-failure", "greeted"],
      ["reply-code", "greeted"],
      ["shutdown", "closed"],
    ],
  },
  helo: {
    since: 1,
    suppressedBy: ["steps", 0x00000002],
    unansweredWith: ["steps", 0x00002000],
    interim: [],
    final: [
      ["continue", null],
      ["accept", "greeted"],
      ["reject", "greeted"],
      ["temporary-failure", "greeted"],
      ["reply-code", "greeted"],
      ["shutdown", "closed"],
    ],
  },
  "envelope-from": {
    since: 1,
    suppressedBy: ["steps", 0x00000004],
    unansweredWith: ["steps", 0x00004000],
    interim: [],
    final: [
      ["continue", null],
      ["accept", "greeted"],
      ["discard", "greeted"],
      ["reject", "greeted"],
      ["temporary-failure", "greeted"],
      ["reply-code", "greeted"],
      ["shutdown", "closed"],
    ],
  },
  "envelope-recipient": {
    since: 1,
    suppressedBy: ["steps", 0x00000008],
    unansweredWith: ["steps", 0x00008000],
    interim: [],
    final: [
      ["continue", null],
      ["reject", null],
      ["temporary-failure", null],
      ["reply-code", null],
      ["accept", "greeted"],
      ["discard", "greeted"],
      ["shutdown", "closed"],
    ],
  },
  data: {
    since: 4,
    suppressedBy: ["steps", 0x00000200],
    unansweredWith: ["steps", 0x00010000],
    interim: [],
    final: [
      ["continue", null],
      ["reject", "recipients"],
      ["temporary-failure", "recipients"],
      ["reply-code", "recipients"],
      ["accept", "greeted"],
      ["discard", "greeted"],
      ["shutdown", "closed"],
    ],
  },
  unknown: {
    since: 3,
    suppressedBy: ["steps", 0x00000100],
    unansweredWith: ["steps", 0x00020000],
    interim: [],
    final: [
      ["continue", null],
      ["reject", null],
      ["temporary-failure", null],
      ["reply-code", null],
      ["accept", "greeted"],
      ["discard", "greeted"],
      ["shutdown", "closed"],
    ],
  },
  header: {
    since: 1,
    suppressedBy: ["steps", 0x00000020],
    unansweredWith: ["steps", 0x00000080],
    interim: [],
    final: [
      ["continue", null],
      ["accept", "greeted"],
      ["discard", "greeted"],
      ["reject", "greeted"],
      ["temporary-failure", "greeted"],
      ["reply-code", "greeted"],
    ],
  },
  "end-of-headers": {
    since: 1,
    suppressedBy: ["steps", 0x00000040],
    unansweredWith: ["steps", 0x00040000],
    interim: [],
    final: [
      ["continue", null],
      ["accept", "greeted"],
      ["discard", "greeted"],
      ["reject", "greeted"],
      ["temporary-failure", "greeted"],
      ["reply-code", "greeted"],
    ],
  },
  body: {
    since: 1,
    suppressedBy: ["steps", 0x00000010],
    unansweredWith: ["steps", 0x00080000],
    interim: [],
    final: [
      ["continue", null],
      ["skip", "body-skipped"],
      ["accept", "greeted"],
      ["discard", "greeted"],
      ["reject", "greeted"],
      ["temporary-failure", "greeted"],
      ["reply-code", "greeted"],
    ],
  },
  "end-of-message": {
    since: 1,
    interim: [
      ["add-header", null],
      ["change-header", null],
      ["insert-header", null],
      ["change-sender", null],
      ["add-recipient", null],
      ["add-recipient-par", null],
      ["remove-recipient", null],
      ["replace-body", null],
      ["quarantine", null],
      ["progress", null],
    ],
    final: [
      ["continue", "greeted"],
      ["accept", "greeted"],
      ["discard", "greeted"],
      ["reject", "greeted"],
      ["temporary-failure", "greeted"],
      ["reply-code", "greeted"],
    ],
  },
  abort: {
    since: 1,
  },
  close: {
    since: 1,
  },
  "quit-new-connection": {
    since: 6,
  },
  continue: {
    since: 1,
  },
  reject: {
    since: 1,
  },
  discard: {
    since: 1,
  },
  accept: {
    since: 1,
  },
  "temporary-failure": {
    since: 1,
  },
  skip: {
    since: 0,
    requires: ["steps", 0x00000400],
  },
  "reply-code": {
    since: 1,
  },
  "add-header": {
    since: 0,
    requires: ["actions", 0x00000001],
  },
  "change-header": {
    since: 0,
    requires: ["actions", 0x00000010],
  },
  "insert-header": {
    since: 2,
    requires: ["actions", 0x00000001],
  },
  "change-sender": {
    since: 0,
    requires: ["actions", 0x00000040],
  },
  "add-recipient": {
    since: 0,
    requires: ["actions", 0x00000004],
  },
  "add-recipient-par": {
    since: 0,
    requires: ["actions", 0x00000080],
  },
  "remove-recipient": {
    since: 0,
    requires: ["actions", 0x00000008],
  },
  "replace-body": {
    since: 0,
    requires: ["actions", 0x00000002],
  },
  progress: {
    since: 2,
  },
  quarantine: {
    since: 0,
    requires: ["actions", 0x00000020],
  },
  "connection-failure": {
    since: 6,
  },
  shutdown: {
    since: 2,
  },
  "set-symbol-list": {
    since: 6,
  },
};

/** The rules for text that are errors. */
export const automata: Readonly<Record<string, Automaton>> = {
  "rule/one-line": {
    width: 2,
    classes: [0, 0, 10, 1, 11, 0, 13, 1, 14, 0],
    next: [0, 1, 1, 1],
    broken: [0, 1],
  },
  "rule/no-line-feed": {
    width: 2,
    classes: [0, 0, 10, 1, 11, 0],
    next: [0, 1, 1, 1],
    broken: [0, 1],
  },
  "rule/not-empty": {
    width: 2,
    classes: [0, 0, 10, 1, 11, 0],
    next: [1, 2, 1, 1, 2, 2],
    broken: [1, 0, 0],
  },
  "rule/sender-not-empty": {
    width: 2,
    classes: [0, 0, 10, 1, 11, 0],
    next: [1, 2, 1, 1, 2, 2],
    broken: [1, 0, 0],
  },
  "rule/header-name": {
    width: 2,
    classes: [0, 0, 9, 1, 11, 0, 13, 1, 14, 0, 32, 1, 33, 0, 58, 1, 59, 0],
    next: [1, 2, 3, 2, 2, 2, 3, 2],
    broken: [1, 0, 1, 0],
  },
  "rule/header-no-cr": {
    width: 2,
    classes: [0, 0, 13, 1, 14, 0],
    next: [0, 1, 1, 1],
    broken: [0, 1],
  },
  "rule/header-folding": {
    width: 3,
    classes: [0, 0, 9, 1, 10, 2, 11, 0, 32, 1, 33, 0],
    next: [0, 0, 1, 2, 0, 3, 2, 2, 2, 3, 3, 3],
    broken: [0, 1, 1, 1],
  },
  "rule/reply-code-form": {
    width: 6,
    classes: [0, 0, 10, 1, 11, 0, 32, 2, 33, 0, 45, 3, 46, 0, 48, 4, 52, 5, 54, 4, 58, 0],
    next: [
      1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 3, 1, 1, 1, 1, 4, 4, 1, 1, 5, 6, 1, 1, 5,
      5, 5, 5, 5, 5, 7, 8, 7, 7, 7, 7, 7, 8, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8,
    ],
    broken: [1, 1, 1, 1, 1, 0, 1, 1, 0],
  },
  "rule/reply-enhanced-code": {
    width: 5,
    classes: [0, 0, 32, 1, 33, 0, 45, 1, 46, 0, 48, 2, 52, 3, 53, 4, 54, 2, 58, 0],
    next: [
      1, 1, 1, 2, 3, 1, 1, 1, 1, 1, 1, 1, 4, 4, 4, 1, 1, 5, 5, 5, 1, 1, 6, 6, 6, 1, 1, 7, 7, 7, 1,
      8, 1, 1, 1, 1, 9, 1, 1, 1, 1, 1, 10, 1, 10, 1, 1, 11, 11, 1, 10, 10, 10, 10, 10, 11, 11, 11,
      11, 11,
    ],
    broken: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1],
  },
  "rule/reply-percent": {
    width: 2,
    classes: [0, 0, 37, 1, 38, 0],
    next: [1, 2, 1, 2, 3, 4, 3, 3, 1, 2],
    broken: [0, 0, 1, 1, 0],
  },
  "rule/reply-line-break": {
    width: 3,
    classes: [0, 0, 10, 1, 11, 0, 13, 2, 14, 0],
    next: [1, 2, 3, 1, 2, 3, 2, 2, 2, 4, 1, 5, 4, 4, 4, 5, 5, 5],
    broken: [0, 0, 1, 1, 1, 1],
  },
  "rule/reply-further-lines": {
    width: 5,
    classes: [0, 0, 10, 1, 11, 0, 32, 2, 33, 0, 45, 2, 46, 0, 48, 3, 52, 4, 54, 3, 58, 0],
    next: [
      0, 1, 0, 0, 0, 2, 3, 2, 2, 4, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 5, 6, 5, 7, 7, 5, 5, 5, 5, 5, 6,
      6, 6, 6, 6, 8, 9, 8, 10, 10, 8, 8, 8, 8, 8, 9, 9, 9, 9, 9, 11, 12, 0, 11, 11, 11, 11, 11, 11,
      11, 12, 12, 12, 12, 12,
    ],
    broken: [0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  },
  "rule/reply-same-class": {
    width: 4,
    classes: [0, 0, 10, 1, 11, 0, 52, 2, 53, 3, 54, 0],
    next: [
      1, 1, 2, 3, 1, 1, 1, 1, 4, 5, 4, 4, 6, 7, 6, 6, 4, 5, 4, 4, 8, 9, 8, 10, 6, 7, 6, 6, 11, 12,
      13, 11, 8, 9, 8, 8, 8, 9, 8, 10, 10, 10, 10, 10, 11, 12, 11, 11, 11, 12, 13, 11, 13, 13, 13,
      13,
    ],
    broken: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1],
  },
  "rule/reply-hyphen": {
    width: 6,
    classes: [0, 0, 10, 1, 11, 0, 32, 2, 33, 0, 45, 3, 46, 0, 48, 4, 52, 5, 54, 4, 58, 0],
    next: [
      1, 2, 1, 1, 1, 3, 1, 2, 1, 1, 1, 1, 1, 2, 1, 1, 1, 4, 1, 2, 1, 1, 5, 5, 1, 2, 1, 1, 6, 6, 1,
      2, 1, 1, 7, 7, 1, 2, 1, 1, 8, 8, 1, 2, 9, 1, 1, 1, 1, 2, 9, 10, 1, 1, 11, 12, 11, 11, 11, 11,
      13, 2, 13, 13, 13, 13, 11, 12, 11, 11, 11, 11, 12, 12, 12, 12, 12, 12, 13, 2, 13, 13, 13, 13,
    ],
    broken: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 1],
  },
};
