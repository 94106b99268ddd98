// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import { ids } from "../ids.js";
import { follow,            } from "./following.js";
import { UnreadableError } from "./reading/pieces.js";
import { joinedReading, read } from "./reading/text.js";

/** What the worker answers: a story, or why there is none. */




/** What the worker is asked: the bytes of a text or of a file. */









/** Reads bytes and follows the conversation in them. */
export async function answer({ id, data, other, wanted }          )                  {
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
  self.addEventListener("message", async ({ data }                        ) => {
    self.postMessage(await answer(data));
  });
}
