const LIT = "lit";
const SHOWN = "tr, rect";

type Chosen = Partial<Record<"pointed" | "focused" | "tapped", string | undefined>>;

/** Lights all that stands for the part of a frame at which somebody points, or which has the focus. */
export function lightParts(root: HTMLElement): void {
  const parts = new Map<Element, string>();
  for (const each of root.querySelectorAll<HTMLElement | SVGElement>("[data-part]")) {
    const shown = each.closest(SHOWN);
    if (shown && each.dataset.part) parts.set(shown, each.dataset.part);
  }
  const partOf = (target: EventTarget | null): string | undefined => {
    const shown = target instanceof Element ? target.closest(SHOWN) : null;
    return shown ? parts.get(shown) : undefined;
  };
  // What is pointed at comes before what has the focus, and that before what was chosen.
  const chosen: Chosen = {};
  const light = (change: Chosen): void => {
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
