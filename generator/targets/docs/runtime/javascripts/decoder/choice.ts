import { element } from "../elements.js";
import type { Listed } from "./reading/pieces.js";

/** A choice between the conversations of an input, for as long as it has several. */
export class Choice {
  readonly root: HTMLElement;
  readonly #select = element("select", {});

  constructor(chosen: (wanted: number) => void) {
    this.root = element("p", {}, element("label", {}, "Conversation: ", this.#select));
    this.root.hidden = true;
    this.#select.addEventListener("change", () => chosen(Number(this.#select.value)));
  }

  offer(listed: readonly Listed[], chosen?: number): void {
    this.root.hidden = listed.length < 2;
    const options = listed.map(({ number, title }) =>
      element("option", { value: String(number) }, title),
    );
    this.#select.replaceChildren(...options);
    this.#select.value = String(chosen);
  }
}
