// Code generated from spec/ by "python -m generator". DO NOT EDIT.
/** A place for bytes: a text that is typed or pasted, or a file in place of it. */
export class Input {
           #text                     ;
           #file                  ;
  #content                        ;

  /** Takes the elements from what stands around both, and tells when the bytes change. */
  constructor(root             , changed            ) {
    const text = root.querySelector("textarea");
    const file = root.querySelector                  ("input[type=file]");
    if (!text || !file) throw new Error("an input of the decoder is not complete");
    this.#text = text;
    this.#file = file;
    text.addEventListener("input", () => {
      this.text = text.value;
      changed();
    });
    file.addEventListener("change", async () => {
      const [chosen] = file.files ?? [];
      if (!chosen) return;
      await this.take(chosen);
      changed();
    });
  }

  get text()         {
    return this.#text.value;
  }

  set text(text        ) {
    this.#content = undefined;
    this.#file.value = "";
    if (this.#text.value !== text) this.#text.value = text;
  }

  /** What is given; undefined if that is nothing. */
  get bytes()                         {
    if (this.#content) return this.#content;
    return this.text.trim() ? new TextEncoder().encode(this.text) : undefined;
  }

  async take(file      )                {
    this.#content = new Uint8Array(await file.arrayBuffer());
    this.#text.value = "";
  }

  focus()       {
    this.#text.focus();
  }
}
