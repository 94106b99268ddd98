import { element } from "../elements.js";
import { ids } from "../ids.js";
import { link } from "../links.js";
import { MAX_VERSION, MIN_VERSION, type Options } from "../protocol/index.js";
import { negotiated, optionFields } from "../protocol/table.js";

const WIDTH = 8;
const [VERSION = ""] = optionFields as readonly string[];

/** Numbers by the fields that are negotiated. */
export type Values = Readonly<Record<string, number>>;

/** Controls for a version and flags: flags by name, and their number in hexadecimal. */
export class Choices {
  readonly root: HTMLFieldSetElement;
  readonly #version: HTMLSelectElement;
  readonly #numbers = new Map<string, HTMLInputElement>();
  readonly #boxes = new Map<string, [box: HTMLInputElement, bit: number][]>();
  readonly #changed: () => void;

  /** Makes the controls; `changed` is called after each change by the user. */
  constructor(title: string, changed: () => void) {
    this.#changed = changed;
    const versions = Array.from({ length: MAX_VERSION - MIN_VERSION + 1 }, (_, at) =>
      element("option", {}, String(MAX_VERSION - at)),
    );
    this.#version = element("select", {}, ...versions);
    this.#version.addEventListener("change", changed);
    this.root = element(
      "fieldset",
      { class: "choices" },
      element("legend", {}, title),
      element("label", {}, "version ", this.#version),
      ...Object.keys(negotiated).map((field) => this.#flags(field)),
    );
  }

  get values(): Values {
    const numbers = [...this.#numbers].map(([field, { value }]) => [field, numberOf(value)]);
    return { [VERSION]: Number(this.#version.value), ...Object.fromEntries(numbers) };
  }

  /** The same as what was agreed. */
  get options(): Options {
    return this.values as Options;
  }

  set values(values: Values) {
    this.#version.value = String(values[VERSION] ?? MAX_VERSION);
    for (const [field, input] of this.#numbers) {
      input.value = hexadecimal(values[field] ?? 0);
      this.#check(field, values[field] ?? 0);
    }
  }

  #flags(field: string): HTMLElement {
    const input = element("input", {
      size: String(WIDTH + 2),
      spellcheck: "false",
      value: hexadecimal(0),
    });
    this.#numbers.set(field, input);
    const boxes = Object.entries(negotiated[field]?.ids ?? {}).map(([id, bit]) => {
      const box = element("input", { type: "checkbox" });
      box.addEventListener("change", () => {
        const others = numberOf(input.value) & ~bit;
        input.value = hexadecimal((others | (box.checked ? bit : 0)) >>> 0);
        this.#changed();
      });
      const known = ids[id];
      return {
        box,
        bit,
        label: element("label", {}, box, " ", known ? link(known, known.name) : id),
      };
    });
    this.#boxes.set(
      field,
      boxes.map(({ box, bit }) => [box, bit]),
    );
    input.addEventListener("input", () => {
      this.#check(field, numberOf(input.value));
      this.#changed();
    });
    const list = element("div", { class: "flags" }, ...boxes.map(({ label }) => label));
    return element("div", {}, element("label", {}, `${field} `, input), list);
  }

  #check(field: string, value: number): void {
    for (const [box, bit] of this.#boxes.get(field) ?? []) box.checked = (value & bit) !== 0;
  }
}

/** A number as these controls show it. */
export function hexadecimal(value: number): string {
  return `0x${value.toString(16).padStart(WIDTH, "0")}`;
}

function numberOf(text: string): number {
  const digits = /^\s*(?:0x)?([0-9a-f]{1,8})\s*$/i.exec(text)?.[1];
  return digits ? Number.parseInt(digits, 16) : 0;
}
