// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import { element } from "../elements.js";
import { Choice } from "./choice.js";
import { Input } from "./input.js";
import { show } from "./output.js";


const LONGEST_LINK = 4096;
/** Stands between two inputs in a link; in each of them it is escaped. */
const BETWEEN = "&";

const form = document.querySelector                 ("form.decoder");
if (form) start(form);

function start(form                 )       {
  const output = form.querySelector             (".output");
  const second = form.querySelector                    ("details.second");
  if (!output || !second) throw new Error("the form of the decoder is not complete");
  const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  let asked = 0;
  const ask = (wanted         )       => {
    const [data, more] = [input, other].flatMap((each) => each.bytes ?? []);
    asked++;
    if (!data) {
      output.replaceChildren();
      choice.offer([]);
      return;
    }
    output.replaceChildren(element("p", { role: "status" }, "Reading…"));
    const joined = more && { other: more };
    const chosen = wanted === undefined ? undefined : { wanted };
    worker.postMessage({ id: asked, data, ...joined, ...chosen }                   );
  };
  const askNew = ()       => {
    const texts = [input.text, other.text].map(encodeURIComponent);
    const fragment = `#${texts.join(BETWEEN).replace(/&$/, "")}`;
    history.replaceState(null, "", fragment.length < LONGEST_LINK ? fragment : " ");
    ask();
  };
  const choice = new Choice(ask);
  const input = new Input(form, askNew);
  const other = new Input(second, askNew);
  output.replaceChildren();
  output.before(choice.root);
  const problem = (text        )       =>
    output.replaceChildren(element("p", { class: "problem", role: "alert" }, text));
  worker.addEventListener("message", ({ data }                      ) => {
    if (data.id !== asked) return;
    if ("failure" in data) problem(data.failure);
    else {
      choice.offer(data.story.listed, data.story.chosen);
      show(output, data.story);
    }
  });
  worker.addEventListener("error", () => problem("The decoder failed."));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("dragover", (event) => event.preventDefault());
  form.addEventListener("drop", async (event) => {
    const [file, next] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    const isSecond = event.target instanceof Node && second.contains(event.target);
    await (isSecond ? other : input).take(file);
    if (next) await (isSecond ? input : other).take(next);
    second.open ||= next !== undefined;
    askNew();
  });
  for (const button of form.querySelectorAll                   ("button[data-example]")) {
    button.addEventListener("click", () => {
      input.text = button.dataset.example ?? "";
      other.text = "";
      askNew();
      input.focus();
    });
  }
  const fromLink = ()       => {
    const given = location.hash.slice(1);
    if (!given || document.getElementById(decodeURIComponent(given))) return;
    const [text = "", more = ""] = given.split(BETWEEN).map(decodeURIComponent);
    if (text === input.text && more === other.text) return;
    input.text = text;
    other.text = more;
    second.open ||= more !== "";
    askNew();
  };
  addEventListener("hashchange", fromLink);
  fromLink();
}
