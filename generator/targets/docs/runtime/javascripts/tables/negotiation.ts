import { hex } from "../decoder/shown.js";
import { element } from "../elements.js";
import { ids } from "../ids.js";
import { link, messageLink } from "../links.js";
import { lists, presets } from "../presets.js";
import {
  agree,
  create,
  EncodeError,
  encode,
  type Fields,
  type MessageType,
  NegotiationError,
  type Options,
} from "../protocol/index.js";
import { NEGOTIATION, optionFields } from "../protocol/table.js";
import { Choices, hexadecimal, type Values } from "./choices.js";
import { consequences } from "./consequences.js";

const root = document.querySelector<HTMLElement>(".negotiation");
if (root) start(root);

function start(root: HTMLElement): void {
  const result = element("div", { class: "result", "aria-live": "polite" });
  const offer = new Choices("The initiator offers", update);
  const request = new Choices("The responder asks for", update);
  const menu = element(
    "select",
    {},
    ...presets.map(({ title, members }) =>
      element(
        "optgroup",
        { label: title },
        ...members.map((each) => element("option", {}, each.title)),
      ),
    ),
  );
  const all = presets.flatMap(({ members }) => members);
  const choose = (): void => {
    const preset = all[menu.selectedIndex];
    offer.values = preset?.offer ?? {};
    if (preset?.request) request.values = preset.request;
    update();
  };
  menu.addEventListener("change", choose);
  root.replaceChildren(
    element("p", {}, element("label", {}, "Begin with: ", menu)),
    element("div", { class: "columns" }, offer.root, request.root),
    result,
  );
  function update(): void {
    history.replaceState(null, "", `#${written(offer.values)};${written(request.values)}`);
    result.replaceChildren(...told(offer.options, request.options));
  }
  const given = location.hash.slice(1).split(";");
  if (given.length === 2) {
    [offer.values, request.values] = [readFrom(given[0] ?? ""), readFrom(given[1] ?? "")];
    update();
  } else choose();
}

function written(values: Values): string {
  return Object.values(values)
    .map((each) => each.toString(16))
    .join(",");
}

function readFrom(text: string): Values {
  const numbers = text.split(",").map((each) => Number.parseInt(each, 16) || 0);
  return Object.fromEntries(optionFields.map((field, at) => [field, numbers[at] ?? 0]));
}

function told(offer: Options, request: Options): HTMLElement[] {
  try {
    const agreed = agree(offer, request);
    return [
      element("h2", {}, "What they agree on"),
      table(agreed as Values),
      ...frame("The initiator sends", offer),
      ...frame("The responder answers", agreed),
      element("h2", {}, "What follows"),
      element("ul", {}, ...consequences(agreed).map(({ text, messages }) => item(text, messages))),
    ];
  } catch (error) {
    if (!(error instanceof NegotiationError || error instanceof EncodeError)) throw error;
    const id = error instanceof NegotiationError ? error.refused : "";
    const known = ids[id];
    const what = known ? link(known, known.name) : id || error.message;
    const reason = known
      ? " is asked for, but not offered: the responder must give up."
      : ": the responder must give up.";
    return [element("p", { class: "problem", role: "alert" }, what, reason)];
  }
}

function table(values: Values): HTMLElement {
  const rows = Object.entries(values).map(([field, value], at) =>
    element(
      "tr",
      {},
      element("th", {}, field),
      element("td", {}, element("code", {}, at === 0 ? String(value) : hexadecimal(value))),
    ),
  );
  return element("table", {}, element("tbody", {}, ...rows));
}

function frame(title: string, options: Options): HTMLElement[] {
  if (!NEGOTIATION) return [];
  const empty = Object.fromEntries(lists.map((each) => [each, []]));
  const fields = { ...empty, ...options } as unknown as Fields<never>;
  const bytes = encode(create(NEGOTIATION as never, fields));
  return [element("p", {}, `${title}: `, element("code", {}, hex(bytes)))];
}

function item(text: string, messages: readonly MessageType[]): HTMLElement {
  const links = messages.flatMap((type, at) => [at > 0 ? ", " : ": ", messageLink(type)]);
  return element("li", {}, text, ...links, ".");
}
