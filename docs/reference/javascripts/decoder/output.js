// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import { element } from "../elements.js";
import { ids } from "../ids.js";
import { link, messageLink, nameOf } from "../links.js";
import { CODE_AT, LENGTH_AT, LENGTH_SIZE, numberAt } from "../protocol/wire.js";

import { spansOf } from "./frames.js";
import { hex, meaning } from "./shown.js";

const AT_ONCE = 200;
const LONGEST_BYTES = 512;

/** Shows frames, each of which opens to its bytes, and what is wrong with them. */
export function show(output             , story       )       {
  const { rows } = story;
  const violations =
    rows.filter(isWrong).length + story.ending.filter((each) => each.isViolation).length;
  const count = (number        , word        )         =>
    `${number} ${word}${number === 1 ? "" : "s"}`;
  const summary = `Read as ${story.format}: ${count(rows.length, "frame")}, ${count(violations, "problem")}.`;
  const list = element("ol", { class: "frames" });
  let shown = 0;
  const more = element("button", { type: "button" }, "Show more");
  const showMore = ()       => {
    list.append(...rows.slice(shown, shown + AT_ONCE).map((row) => item(row, story)));
    shown += AT_ONCE;
    more.hidden = shown >= rows.length;
  };
  more.addEventListener("click", showMore);
  showMore();
  const damages = story.damages.map(({ reason, line }) =>
    element("p", { class: "problem" }, line ? `Line ${line}: ${reason}.` : `${reason}.`),
  );
  const ending = story.ending.map(({ reason }) => element("p", { class: "problem" }, `${reason}.`));
  output.replaceChildren(
    element("p", { role: "status" }, summary),
    ...damages,
    list,
    more,
    ...ending,
  );
}

function isWrong({ error, findings }     )          {
  return error !== undefined || findings.some((each) => each.isViolation);
}

function item(row     , story       )              {
  const { side, type, start } = row;
  const details = element("details", { class: isWrong(row) ? "frame wrong" : "frame" });
  const name = type ? nameOf(type) : "?";
  details.append(
    element(
      "summary",
      {},
      element(
        "span",
        { class: `side ${side}` },
        side === "mta" ? "MTA →" : "← filter",
      ),
      element("code", {}, name),
      element("span", { class: "text" }, row.text),
      ...problems(row),
    ),
  );
  details.addEventListener("toggle", () => {
    if (details.open && details.childElementCount === 1) details.append(...opened(row, story));
  });
  return element("li", { id: `frame-${side}-${start}` }, details);
}

function problems({ error, findings }     )                {
  const found = findings.map(({ reason, isViolation }) =>
    element("span", { class: isViolation ? "problem" : "note" }, reason),
  );
  if (!error) return found;
  const { kind, offset, field } = error;
  const where = field === undefined ? "" : `, field ${field}`;
  return [element("span", { class: "problem" }, `${kind} at byte ${offset}${where}`), ...found];
}

function opened(row     , { streams }       )                {
  const { lane, start, end, type, version, flags, phase } = row;
  const frame = streams[lane].subarray(start, end);
  const facts = [`byte ${start} of its direction`, phase && `then the phase is ${phase}`];
  const body = element("tbody", {});
  const add = (from        , to        , said                   , isBad = false)       => {
    const bytes = frame.subarray(from, Math.min(to, from + LONGEST_BYTES));
    const shown = to - from > LONGEST_BYTES ? `${hex(bytes)} … ${to - from} bytes` : hex(bytes);
    const cells = [String(from), element("code", {}, shown), element("span", {}, ...said)];
    const tr = element(
      "tr",
      isBad ? { class: "problem" } : {},
      ...cells.map((each) => element("td", {}, each)),
    );
    body.append(tr);
  };
  if (!type) add(0, frame.length, [row.text || "no message has this code"], true);
  else {
    const { spans } = spansOf(frame, version, flags);
    const parts = [
      {
        at: LENGTH_AT,
        size: LENGTH_SIZE,
        said: [`length: ${numberAt(frame, LENGTH_AT, LENGTH_SIZE)}`],
      },
      {
        at: CODE_AT,
        size: 1,
        said: [`code "${String.fromCharCode(frame[CODE_AT] ?? 0)}": `, messageLink(type)],
      },
    ];
    for (const { at, size, said } of parts.sort((one, other) => one.at - other.at)) {
      add(at, at + size, said);
    }
    let last = CODE_AT + 1;
    for (const span of spans) {
      add(span.start, span.end, [
        element("strong", {}, span.field),
        ...linked(` ${meaning(type, span)}`),
      ]);
      last = span.end;
    }
    if (last < frame.length) {
      add(
        last,
        frame.length,
        [row.error ? `${row.error.kind} at byte ${row.error.offset}` : ""],
        true,
      );
    }
  }
  const head = element(
    "tr",
    {},
    ...["Offset", "Bytes", "Meaning"].map((each) => element("th", {}, each)),
  );
  return [
    element("p", { class: "facts" }, facts.filter(Boolean).join("; ")),
    element("div", { class: "bytes" }, element("table", {}, element("thead", {}, head), body)),
  ];
}

const known = new Map(
  Object.values(ids).flatMap((each) => (each.bits || each.code ? [[each.name, each]] : [])),
);

/** A text whose names link to where these pages tell about them. */
function linked(text        )                    {
  return text.split(/(?<= )|(?= )/).map((word) => {
    const found = word.length > 3 ? known.get(word) : undefined;
    return found ? link(found, word) : word;
  });
}
