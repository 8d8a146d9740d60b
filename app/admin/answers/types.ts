import type { ToldReason } from "#app/commerce/failures.ts";
import type { Translate } from "#app/commerce/kernel/messages.ts";
import type { ActionRun, AnswerEvent, AnswerState, HeldReason } from "#app/commerce/leads/types.ts";
import type { SavedView } from "#app/staff/types.ts";
import type { AnswerLine } from "#runtime/forms/answer-lines.ts";
import type { DropOff, FieldLoss } from "#runtime/forms/drop-off.ts";
import type { FormTestLine } from "../campaigns/form-tests.server.ts";
import type { answerMessages } from "./messages.ts";

export type AnswerWords = Translate<keyof (typeof answerMessages)["fr"] & string>;
export type AnswerDone = "changed" | "noted" | "asked";

export interface AnswerRow {
  id: string;
  state: AnswerState;
  /** Why nothing was done of it; null: it is an answer like any other. */
  held: HeldReason | null;
  /** Of the form that asked, and the first words of who answered. */
  form: string;
  name: string;
  lines: AnswerLine[];
  note: string;
  assignee: string | null;
  version: number;
  createdAt: number;
}

interface Choice {
  value: string;
  label: string;
}

/** What the list may be filtered by. Fields and revisions are those of the form that is chosen. */
export interface AnswerChoices {
  form: Choice[];
  field: Choice[];
  revision: Choice[];
  assignee: Choice[];
}

export interface AnswersScreenProps {
  answers: AnswerRow[];
  view: AnswerState | "all";
  choices: AnswerChoices;
  views: SavedView[];
  deletions: Pick<AnswerEvent, "id" | "actorName" | "at">[];
  anyAnswer: boolean;
  nextCursor: string | null;
  mayWrite: boolean;
  mayExport: boolean;
}

/** One answer, with all that was asked, and all that came of it. */
export interface AnswerView extends AnswerRow {
  formId: string;
  revision: string;
  /** When the revision that asked was written. */
  revisionAt: number | null;
  phone: string | null;
  email: string | null;
  assigneeId: string | null;
  lead: string | null;
  /** Id of the order that was placed with it. */
  order: string | null;
  runs: (Omit<ActionRun, "error"> & { label: string; error: ToldReason | null })[];
  events: AnswerEvent[];
}

export interface AnswerScreenProps {
  answer: AnswerView;
  newer: string | null;
  older: string | null;
  agents: Choice[];
  mayWrite: boolean;
  mayDelete: boolean;
}

/** An answer that was begun and not sent. */
export interface DraftRow {
  id: string;
  name: string;
  phone: string | null;
  email: string | null;
  form: string;
  lines: AnswerLine[];
  /** Index of the step that was reached, of so many. */
  step: number;
  steps: number;
  updatedAt: number;
}

export interface UnfinishedScreenProps {
  drafts: DraftRow[];
  nextCursor: string | null;
  isFirst: boolean;
  mayWrite: boolean;
}

/** A link that was made for somebody to go on with. */
export interface MadeLink {
  link: string;
  until: number;
  phone: string | null;
}

/** Days back from today. */
export const PERIODS = ["7", "30", "90", "all"] as const;

export interface ResultsScreenProps {
  forms: { value: string; label: string }[];
  form: string;
  period: (typeof PERIODS)[number];
  /** What was tried with the form. */
  tests: FormTestLine[];
  mayWrite: boolean;
  results: (Omit<DropOff, "fields"> & { fields: (FieldLoss & { label: string })[] }) | null;
}
