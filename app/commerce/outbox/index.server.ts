export { outboxChecks } from "./checks.ts";
export { insertEvents } from "./model.server.ts";
export { Outbox } from "./outbox.ts";
export type { OutboxHost } from "./ports.ts";
export type { Listener, StoredEvent, Subscriber } from "./types.ts";
