/** What a message is made of on a page. */
export interface BoxFacts {
  surface: "popup" | "bar" | "slide" | "full";
  html: string;
  css: string;
}

/** A message as it may be put on the page: `place` stands there, `section` is what the block drew. undefined: it drew none. */
export function boxOf({ surface, html, css }: BoxFacts): { place: HTMLElement; section: HTMLElement } | undefined {
  const made = new DOMParser().parseFromString(html, "text/html").body.firstElementChild;
  const box = made && document.importNode(made, true);
  const section = box?.querySelector<HTMLElement>("[data-message]");
  if (!box || !section) return undefined;
  if (css !== "") {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  const isModal = surface === "popup" || surface === "full";
  return { place: isModal ? dialogOf(section, box) : (box as HTMLElement), section };
}

function dialogOf(section: HTMLElement, box: Element): HTMLDialogElement {
  const dialog = document.createElement("dialog");
  dialog.className = "message-dialog";
  dialog.dataset.surface = section.dataset.surface ?? "";
  dialog.setAttribute("aria-label", section.getAttribute("aria-label") ?? "");
  // The dialog says its name; said twice it would be read twice.
  section.removeAttribute("aria-label");
  dialog.append(box);
  return dialog;
}
