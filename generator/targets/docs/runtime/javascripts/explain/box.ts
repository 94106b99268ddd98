import { element } from "../elements.js";
import type { Cause, Explained } from "./explaining.js";

type Explaining = typeof import("./explaining.js");

const MOST_LINES = 5000;
const MOST_SHOWN = 20;
const WAIT = 150;

const root = document.querySelector<HTMLElement>(".explain");
if (root) start(root);

/** Turns an element into a box that explains the lines of a log that are pasted into it. */
function start(root: HTMLElement): void {
  const input = element("textarea", {
    id: "explain-input",
    rows: "3",
    spellcheck: "false",
    autocapitalize: "off",
    autocomplete: "off",
  });
  const label = element("label", { for: input.id }, root.dataset.label ?? "");
  const said = element("p", { role: "status" });
  const found = element("div", { class: "found" });
  root.replaceChildren(label, input, said, found);
  let loading: Promise<Explaining> | undefined;
  const load = (): Promise<Explaining> => {
    loading ??= import("./explaining.js");
    return loading;
  };
  let waiting = 0;
  const look = async (): Promise<void> => {
    const { explain } = await load();
    const lines = input.value.split("\n").filter((line) => line.trim());
    const groups = grouped(lines.slice(0, MOST_LINES), explain);
    const shown = groups.slice(0, MOST_SHOWN);
    found.replaceChildren(...shown.map(card));
    said.textContent = lines.length === 0 ? "" : told(groups.length, shown.length);
  };
  input.addEventListener("focus", load);
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, WAIT);
  });
}

function told(all: number, shown: number): string {
  if (all === 0) {
    return "No program is known to log this. A part of a line will do: leave out names and numbers.";
  }
  const more = shown < all ? `; the first ${shown} are shown` : "";
  return `${all} ${all === 1 ? "text is" : "texts are"} known${more}.`;
}

interface Group {
  readonly line: string;
  readonly count: number;
  readonly all: readonly Explained[];
}

/** What lines mean; those that mean the same together, with the first of them. */
function grouped(lines: readonly string[], explain: Explaining["explain"]): Group[] {
  const groups = new Map<string, Group>();
  for (const line of lines) {
    const all = explain(line);
    if (all.length === 0) continue;
    const key = all.flatMap(({ match, causes }) => [match.text.id, ...causes.map(({ id }) => id)]);
    const known = groups.get(key.join());
    groups.set(key.join(), { line: known?.line ?? line, count: (known?.count ?? 0) + 1, all });
  }
  return [...groups.values()];
}

function card({ line, count, all }: Group): HTMLElement {
  const times = count > 1 ? [` (${count} lines)`] : [];
  return element(
    "section",
    {},
    element("p", { class: "line" }, element("code", {}, line.trim()), ...times),
    ...all.flatMap(entry),
  );
}

function entry({ match, address, captured, causes }: Explained): Node[] {
  const { program, text, isWhole } = match;
  const meanings = captured.flatMap(({ text: part, meanings: known }) =>
    known.map((each) => element("li", {}, element("code", {}, part), ` ${each}`)),
  );
  const part = isWhole ? "" : " (a part of the text)";
  return [
    element(
      "p",
      {},
      element("a", { href: address }, program.title),
      `${part}: ${text.doc} To blame: ${text.blames}.`,
    ),
    ...(meanings.length > 0 ? [element("ul", {}, ...meanings)] : []),
    ...(causes.length > 0
      ? [
          element("p", {}, "Causes, the likeliest first:"),
          element("ol", {}, ...causes.map((cause, at) => reason(cause, at === 0))),
        ]
      : []),
  ];
}

function reason(cause: Cause, isOpen: boolean): HTMLElement {
  const { title, doc, checks, remedy, address } = cause;
  const commands = checks.map(({ run, shows }) =>
    element("li", {}, element("code", {}, run), shows ? ` shows ${shows}` : ""),
  );
  return element(
    "li",
    {},
    element(
      "details",
      isOpen ? { open: "" } : {},
      element("summary", {}, title),
      ...(doc ? [element("p", {}, doc)] : []),
      ...(commands.length > 0 ? [element("ul", {}, ...commands)] : []),
      ...(remedy ? [element("p", {}, element("strong", {}, "What to do: "), remedy)] : []),
      element("p", {}, element("a", { href: address }, "More about this cause")),
    ),
  );
}
