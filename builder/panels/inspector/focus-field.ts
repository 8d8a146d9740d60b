/** A place to write in comes before the buttons around it. */
const FIELDS = ["input, textarea, select, [contenteditable=true]", "button"];

function fieldIn(place: Element | null | undefined): HTMLElement | null {
  for (const fields of FIELDS) {
    const field = place?.querySelector<HTMLElement>(fields);
    if (field) return field;
  }
  return null;
}

/** Frames in which a panel that is just being opened draws its fields. */
const PATIENCE = 30;

/**
 * Puts the caret into a field of the inspector or of the page's settings, opening the items of lists that hold it.
 * @param path as the inspector names it (`items.0.answer`, `style.color`, `title`); null: the first field there is
 */
export function focusField(path: string | null, patience = PATIENCE): void {
  requestAnimationFrame(() => {
    const panel = document.querySelector<HTMLElement>("[data-inspector]");
    const place = path === null ? panel : panel?.querySelector<HTMLElement>(placeOf(path));
    const field = fieldIn(place);
    if (!field && patience > 0) {
      if (path !== null && panel) unfold(panel, path);
      focusField(path, patience - 1);
      return;
    }
    const nearest = field ?? (path === null ? null : nearestField(panel, path));
    nearest?.scrollIntoView({ block: "nearest" });
    nearest?.focus();
  });
}

const placeOf = (path: string) => `[data-prop="${CSS.escape(path)}"]`;

/** `items.0.answer` → `items.0`, `items`. */
function parents(path: string): string[] {
  const parts = path.split(".");
  return parts.slice(1).map((_, index) => parts.slice(0, parts.length - 1 - index).join("."));
}

function unfold(panel: HTMLElement, path: string): void {
  const items = parents(path).filter((each) => /\.\d+$/.test(each));
  for (const item of items) {
    panel.querySelector(placeOf(item))?.querySelector<HTMLElement>("[aria-expanded=false]")?.click();
  }
}

/** What the block shows of a field that it does not show now. */
function nearestField(panel: HTMLElement | null, path: string): HTMLElement | null {
  for (const each of parents(path)) {
    const field = fieldIn(panel?.querySelector(placeOf(each)));
    if (field) return field;
  }
  return fieldIn(panel);
}
