// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import { element } from "../elements.js";

const LONGEST = 4000;
const LABEL = "Open in the decoder";

/** Gives each whole frame a link that opens it in the decoder. */
export function openInDecoder(root             )       {
  for (const frame of root.querySelectorAll(".frame")) {
    const digits = digitsOf(frame.querySelector("pre code"));
    if (digits) frame.querySelector(".open")?.append(linkTo(digits, LABEL));
  }
  for (const cell of root.querySelectorAll(".mistakes td:last-child")) {
    const [frame, ...rest] = cell.children;
    const digits = frame && rest.length === 0 ? digitsOf(frame) : "";
    if (!frame || !digits) continue;
    const link = linkTo(digits, "");
    link.title = LABEL;
    frame.replaceWith(link);
    link.append(frame);
  }
}

/** The digits of a frame; empty if they are not all there, or too many for a link. */
function digitsOf(code                )         {
  const digits = code?.textContent?.replaceAll(/\s/g, "") ?? "";
  return digits.length > LONGEST ? "" : digits;
}

function linkTo(digits        , label        )                    {
  const decoder = new URL("../../../decoder/", import.meta.url);
  decoder.hash = digits;
  return element("a", { href: decoder.href }, label);
}
