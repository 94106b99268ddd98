// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import { element } from "../elements.js";
import { ids } from "../ids.js";
import { link, messageLink, nameOf } from "../links.js";
import {
  allowedCommands,
  allowedReplies,
  awaitsReply,
  INITIAL_PHASE,
  MAX_VERSION,


  phaseAfter,
  phaseAfterReply,
} from "../protocol/index.js";
import { optionFields, steps } from "../protocol/table.js";

import { Choices } from "./choices.js";

const root = document.querySelector             (".explorer");
if (root) start(root);








function start(root             )       {
  let way          = [{ phase: INITIAL_PHASE, said: "connection opened" }];
  const picture = element("ol", { class: "phases" });
  const here = element("div", { class: "here", "aria-live": "polite" });
  const choices = new Choices("What was agreed", show);
  const [field = ""] = optionFields                     ;
  choices.values = { [field]: MAX_VERSION };
  const agreed = element("details", {}, element("summary", {}, "Version and flags"), choices.root);
  root.replaceChildren(here, agreed, picture);
  const go = (place       )       => {
    way = [...way, place];
    show();
  };
  const last = ()        => way.at(-1) ?? { phase: INITIAL_PHASE, said: "" };

  function show()       {
    const { options } = choices;
    const place = last();
    picture.replaceChildren(
      ...(Object.keys(steps)           ).map((phase) =>
        card(phase, options, phase === place.phase, () => {
          way = [{ phase, said: "chosen" }];
          show();
        }),
      ),
    );
    const back = element("button", { type: "button" }, "Back");
    back.disabled = way.length < 2;
    back.addEventListener("click", () => {
      way = way.slice(0, -1);
      show();
    });
    here.replaceChildren(
      element("p", { class: "way" }, way.map(({ said }) => said).join(" → ")),
      element("p", {}, "Phase: ", phaseLink(place.phase), ". ", back),
      ...(place.owed
        ? owing(place.phase, place.owed, options, go)
        : sending(place.phase, options, go)),
    );
  }
  show();
}

/** What may be answered to a command that waits, as buttons. */
function owing(
  phase       ,
  command             ,
  options         ,
  go                     ,
)                {
  const { interim, final } = allowedReplies(command, options);
  const row = (text        , replies                        , ends         )                =>
    replies.length === 0
      ? []
      : [
          element(
            "p",
            {},
            text,
            ...replies.flatMap((reply) => [
              " ",
              button(reply, () => {
                const to = phaseAfterReply(phase, command, reply, options);
                go(
                  ends
                    ? { phase: to, said: nameOf(reply) }
                    : { phase, owed: command, said: nameOf(reply) },
                );
              }),
            ]),
          ),
        ];
  return [
    element("p", {}, messageLink(command), " is to be answered."),
    ...row("First, any number of:", interim, false),
    ...row("One of these ends the exchange:", final, true),
  ];
}

/** What the MTA may send, as buttons. */
function sending(phase       , options         , go                     )                {
  const commands = allowedCommands(phase, options);
  if (commands.length === 0) return [element("p", {}, "Nothing is sent any more.")];
  const buttons = commands.flatMap((command) => [
    " ",
    button(command, () => {
      const to = phaseAfter(phase, command, options) ?? phase;
      const said = nameOf(command);
      go(awaitsReply(command, options) ? { phase: to, owed: command, said } : { phase: to, said });
    }),
  ]);
  return [element("p", {}, "The MTA may send:", ...buttons)];
}

/** A phase, with the commands that may come in it. */
function card(phase       , options         , isHere         , choose            )              {
  const heading = element(
    "button",
    { type: "button", ...(isHere && { "aria-current": "step" }) },
    phase,
  );
  heading.addEventListener("click", choose);
  const commands = allowedCommands(phase, options).map((command) => {
    const to = phaseAfter(phase, command, options);
    const silent = awaitsReply(command, options) ? "" : " (no reply)";
    const where = to === phase ? "" : ` → ${to}`;
    return element("li", {}, messageLink(command), `${silent}${where}`);
  });
  return element("li", isHere ? { class: "current" } : {}, heading, element("ul", {}, ...commands));
}

function button(type             , pressed            )              {
  const made = element("button", { type: "button" }, nameOf(type));
  made.addEventListener("click", pressed);
  return made;
}

function phaseLink(phase       )                {
  const known = ids[`phase/${phase}`];
  return known ? link(known, phase) : phase;
}
