/** What the card of templates shows. */
export interface TemplateChoices {
  /** Id of the chosen one; null: the shop's own. */
  chosen: string | null;
  templates: { id: string; title: string; live: boolean }[];
  /** What somebody asked to have shown instead; null: nothing waits. */
  proposal: TemplateProposal | null;
  mayWrite: boolean;
  /** Who may not proposes. */
  mayPublish: boolean;
}

export interface TemplateProposal {
  id: string;
  /** null: the shop's own. */
  document: string | null;
  title: string;
  author: string;
  /** Epoch ms. */
  createdAt: number;
}

export type TemplateDone = "assigned" | "proposed" | "declined";
