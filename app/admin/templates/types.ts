/** What the card of templates shows. */
export interface TemplateChoices {
  /** Id of the chosen one; null: the shop's own. */
  chosen: string | null;
  templates: { id: string; title: string; live: boolean }[];
  mayWrite: boolean;
}
