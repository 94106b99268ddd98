import { ids } from "../ids.js";
import { follow, type Story } from "./following.js";
import { UnreadableError } from "./reading/pieces.js";
import { joinedReading, read } from "./reading/text.js";

/** What the worker answers: a story, or why there is none. */
export type Answer =
  | { readonly id: number; readonly story: Story }
  | { readonly id: number; readonly failure: string };

/** What the worker is asked: the bytes of a text or of a file. */
export interface Question {
  readonly id: number;
  readonly data: Uint8Array;
  /** Those of the other direction, if each has its own. */
  readonly other?: Uint8Array;
  /** The number of the conversation, if there are several. */
  readonly wanted?: number;
}

/** Reads bytes and follows the conversation in them. */
export async function answer({ id, data, other, wanted }: Question): Promise<Answer> {
  try {
    const first = await read(data, wanted);
    const reading = other ? joinedReading(first, await read(other)) : first;
    return { id, story: follow(reading, (each) => ids[each]?.name ?? each) };
  } catch (error) {
    if (error instanceof UnreadableError) return { id, failure: error.message };
    throw error;
  }
}

if (typeof WorkerGlobalScope !== "undefined" && self instanceof WorkerGlobalScope) {
  self.addEventListener("message", async ({ data }: MessageEvent<Question>) => {
    self.postMessage(await answer(data));
  });
}
