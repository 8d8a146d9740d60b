export { changeLead } from "./commands/change-lead.ts";
export { closeLeads, forgetLeads } from "./commands/close-leads.ts";
export { convertLead } from "./commands/convert-lead.ts";
export { keepLead, type LeadInput } from "./commands/keep-lead.ts";
export { type EnquiryInput, takeEnquiry } from "./commands/take-enquiry.ts";
export { countLeads, findLead, findLeadsOf, type LeadsQuery, listLeads } from "./queries/list-leads.ts";
export * from "./types.ts";
