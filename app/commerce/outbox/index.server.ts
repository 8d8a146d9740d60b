export { MAX_ATTEMPTS } from "./backoff.ts";
export { outboxChecks } from "./checks.ts";
export { type InboxHost, inboxHandler, receiveMessage } from "./inbox.ts";
export { forgetMessages } from "./inbox-model.server.ts";
export { insertJobs } from "./job-model.server.ts";
export { countLetters, listLetters, replayLetters } from "./letters.ts";
export { insertEvents, readUndelivered } from "./model.server.ts";
export { Outbox } from "./outbox.ts";
export type { OutboxHost } from "./ports.ts";
export {
  LETTER_STATES,
  type Letter,
  type LetterState,
  type Listener,
  type StoredEvent,
  type Subscriber,
} from "./types.ts";
export { Worker } from "./worker.ts";
