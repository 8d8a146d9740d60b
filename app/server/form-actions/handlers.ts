import type { JobHandler } from "#app/commerce/jobs.ts";
import { actionJob } from "#app/commerce/leads/index.server.ts";
import type { ActionHost, Doer } from "./doer.ts";

/** A job for each kind of action; each try is written into the answer's log. What knows the blocks comes with the first. */
export function actionHandlers(host: ActionHost, doers: readonly Doer[]): JobHandler[] {
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
