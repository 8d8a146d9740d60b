import type { Translate } from "#app/commerce/kernel/messages.ts";
import type { AnswerState } from "#app/commerce/leads/types.ts";
import type { AnswerLine } from "#runtime/forms/answer-lines.ts";
import type { answerMessages } from "./messages.ts";

export type AnswerWords = Translate<keyof (typeof answerMessages)["fr"] & string>;

export interface AnswerRow {
  id: string;
  state: AnswerState;
  /** Of the form that asked, and the first words of who answered. */
  form: string;
  name: string;
  lines: AnswerLine[];
  note: string;
  version: number;
  createdAt: number;
}

export interface AnswersScreenProps {
  answers: AnswerRow[];
  view: AnswerState | "all";
  /** Forms that were answered, for the filter. */
  forms: { id: string; title: string }[];
  form: string;
  anyAnswer: boolean;
  nextCursor: string | null;
  mayWrite: boolean;
}
