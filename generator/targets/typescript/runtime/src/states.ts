import { EncodeError, NegotiationError } from "./errors.js";
import type { MessageType } from "./messages.js";
import type { Agreement, IfOffered } from "./table.js";
import * as table from "./table.js";
import type { Phase } from "./values.js";

/** A field of flags, and the bit of one of them. */
export type Flag = readonly [field: string, bit: number];

export interface NegotiatedField {
  readonly whenZero: number;
  readonly forgivable: number;
  /** The flags that a version does not have, for each from the least that is spoken. */
  readonly lacking: readonly number[];
  readonly ids: Readonly<Record<string, number>>;
}

/** What the table has for a message. An answered one has replies; null leads nowhere else. */
export interface Row extends Span {
  readonly suppressedBy?: Flag;
  readonly unansweredWith?: Flag;
  readonly requires?: Flag;
  readonly interim?: readonly Response[];
  readonly final?: readonly Response[];
}

/** The greatest length of a frame, the flag with which it holds, if any, and in which versions. */
export type AgreedLength = readonly [maxLength: number, flag: Flag | null, versions?: Span];

/** The versions that have something, from the first to the last if there is one. */
interface Span {
  readonly since: number;
  readonly until?: number;
}

/** A command, the phase to which it leads, and in which versions. */
export type Step = readonly [command: MessageType, to: Phase, versions?: Span];

/** A reply of an exchange, the phase to which it leads, and in which versions. */
export type Response = readonly [reply: MessageType, to: Phase | null, versions?: Span];

type Numbers = Readonly<Record<string, number | undefined>>;

function isIn(flag: Flag | undefined, agreement: Numbers): boolean {
  return flag !== undefined && ((agreement[flag[0]] ?? 0) & flag[1]) !== 0;
}

/** Whether the agreed version is one of some; before a negotiation it is the newest. */
function isKnown({ since, until }: Span, agreement: Agreement, newest: number = table.MAX_VERSION) {
  const [field = ""] = table.agreementFields as readonly string[];
  const version = (agreement as Numbers)[field] || newest;
  return since <= version && version <= (until ?? Infinity);
}

const always: Span = { since: 0 };

function known<W extends Response>(ways: readonly W[] = [], agreement: Agreement): readonly W[] {
  return ways.filter(([, , versions = always]) => isKnown(versions, agreement));
}

const rowOf = (message: MessageType): Row => table.rows[message] ?? always;

/**
 * The commands of a phase that the agreed version has, with those that suppressed commands would
 * have led to: a suppressed command is passed over, and whatever may follow it may follow the phase
 * before it.
 */
function stepsOf(phase: Phase, agreement: Agreement): Map<MessageType, Phase> {
  const found = new Map<MessageType, Phase>();
  const waiting = new Set([phase]);
  // What is added to a set while it is gone through has its turn too.
  for (const here of waiting) {
    for (const [command, to] of known(table.steps[here], agreement)) {
      const row = rowOf(command);
      if (isIn(row.suppressedBy, agreement)) waiting.add(to);
      else if (isKnown(row, agreement) && !found.has(command))
        found.set(command, to === here ? phase : to);
    }
  }
  return found;
}

/**
 * The commands that may be sent in a phase under an agreement. Some depend on the reply before them
 * as well, as the documentation of each says.
 */
export function allowedCommands(phase: Phase, agreement: Agreement): MessageType[] {
  return [...stepsOf(phase, agreement).keys()];
}

/** The phase to which a command leads; undefined where it may not be sent. */
export function phaseAfter(
  phase: Phase,
  command: MessageType,
  agreement: Agreement,
): Phase | undefined {
  return stepsOf(phase, agreement).get(command);
}

/** Tells whether a command must be answered under an agreement. */
export function awaitsReply(command: MessageType, agreement: Agreement): boolean {
  const row = rowOf(command);
  return row.final !== undefined && !isIn(row.unansweredWith, agreement);
}

/** Replies to a command: interim ones may come first, a final one ends the exchange. */
export interface Replies {
  readonly interim: readonly MessageType[];
  readonly final: readonly MessageType[];
}

/**
 * The replies that may answer a command, as far as the agreed version has them and the flags that
 * they need are in use.
 */
export function allowedReplies(command: MessageType, agreement: Agreement): Replies {
  const row = awaitsReply(command, agreement) ? rowOf(command) : undefined;
  const isGranted = (reply: MessageType): boolean => {
    const row = rowOf(reply);
    return isKnown(row, agreement) && (!row.requires || isIn(row.requires, agreement));
  };
  const granted = (ways?: readonly Response[]): MessageType[] =>
    known(ways, agreement).flatMap(([reply]) => (isGranted(reply) ? [reply] : []));
  return { interim: granted(row?.interim), final: granted(row?.final) };
}

/**
 * The phase after a reply to a command that led to a phase: the same one, unless the reply leads
 * elsewhere.
 */
export function phaseAfterReply(
  phase: Phase,
  command: MessageType,
  reply: MessageType,
  agreement: Agreement,
): Phase {
  return known(rowOf(command).final, agreement).find(([each]) => each === reply)?.[1] ?? phase;
}

/** The greatest length of a frame: the greatest that a flag or the version brings. */
export function maxLengthOf(agreement: Agreement): number {
  const brought = table.agreedLengths.filter(
    ([, flag, versions = always]) =>
      isKnown(versions, agreement, 0) && (!flag || isIn(flag, agreement)),
  );
  return Math.max(0, ...brought.map(([maxLength]) => maxLength)) || table.DEFAULT_MAX_LENGTH;
}

/**
 * Finds what a responder with a wish agrees to when it gets an offer; see {@link IfOffered}.
 *
 * @throws {@link NegotiationError} where a flag that is needed, or a version that is spoken, is not
 *   offered.
 * @throws {@link EncodeError} where the version of the wish is not spoken.
 */
export function agree(offer: Agreement, wish: Agreement, ifOffered: IfOffered = {}): Agreement {
  const [version = ""] = table.agreementFields as readonly string[];
  const [offered, wished, extra]: readonly [Numbers, Numbers, Numbers] = [offer, wish, ifOffered];
  const spoken = wished[version] ?? 0;
  if (!(spoken >= table.MIN_VERSION && spoken <= table.MAX_VERSION)) {
    const reason = `a wish for ${spoken}; from ${table.MIN_VERSION} to ${table.MAX_VERSION} are spoken`;
    throw new EncodeError("out-of-range", table.NEGOTIATION, table.VERSION_FIELD, reason);
  }
  const oldest = Math.min(offered[version] ?? 0, spoken);
  if (oldest < table.MIN_VERSION) throw new NegotiationError(table.TOO_OLD);
  const agreed: Record<string, number> = { [version]: oldest };
  for (const [name, field] of Object.entries(table.negotiated)) {
    const lacking = field.lacking[oldest - table.MIN_VERSION] ?? 0;
    const granted = (offered[name] || field.whenZero) & ~lacking;
    const wanted = wished[name] ?? 0;
    const refused = wanted & ~granted & ~field.forgivable;
    if (refused !== 0) throw refusal(field, (refused & -refused) >>> 0);
    agreed[name] = ((wanted | (extra[name] ?? 0)) & granted) >>> 0;
  }
  return agreed as Agreement;
}

function refusal({ ids }: NegotiatedField, bit: number): NegotiationError {
  const id = Object.keys(ids).find((each) => ids[each] === bit);
  return new NegotiationError(id ?? `0x${bit.toString(16).padStart(8, "0")}`);
}
