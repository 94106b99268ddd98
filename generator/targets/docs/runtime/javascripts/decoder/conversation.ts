import {
  allowedReplies,
  awaitsReply,
  EncodeError,
  encode,
  INITIAL_PHASE,
  MAX_VERSION,
  MESSAGES,
  type Message,
  type MessageType,
  type Options,
  phaseAfter,
  phaseAfterReply,
  TOLERATED_MAX_LENGTH,
} from "../protocol/index.js";
import type { Flag, Row } from "../protocol/states.js";
import { NEGOTIATION, negotiated, optionFields, rows, steps } from "../protocol/table.js";
import type { Phase } from "../protocol/values.js";

export type Side = "initiator" | "responder";

/** Something unusual or wrong; `isViolation` where the protocol forbids it. */
export interface Finding {
  readonly reason: string;
  readonly isViolation: boolean;
}

/** The name of a thing by its id, as users of the protocol know it. */
export type Naming = (id: string) => string;

const NOTHING = Object.fromEntries(optionFields.map((field) => [field, 0])) as Options;
const rowOf = (type: MessageType): Row => rows[type] ?? { since: 0 };
const isCommand = (type: MessageType): boolean => MESSAGES[type].id.startsWith("command/");
const answers = new Set(
  Object.values(rows).flatMap((row: Row) =>
    [...(row.interim ?? []), ...(row.final ?? [])].map(([reply]) => reply),
  ),
);

/** Who sends a message; undefined if both sides do. */
export function senderOf(type: MessageType): Side | undefined {
  if (isCommand(type) && answers.has(type)) return undefined;
  return isCommand(type) ? "initiator" : "responder";
}

/** Follows what both sides send. It never refuses anything, and goes on after mistakes. */
export class Conversation {
  phase: Phase = INITIAL_PHASE;
  /** What was negotiated; undefined before. */
  agreed: Options | undefined;
  /** The commands that wait for a reply, the oldest first. */
  readonly awaited: MessageType[] = [];
  readonly #name: Naming;
  #offer: Message | undefined;
  #interim: MessageType | undefined;
  #unanswered: MessageType | undefined;
  #behind = 0;
  #isAstray = false;

  constructor(name: Naming) {
    this.#name = name;
  }

  /** The version in which the next frame is read. */
  get version(): number {
    const [field = ""] = optionFields as readonly string[];
    return (this.agreed as Readonly<Record<string, number>> | undefined)?.[field] ?? MAX_VERSION;
  }

  /** Takes a message of a side, or only its type where it is malformed. */
  take(side: Side, type: MessageType, message?: Message): Finding[] {
    const found = side === "initiator" ? this.#command(type) : this.#reply(type);
    if (message) found.unshift(...brokenText(message, this.version));
    if (type === NEGOTIATION && message) {
      if (side === "initiator") this.#offer = message;
      else if (this.#offer) found.push(...this.#agree(this.#offer, message));
    }
    return found;
  }

  /** Takes it that something was sent that cannot be read: what may follow from it is not told. */
  loseTrack(): void {
    this.awaited.length = 0;
    this.#interim = undefined;
    this.#behind = 0;
    this.#isAstray = true;
  }

  /** Takes the end of the conversation. */
  end(): Finding[] {
    const found = this.#withoutVerdict("the end");
    const last = this.awaited.at(-1);
    if (found.length > 0 || !last) return found;
    if (this.#behind > 0)
      return [violation(`at the end ${this.awaited.length} replies are missing`)];
    return [note(`${this.#of(last)} was not answered before the end`)];
  }

  #command(type: MessageType): Finding[] {
    if (!isCommand(type)) return [violation(`the initiator never sends ${this.#of(type)}`)];
    const found = this.#withoutVerdict(this.#of(type));
    const options = this.agreed ?? NOTHING;
    const isExchange = rowOf(type).final !== undefined;
    const to = phaseAfter(this.phase, type, options);
    if (to === undefined) {
      const wrong = this.#misplaced(type);
      if (!(this.#isAstray && wrong.isOrder)) found.push(wrong);
      if (this.phase === INITIAL_PHASE) this.loseTrack();
    } else if (this.agreed && (isExchange || to !== this.phase)) this.#isAstray = false;
    const waiting = this.awaited.at(-1);
    if (isExchange && waiting && this.awaited.length > this.#behind) {
      this.#behind = this.awaited.length;
      found.push(note(`${this.#of(type)} was sent before ${this.#of(waiting)} was answered`));
    }
    this.phase = to ?? this.#usual(type);
    if (awaitsReply(type, options)) {
      this.awaited.push(type);
      this.#unanswered = undefined;
    } else if (isExchange) this.#unanswered = type;
    return found;
  }

  #misplaced(type: MessageType): Finding & { readonly isOrder?: boolean } {
    const absent = this.#absent(type);
    if (absent) return absent;
    const { suppressedBy } = rowOf(type);
    if (this.#has(suppressedBy)) {
      return violation(`${this.#of(type)} was sent although ${this.#flag(suppressedBy)} is in use`);
    }
    const reason = `${this.#of(type)} may not be sent in the phase ${this.phase}`;
    return { ...violation(reason), isOrder: true };
  }

  #reply(type: MessageType): Finding[] {
    if (isCommand(type) && !answers.has(type)) {
      return [violation(`a responder never sends ${this.#of(type)}`)];
    }
    const found: Finding[] = [];
    const { requires } = rowOf(type);
    const absent = this.#absent(type);
    if (absent) found.push(absent);
    else if (this.agreed && requires && !this.#has(requires)) {
      found.push(
        violation(`${this.#of(type)} needs ${this.#flag(requires)}, which was not negotiated`),
      );
    }
    if (this.awaited.length === 0) {
      if (!this.#isAstray) found.push(this.#notAwaited(type));
      return found;
    }
    found.push(...this.#passedOver(type));
    const [command] = this.awaited;
    if (!command) return found;
    const isInterim = (rowOf(command).interim ?? []).some(([reply]) => reply === type);
    const isFinal = (rowOf(command).final ?? []).some(([reply]) => reply === type);
    if (isFinal) {
      this.#answered();
      this.phase = phaseAfterReply(this.phase, command, type, this.agreed ?? NOTHING);
    } else if (isInterim) this.#interim = type;
    else {
      found.push(violation(`${this.#of(type)} does not answer ${this.#of(command)}`));
      if (requires) this.#isAstray = true;
      else this.#answered();
    }
    return found;
  }

  #notAwaited(type: MessageType): Finding {
    const command = this.#unanswered;
    const flag = command && rowOf(command).unansweredWith;
    if (!command || !this.#has(flag)) {
      return violation(`${this.#of(type)} was sent, but no command awaits a reply`);
    }
    return violation(
      `${this.#of(type)} was sent, but ${this.#flag(flag)} leaves ${this.#of(command)} unanswered`,
    );
  }

  /** What was not answered, if a reply answers none but a later command. */
  #passedOver(reply: MessageType): Finding[] {
    const found: Finding[] = [];
    const fits = (command: MessageType): boolean => {
      const { interim = [], final = [] } = rowOf(command);
      return [...interim, ...final].some(([each]) => each === reply);
    };
    const answered = this.awaited.find(fits);
    while (answered && this.awaited[0] && !fits(this.awaited[0])) {
      const passed = this.#of(this.awaited[0]);
      found.push(violation(`${passed} was not answered before ${this.#of(answered)}`));
      this.#answered();
    }
    return found;
  }

  /** Whether an interim reply that needs a flag, such as one that modifies, was not followed by a final one. */
  #withoutVerdict(before: string): Finding[] {
    const [command] = this.awaited;
    const interim = this.#interim;
    if (!command || !interim || !rowOf(interim).requires || this.#behind > 0) return [];
    this.#answered();
    this.#isAstray = true;
    return [
      violation(
        `${this.#of(command)} was not answered before ${before}: a verdict must follow ${this.#of(interim)}`,
      ),
    ];
  }

  #answered(): void {
    this.#interim = undefined;
    this.awaited.shift();
    if (this.awaited.length === 0) this.#behind = 0;
  }

  #absent(type: MessageType): Finding | undefined {
    const { since, until } = rowOf(type);
    const version = this.version;
    if (!this.agreed || (since <= version && version <= (until ?? Infinity))) return undefined;
    if (since > version) {
      return note(`${this.#of(type)} needs version ${since}; version ${version} is in use`);
    }
    return note(`${this.#of(type)} ended with version ${until}; version ${version} is in use`);
  }

  #agree(offer: Message, answer: Message): Finding[] {
    const [field = ""] = optionFields as readonly string[];
    const [offered, given] = [offer, answer].map(numbersOf);
    this.agreed = Object.fromEntries(
      optionFields.map((each) => [each, given?.[each] ?? 0]),
    ) as Options;
    const [version, least] = [given?.[field] ?? 0, offered?.[field] ?? 0];
    if (version > least) {
      return [violation(`the answer has version ${version}, above the offer of ${least}`)];
    }
    const flags = Object.entries(negotiated).flatMap(([name, { whenZero, forgivable, ids }]) => {
      const has = offered?.[name] || whenZero;
      const surplus = (given?.[name] ?? 0) & ~has & ~forgivable;
      return Object.entries(ids).flatMap(([id, bit]) => (surplus & bit ? [this.#name(id)] : []));
    });
    return flags.length > 0 ? [violation(`requested but not offered: ${flags.join(", ")}`)] : [];
  }

  /** Where a command leads from the first phase in which it is allowed. */
  #usual(type: MessageType): Phase {
    for (const [from, ways] of Object.entries(steps)) {
      const way = ways.find(([command]) => command === type);
      if (way) return way[1] === from ? this.phase : way[1];
    }
    return this.phase;
  }

  #has(flag: Flag | undefined): flag is Flag {
    const values = this.agreed as Readonly<Record<string, number>> | undefined;
    return flag !== undefined && ((values?.[flag[0]] ?? 0) & flag[1]) !== 0;
  }

  #flag([field, bit]: Flag): string {
    const ids = negotiated[field]?.ids ?? {};
    const id = Object.keys(ids).find((each) => ids[each] === bit);
    return id ? this.#name(id) : `0x${bit.toString(16)}`;
  }

  #of(type: MessageType): string {
    return this.#name(MESSAGES[type].id);
  }
}

/** The replies that are owed now, by the flags and the version in use. */
export function owed({ awaited, agreed }: Conversation): readonly MessageType[] {
  const [command] = awaited;
  return command ? allowedReplies(command, agreed ?? NOTHING).final : [];
}

function numbersOf(message: Message): Readonly<Record<string, number>> {
  return message as unknown as Readonly<Record<string, number>>;
}

/** The rule that a text of a message breaks, so that no well-behaved side would write it. */
function brokenText(message: Message, version: number): Finding[] {
  try {
    encode(message, TOLERATED_MAX_LENGTH, version);
    return [];
  } catch (error) {
    if (error instanceof EncodeError)
      return error.rule ? [violation(`${error.field}: ${error.reason}`)] : [];
    throw error;
  }
}

function violation(reason: string): Finding {
  return { reason, isViolation: true };
}

function note(reason: string): Finding {
  return { reason, isViolation: false };
}
