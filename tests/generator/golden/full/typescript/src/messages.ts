// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import type { Pair } from "./text.js";
import type { Deeds, Payment, Question, Shelf, Stage, Ways } from "./values.js";

/** The messages by their types. */
export interface Messages {
  readonly hello: Hello;
  readonly note: Note;
  readonly order: Order;
  readonly cart: Cart;
  readonly picture: Picture;
  readonly done: Done;
  readonly forget: Forget;
  readonly bye: Bye;
  readonly secret: Secret;
  readonly yes: Yes;
  readonly no: No;
  readonly "change-price": ChangePrice;
  readonly wait: Wait;
  readonly leave: Leave;
  readonly old: Old;
}

/** What tells messages apart. */
export type MessageType = keyof Messages;

/** What a frame holds. Its texts are views of the bytes that it was decoded from. */
export type Message = Messages[MessageType];

/** A message's id in the spec, its C symbol and the byte that stands for it. */
export interface MessageInfo {
  readonly id: string;
  readonly symbol: string;
  readonly code: number;
}

/** What is known of each message. */
export const MESSAGES: Readonly<Record<MessageType, MessageInfo>> = {
  hello: { id: "command/hello", symbol: "FULL_HELLO", code: 0x48 },
  note: { id: "command/note", symbol: "FULL_NOTE", code: 0x4e },
  order: { id: "command/order", symbol: "FULL_ORDER", code: 0x4f },
  cart: { id: "command/cart", symbol: "FULL_CART", code: 0x43 },
  picture: { id: "command/picture", symbol: "FULL_PICTURE", code: 0x5c },
  done: { id: "command/done", symbol: "FULL_DONE", code: 0x45 },
  forget: { id: "command/forget", symbol: "FULL_FORGET", code: 0x46 },
  bye: { id: "command/bye", symbol: "FULL_BYE", code: 0x42 },
  secret: { id: "command/secret", symbol: "FULL_SECRET", code: 0x27 },
  yes: { id: "reply/yes", symbol: "FULL_YES", code: 0x79 },
  no: { id: "reply/no", symbol: "FULL_NO", code: 0x6e },
  "change-price": { id: "reply/change-price", symbol: "FULL_CHANGE_PRICE", code: 0x63 },
  wait: { id: "reply/wait", symbol: "FULL_WAIT", code: 0x22 },
  leave: { id: "reply/leave", symbol: "FULL_LEAVE", code: 0x6c },
  old: { id: "reply/old", symbol: "FULL_OLD", code: 0x6f },
};

/**
 * Both sides say what they can do. Nothing comes before it.
 *
 * FULL_HELLO, since version 3. Source: Book chapter 7.
 */
export interface Hello {
  readonly type: "hello";
  /** The version. */
  readonly edition: number;
  /** What the keeper may do. */
  readonly deeds: Deeds;
  /** How both sides speak. */
  readonly ways: Ways;
  /** The notes that the keeper wants. */
  readonly lists: readonly NoteList[];
}

/**
 * Notes for the command that follows.
 *
 * FULL_NOTE, since version 3. Source: Book chapter 7.
 */
export interface Note {
  readonly type: "note";
  /** The command that follows. */
  readonly question: Question;
  /** The notes. */
  readonly notes: readonly Pair[];
}

/**
 * Somebody wants goods. See {@link Payment} for the ways to pay.
 *
 * FULL_ORDER, since version 3. Source: Book chapter 7.
 */
export interface Order {
  readonly type: "order";
  /** What is wanted. */
  readonly goods: Uint8Array;
  /** Where it lies. */
  readonly shelf: Shelf;
  /** Any byte. */
  readonly mark: number;
  /** How it is paid. */
  readonly group: Payment;
  /** The price. */
  readonly amount?: Uint8Array | undefined;
  /** The number of coins. */
  readonly coins?: number | undefined;
  /** A remark. */
  readonly remark?: Uint8Array | undefined;
}

/**
 * Many goods at once.
 *
 * FULL_CART, since version 4. Source: Book chapter 7.
 */
export interface Cart {
  readonly type: "cart";
  /** How many there are. */
  readonly total: number;
  /** The goods. */
  readonly goods: readonly Uint8Array[];
}

/**
 * A picture of the goods.
 *
 * FULL_PICTURE, since version 3. Source: Book chapter 7.
 */
export interface Picture {
  readonly type: "picture";
  /** The picture. */
  readonly data: Uint8Array;
}

/**
 * The order is complete.
 *
 * FULL_DONE, since version 3. Source: Book chapter 7.
 */
export interface Done {
  readonly type: "done";
}

/**
 * The order is off.
 *
 * FULL_FORGET, since version 3. Source: Book chapter 7.
 */
export interface Forget {
  readonly type: "forget";
}

/**
 * That was all.
 *
 * FULL_BYE, since version 3. Source: Book chapter 7.
 */
export interface Bye {
  readonly type: "bye";
}

/**
 * A name in the book without a meaning.
 *
 * FULL_SECRET, since version 3. Source: Book chapter 9.
 */
export interface Secret {
  readonly type: "secret";
  /** Whatever it is. */
  readonly data: Uint8Array;
}

/**
 * Go on.
 *
 * FULL_YES, since version 3. Source: Book chapter 8; This spec messages.
 */
export interface Yes {
  readonly type: "yes";
}

/**
 * The order is refused.
 *
 * FULL_NO, since version 3. Source: Book chapter 8.
 */
export interface No {
  readonly type: "no";
  /** Why. */
  readonly reason: Uint8Array;
}

/**
 * The price is another.
 *
 * FULL_CHANGE_PRICE, since version 4. Source: Book chapter 8.
 */
export interface ChangePrice {
  readonly type: "change-price";
  /** Where it lies. */
  readonly shelf: Shelf;
  /** The new price. */
  readonly amount: Uint8Array;
}

/**
 * It takes longer.
 *
 * FULL_WAIT, since version 4. Source: Book chapter 8.
 */
export interface Wait {
  readonly type: "wait";
}

/**
 * The shop is closed.
 *
 * FULL_LEAVE, since version 5. Source: Book chapter 8.
 */
export interface Leave {
  readonly type: "leave";
  /** The last shelf. */
  readonly shelf: Shelf;
}

/**
 * It meant no.
 *
 * FULL_OLD, since version 3. Source: What was tried.
 */
export interface Old {
  readonly type: "old";
  /** Whatever it was. */
  readonly data: Uint8Array;
}

/** The notes that the keeper wants. */
export interface NoteList {
  /** The stage. */
  readonly stage: Stage;
  /** The names of the notes. */
  readonly names: Uint8Array;
}
