import type { Reader } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";
import type { JobHandler } from "../jobs.ts";
import { ok, type Result } from "../kernel/result.ts";
import { endMessage, type InboxMessage, readMessage, storeMessage } from "./inbox-model.server.ts";

/** The job that deals with a provider's messages: each provider has a lane of its own. */
export function inboxJob(provider: string): string {
  return `inbox.${provider}`;
}

/** Keeps a verified message and writes down that it is to be dealt with; the sender is answered at once. */
export async function receiveMessage(ctx: Context, message: InboxMessage): Promise<Result<{ fresh: boolean }>> {
  const id = await storeMessage(ctx, message);
  if (id !== undefined) ctx.enqueue({ kind: inboxJob(message.provider), subject: id, data: {} });
  return ok({ fresh: id !== undefined });
}

export interface InboxHost {
  read: Reader;
  command<T>(work: (ctx: Context) => Promise<Result<T>>): Promise<Result<T>>;
}

/** Deals with a provider's messages: what does not fit is marked with why, and is no failure to be tried again. */
export function inboxHandler(
  host: InboxHost,
  provider: string,
  handle: (body: string) => Promise<Result<unknown>>,
): JobHandler {
  return {
    kind: inboxJob(provider),
    lane: inboxJob(provider),
    async run({ subject }) {
      const message = await readMessage(host.read, subject);
      if (!message || message.state === "done" || message.body === "") return;
      const handled = await handle(message.body);
      const refusal = handled.ok ? null : `${handled.refusal.code} ${JSON.stringify(handled.refusal.data ?? {})}`;
      await host.command(async (ctx) => {
        await endMessage(ctx, subject, handled.ok ? "done" : "refused", refusal);
        return ok(null);
      });
    },
  };
}
