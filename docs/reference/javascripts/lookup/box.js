// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import { element } from "../elements.js";




const root = document.querySelector             (".lookup");
if (root) start(root);

/** Turns an element into a box that shows what is found while somebody types. */
function start(root             )       {
  const input = element("input", {
    id: "lookup-input",
    type: "text",
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-controls": "lookup-results",
    "aria-expanded": "false",
    autocapitalize: "off",
    autocomplete: "off",
    placeholder: root.dataset.examples ?? "",
    spellcheck: "false",
  });
  const list = element("div", { id: "lookup-results", role: "listbox", "aria-label": "Results" });
  const said = element("p", { role: "status" });
  const popup = element("div", { class: "popup" }, said, list);
  const label = element("label", { for: input.id }, root.dataset.label ?? "");
  root.replaceChildren(label, input, popup);
  popup.hidden = true;

  let loading                              ;
  let options                      = [];
  let active = -1;
  const load = ()                   => {
    loading ??= import("./finding.js");
    return loading;
  };
  const activate = (at        )       => {
    options[active]?.setAttribute("aria-selected", "false");
    active = at;
    const option = options[active];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  };
  const show = (isOpen         )       => {
    popup.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen && options.length > 0));
    if (!isOpen) activate(-1);
  };
  const look = async ()                => {
    const { find } = await load();
    const groups = find(input.value);
    options = [];
    active = -1;
    list.replaceChildren(...groups.map((group) => shown(group, options)));
    list.hidden = options.length === 0;
    said.textContent =
      options.length > 0
        ? counted(options.length)
        : "Nothing has this name. The search of the site looks into whole pages.";
    show(input.value.trim() !== "");
  };
  input.addEventListener("focus", load);
  input.addEventListener("focus", () => show(input.value.trim() !== "" && options.length > 0));
  input.addEventListener("input", look);
  input.addEventListener("blur", () => show(false));
  // The focus stays where it is until a click has done what it does.
  popup.addEventListener("mousedown", (event) => event.preventDefault());
  input.addEventListener("keydown", async (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (popup.hidden) await look();
      const count = options.length;
      if (count > 0) activate(active < 0 && step < 0 ? count - 1 : (active + step + count) % count);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (popup.hidden) await look();
      options[Math.max(active, 0)]?.click();
    } else if (event.key === "Escape") {
      if (popup.hidden) input.value = "";
      show(false);
    }
  });
}

function counted(number        )         {
  return number === 1 ? "1 result" : `${number} results`;
}

/** A group with its options, which are added to those before. */
function shown({ title, hits }       , options                     )              {
  const made = hits.map((hit) => {
    const option = optionOf(hit, `lookup-${options.length}`);
    options.push(option);
    return option;
  });
  if (!title) return element("div", { role: "presentation" }, ...made);
  const heading = element("div", { class: "heading", role: "presentation" }, title);
  return element("div", { role: "group", "aria-label": title }, heading, ...made);
}

function optionOf({ name, kind, summary, address }     , id        )                    {
  return element(
    "a",
    { id, role: "option", "aria-selected": "false", href: address, tabindex: "-1" },
    element("code", {}, name),
    " ",
    element("small", {}, kind),
    " ",
    element("span", {}, summary),
  );
}
