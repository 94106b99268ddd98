// Code generated from spec/ by "python -m generator". DO NOT EDIT.
const LIT = "lit";
const SHOWN = "tr, rect";



/** Lights all that stands for the part of a frame at which somebody points, or which has the focus. */
export function lightParts(root             )       {
  const parts = new Map                 ();
  for (const each of root.querySelectorAll                          ("[data-part]")) {
    const shown = each.closest(SHOWN);
    if (shown && each.dataset.part) parts.set(shown, each.dataset.part);
  }
  const partOf = (target                    )                     => {
    const shown = target instanceof Element ? target.closest(SHOWN) : null;
    return shown ? parts.get(shown) : undefined;
  };
  // What is pointed at comes before what has the focus, and that before what was chosen.
  const chosen         = {};
  const light = (change        )       => {
    Object.assign(chosen, change);
    const lit = chosen.pointed ?? chosen.focused ?? chosen.tapped;
    for (const [shown, part] of parts) shown.classList.toggle(LIT, part === lit);
  };
  root.addEventListener("pointerover", ({ target }) => light({ pointed: partOf(target) }));
  root.addEventListener("pointerleave", () => light({ pointed: undefined }));
  root.addEventListener("focusin", ({ target }) => light({ focused: partOf(target) }));
  root.addEventListener("focusout", () => light({ focused: undefined }));
  root.addEventListener("click", ({ target }) => light({ tapped: partOf(target) }));
}
