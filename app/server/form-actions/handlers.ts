import type { JobHandler } from "#app/commerce/jobs.ts";
import { actionJob } from "#app/commerce/leads/index.server.ts";
import { rateLimit } from "#app/platform/rate-limit.server.ts";
import type { ActionHost, Doer } from "./doer.ts";

/** Messages an hour to one person who is no part of the shop. */
const MESSAGES_PER_PERSON = 10;

/** A job for each kind of action; each try is written into the answer's log. What knows the blocks comes with the first. */
export function actionHandlers(engine: Omit<ActionHost, "strangers">, doers: readonly Doer[]): JobHandler[] {
  const host = { ...engine, strangers: rateLimit("form-action-recipient", MESSAGES_PER_PERSON, 3_600) };
  return doers.map((doer) => ({
    kind: actionJob(doer.name),
    lane: doer.lane,
    // Sheets have no keys of their own: a row is looked for, then written.
    ...(doer.lane === "google-sheets" && { width: 1 }),
    run: async (job) => {
      const { act } = await import("./act.ts");
      return act(host, doer, job);
    },
  }));
}
