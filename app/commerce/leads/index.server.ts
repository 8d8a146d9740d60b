export { changeAnswer } from "./commands/change-answer.ts";
export { changeLead } from "./commands/change-lead.ts";
export { closeLeads, forgetLeads } from "./commands/close-leads.ts";
export { convertLead } from "./commands/convert-lead.ts";
export { type AnswerInput, keepAnswer } from "./commands/keep-answer.ts";
export { keepLead, type LeadInput } from "./commands/keep-lead.ts";
export { type AnswersQuery, listAnswers } from "./queries/list-answers.ts";
export { countLeads, findLead, findLeadsOf, type LeadsQuery, listLeads } from "./queries/list-leads.ts";
export * from "./types.ts";
