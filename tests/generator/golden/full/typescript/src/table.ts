// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import type { MessageType } from "./messages.js";
import type { Automaton } from "./rules.js";
import type { AgreedLength, NegotiatedField, Row, Step } from "./states.js";
import type { Named } from "./text.js";
import type { Tolerance } from "./tolerating.js";
import type { Phase } from "./values.js";
import * as values from "./values.js";
/** The greatest length of a frame where nothing else is agreed. */
export const DEFAULT_MAX_LENGTH = 1001;
/** The greatest length of a frame that a real shop accepts, whatever was agreed. */
export const TOLERATED_MAX_LENGTH = 5001;
/** The least version that is spoken. */
export const MIN_VERSION = 4;
/** The greatest version that is spoken. */
export const MAX_VERSION = 7;
/** The phase in which a conversation begins. */
export const INITIAL_PHASE: Phase = "outside";

/** The numbers that are negotiated. */
export const optionFields = ["edition", "deeds", "ways"] as const;

/** What was negotiated: the version and the flags in use. */
export type Options = Readonly<Record<(typeof optionFields)[number], number>>;

/**
 * The flags that a keeper wants only if they are offered.
 *
 * `agree` finds what a keeper with a request agrees to when it gets an offer. The version is the
 * lower of both; an offer below the lowest in use is refused. The flags of the request are
 * required: if one is not offered, or the version does not have it, it is refused, and the
 * conversation cannot go on. Flags that are wanted only if offered are left out if they are not;
 * list all flags there that the keeper can do without.
 *
 * These flags of a request are always left out if they are not offered: {@link
 * Deeds.ChangePrice}, {@link Ways.SilentOrder}, {@link Ways.Wide}.
 */
export type IfOffered = Partial<Options>;

/** The message of the negotiation, if there is one. */
export const NEGOTIATION: MessageType | undefined = "hello";

/** Its field with the version, as the spec spells it. */
export const VERSION_FIELD = "edition";

/** The negotiated field with the flags on which layouts depend; empty if none do. */
export const LAYOUT_FIELD: string = "";

/** The id of the newest version that is refused. */
export const TOO_OLD = "version/3";

/** What the lengths are that streams of other protocols begin with: a mask, what it leaves. */
export const strangers: readonly (readonly [number, number])[] = [[0xfffff000, 0x16030000]];

/** Lengths of commands that no frame has: the least, the greatest, what keepers read them as. */
export const toleratedLengths: readonly (readonly [number, number, number])[] = [
  [0x00000000, 0x00000000, 1],
  [0x16030000, 0x1603ffff, 3],
];

/** How real programs treat malformed payloads; the first that fits counts. */
export const tolerances: readonly Tolerance[] = [
  {
    code: 0x48,
    kind: "truncated",
    field: "lists",
    reading: "cut",
  },
  {
    code: 0x48,
    kind: "unterminated",
    field: "lists",
    reading: "cut",
  },
  {
    code: 0x4e,
    kind: "unterminated",
    field: "notes",
    condition: "has-nul",
    reading: "cut",
  },
  {
    code: 0x4e,
    kind: "unterminated",
    field: "notes",
    reading: "dropped",
  },
  {
    code: 0x4f,
    kind: "unterminated",
    field: "remark",
    after: 39,
    reading: "cut",
  },
  {
    code: 0x4f,
    kind: "trailing-bytes",
    condition: "rest-without-nul",
    reading: "cut",
  },
  {
    code: 0x45,
    kind: "trailing-bytes",
    reading: "cut",
  },
  {
    code: 0x6e,
    kind: "unterminated",
    condition: "not-empty",
    reading: "completed",
  },
  {
    code: 0x6e,
    kind: "trailing-bytes",
    condition: "ends-with-nul",
    reading: "cut",
  },
];

/** The greatest lengths of frames that hold under the agreed options. */
export const agreedLengths: readonly AgreedLength[] = [
  [4001, ["ways", 0x00000100]],
  [2001, null, { since: 7 }],
  [3001, ["ways", 0x00000002], { since: 1, until: 4 }],
];

/** The fields of flags that are negotiated. */
export const negotiated: Readonly<Record<string, NegotiatedField>> = {
  deeds: {
    whenZero: 0x00000001,
    forgivable: 0x00000002,
    lacking: [0x00000000, 0x00000000, 0x00000000, 0x00000000],
    ids: {
      "deed/refuse": 0x00000001,
      "deed/change-price": 0x00000002,
      "deed/lists": 0x80000000,
    },
  },
  ways: {
    whenZero: 0x00000000,
    forgivable: 0x00000102,
    lacking: [0x00030100, 0x00030100, 0x00030100, 0x00000000],
    ids: {
      "way/no-order": 0x00000001,
      "way/silent-order": 0x00000002,
      "way/wide": 0x00000100,
      "way/reserved": 0x00030000,
    },
  },
};

/** Fields whose numbers have names, and whether they are flags; a dot leads into records. */
export const named: Readonly<Record<string, Readonly<Record<string, Named>>>> = {
  hello: {
    deeds: { names: values.Deeds, areFlags: true },
    ways: { names: values.Ways, areFlags: true },
    "lists.stage": { names: values.Stage },
  },
  note: { question: { names: values.Question } },
  order: { shelf: { names: values.Shelf }, group: { names: values.Payment } },
  "change-price": { shelf: { names: values.Shelf } },
  leave: { shelf: { names: values.Shelf } },
};

/** What may be sent in each phase, and where it leads. */
export const steps: Readonly<Record<Phase, readonly Step[]>> = {
  outside: [
    ["hello", "inside"],
    ["bye", "gone"],
  ],
  inside: [
    ["note", "inside"],
    ["order", "ordering"],
    ["cart", "ordering"],
    ["bye", "gone"],
  ],
  ordering: [
    ["note", "ordering"],
    ["order", "ordering"],
    ["picture", "ordering"],
    ["done", "deciding"],
    ["forget", "inside"],
    ["bye", "gone"],
  ],
  deciding: [
    ["forget", "inside", { since: 0, until: 4 }],
    ["forget", "ordering", { since: 5 }],
  ],
  gone: [],
};

/** What the table has for each message. */
export const rows: Readonly<Partial<Record<MessageType, Row>>> = {
  hello: {
    since: 3,
    interim: [],
    final: [["hello", null]],
  },
  note: {
    since: 3,
  },
  order: {
    since: 3,
    suppressedBy: ["ways", 0x00000001],
    unansweredWith: ["ways", 0x00000002],
    interim: [],
    final: [
      ["yes", null],
      ["no", "inside"],
      ["leave", "gone", { since: 5 }],
    ],
  },
  cart: {
    since: 4,
    until: 7,
    interim: [],
    final: [
      ["yes", null],
      ["no", "inside"],
      ["leave", "gone", { since: 5 }],
    ],
  },
  picture: {
    since: 3,
  },
  done: {
    since: 3,
    interim: [
      ["change-price", null],
      ["wait", null, { since: 5 }],
    ],
    final: [
      ["yes", "inside"],
      ["no", "inside", { since: 0, until: 4 }],
      ["no", "ordering", { since: 5 }],
    ],
  },
  forget: {
    since: 3,
  },
  bye: {
    since: 3,
  },
  secret: {
    since: 3,
  },
  yes: {
    since: 3,
  },
  no: {
    since: 3,
  },
  "change-price": {
    since: 0,
    requires: ["deeds", 0x00000002],
  },
  wait: {
    since: 4,
  },
  leave: {
    since: 5,
  },
  old: {
    since: 3,
    until: 4,
  },
};

/** The rules for text that are errors. */
export const automata: Readonly<Record<string, Automaton>> = {
  "rule/no-break": {
    width: 2,
    classes: [0, 0, 10, 1, 11, 0, 13, 1, 14, 0],
    next: [0, 1, 1, 1],
    broken: [0, 1],
  },
  "rule/some": {
    width: 2,
    classes: [0, 0, 10, 1, 11, 0],
    next: [1, 2, 3, 4, 3, 4, 3, 3, 4, 4],
    broken: [1, 1, 1, 0, 0],
  },
};
