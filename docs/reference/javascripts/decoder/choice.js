// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import { element } from "../elements.js";


/** A choice between the conversations of an input, for as long as it has several. */
export class Choice {
           root             ;
           #select = element("select", {});

  constructor(chosen                          ) {
    this.root = element("p", {}, element("label", {}, "Conversation: ", this.#select));
    this.root.hidden = true;
    this.#select.addEventListener("change", () => chosen(Number(this.#select.value)));
  }

  offer(listed                   , chosen         )       {
    this.root.hidden = listed.length < 2;
    const options = listed.map(({ number, title }) =>
      element("option", { value: String(number) }, title),
    );
    this.#select.replaceChildren(...options);
    this.#select.value = String(chosen);
  }
}
