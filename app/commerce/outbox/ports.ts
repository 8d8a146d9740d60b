import type { Db } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";

/** What the outbox needs from the composition root. */
export interface OutboxHost {
  db: Db;
  /** Names this process among those that share the database. */
  node: string;
  now(): number;
  /** Runs `work` in a transaction with a context of its own; the events it emits are written with it. */
  transact(work: (ctx: Context) => Promise<void>): Promise<void>;
  /** An error that delivery has dealt with (it will try again) and that people should see. */
  report(error: unknown, about: { subscriber?: string; event?: string; dead?: boolean }): void;
}
