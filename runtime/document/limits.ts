/** Bounds of any document, checked before a schema sees it: a validator is no place to meet a bomb. */
export const LIMITS = {
  /** UTF-8 bytes of the JSON text. */
  bytes: 1_000_000,
  /** Nesting of JSON values; a node one slot deeper costs four. */
  depth: 160,
  /** Blocks in one document. */
  nodes: 5_000,
} as const;

/** Root block of each kind. */
export const ROOT_TYPES = {
  page: "layout.page",
  section: "layout.fragment",
  form: "form.form",
  campaign: "campaign.campaign",
  theme: "layout.theme",
} as const;
