export type TagAction = "parent" | "up" | "down" | "duplicate" | "remove";

const icon = (paths: string) => `<svg viewBox="0 0 24 24" aria-hidden="true">${paths}</svg>`;

/** Drawn like lucide's; strings, because the overlay stands in a document without React. */
export const TAG_ICONS: Readonly<Record<TagAction, string>> = {
  parent: icon('<path d="m9 14-5-5 5-5"/><path d="M4 9h10a6 6 0 0 1 6 6v5"/>'),
  up: icon('<path d="M12 19V5"/><path d="m5 12 7-7 7 7"/>'),
  down: icon('<path d="M12 5v14"/><path d="m19 12-7 7-7-7"/>'),
  duplicate: icon('<rect x="9" y="9" width="12" height="12" rx="2"/><path d="M5 15V5a2 2 0 0 1 2-2h10"/>'),
  remove: icon('<path d="M4 7h16"/><path d="M6 7v13h12V7"/><path d="M9 7V4h6v3"/>'),
};
