export { outboxChecks } from "./checks.ts";
export { type InboxHost, inboxHandler, receiveMessage } from "./inbox.ts";
export { insertJobs } from "./job-model.server.ts";
export { countLetters, LETTER_STATES, type Letter, type LetterState, listLetters, replayLetters } from "./letters.ts";
export { insertEvents } from "./model.server.ts";
export { Outbox } from "./outbox.ts";
export type { OutboxHost } from "./ports.ts";
export type { Listener, StoredEvent, Subscriber } from "./types.ts";
export { Worker } from "./worker.ts";
