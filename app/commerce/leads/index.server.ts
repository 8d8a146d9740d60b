export { type AnswerChange, changeAnswer } from "./commands/change-answer.ts";
export { changeLead } from "./commands/change-lead.ts";
export { closeLeads, forgetLeads } from "./commands/close-leads.ts";
export { convertLead } from "./commands/convert-lead.ts";
export { deleteAnswer } from "./commands/delete-answer.ts";
export { followCancelled } from "./commands/follow-cancelled.ts";
export { doomFiles, forgetFiles } from "./commands/forget-files.ts";
export { forgetHeld } from "./commands/held-answers.ts";
export { type AnswerInput, keepAnswer, SentTwice } from "./commands/keep-answer.ts";
export { type DraftInput, finishDraft, keepDraft } from "./commands/keep-draft.ts";
export { keepFile } from "./commands/keep-file.ts";
export { keepLead, type LeadInput } from "./commands/keep-lead.ts";
export { leadOfAnswer } from "./commands/lead-of-answer.ts";
export { dropDraft, forgetDrafts, linkDraft } from "./commands/link-draft.ts";
export { actionJob, beginRun, endRun, runAgain } from "./commands/record-run.ts";
export { seeAnswer } from "./commands/see-answer.ts";
export { findAnswerFile, findJoinable } from "./queries/find-files.ts";
export {
  type AnswersFilter,
  type AnswersQuery,
  countAnswers,
  findAnswer,
  findAnswersOf,
  findAskers,
  findNeighbours,
  findSent,
  listAnswerEvents,
  listAnswers,
  listDeletions,
  walkAnswers,
} from "./queries/list-answers.ts";
export { findDraft, findLinked, listDrafts } from "./queries/list-drafts.ts";
export { countLeads, findLead, findLeadsOf, type LeadsQuery, listLeads } from "./queries/list-leads.ts";
export { findRun, listRuns } from "./queries/list-runs.ts";
export * from "./types.ts";
