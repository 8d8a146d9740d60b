import type { Context } from "#app/commerce/context.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { type AddressesBefore, findDocument } from "#app/documents/index.server.ts";
import { addUp, isDuplicate, jsonOf } from "#app/platform/db/index.server.ts";
import { campaignChanged } from "./events.ts";
import type { CampaignAction, CampaignRefusal, CampaignState, PauseCause } from "./types.ts";

/** The one row on which all of a campaign hangs, as a command sees and writes it. */
export interface StateRow {
  revision: string;
  state: CampaignState;
  cause: PauseCause | null;
  zone: string;
  pins: Readonly<Record<string, string>>;
  before: Before;
  /** 0: it was never in the shop. */
  version: number;
  startedAt: number;
}

/** What rolling back restores: the addresses of the pages that the campaign published, by their ids. */
export type Before = Readonly<Record<string, AddressesBefore>>;

/**
 * Waits until nobody else changes where campaigns stand, and keeps others waiting until the transaction is over: whether one
 * may be published, and what it leaves behind, hangs on where all the others stand.
 */
export async function takeTurn(ctx: Context): Promise<void> {
  await addUp(ctx.tx, "counters", { keys: ["name"], column: "next" }, [[["campaigns"], 1]]);
}

/**
 * Reads the row in turn: of two who change a campaign, or two campaigns, the second sees what the first did. Undefined for a
 * campaign that was never in the shop; one that is none is refused.
 * @param version the one that was looked at; a campaign that is another one since is refused
 */
export async function stateInTurn(
  ctx: Context,
  id: string,
  version?: number,
): Promise<Result<StateRow | undefined, CampaignRefusal>> {
  await takeTurn(ctx);
  const row = await ctx.tx.one(
    `SELECT revision_id, state, cause, zone, pins, before_all, version, started_at FROM campaign_states WHERE document_id = ?`,
    [id],
  );
  if (!row && (await findDocument(ctx.tx, id))?.doc.kind !== "campaign") return refuse("campaign.not_found", { id });
  if (version !== undefined && version !== Number(row?.version ?? 0)) return refuse("campaign.changed_meanwhile");
  if (!row) return ok(undefined);
  const startedAt = Number(row.started_at);
  return ok({
    revision: String(row.revision_id),
    state: row.state as CampaignState,
    cause: row.cause as PauseCause | null,
    zone: String(row.zone),
    pins: jsonOf(row.pins),
    before: timed(jsonOf(row.before_all), startedAt),
    version: Number(row.version),
    startedAt,
  });
}

type Untimed = Omit<AddressesBefore, "since"> & { since?: number };

/** Of pages that were taken before their own time was written down, it is that of the campaign. */
function timed(before: Readonly<Record<string, Untimed>>, since: number): Before {
  return Object.fromEntries(Object.entries(before).map(([page, each]) => [page, { since, ...each }]));
}

/** Writes the row over the version that was read. */
export async function writeState(ctx: Context, id: string, next: StateRow): Promise<Result<StateRow, CampaignRefusal>> {
  const version = next.version + 1;
  const values = [
    ...[next.revision, next.state, next.cause, next.zone, JSON.stringify(next.pins), JSON.stringify(next.before)],
    ...[version, next.startedAt, ctx.clock.now()],
  ];
  if (next.version > 0) {
    const { changes } = await ctx.tx.run(
      `UPDATE campaign_states SET revision_id = ?, state = ?, cause = ?, zone = ?, pins = ?, before_all = ?, version = ?,
       started_at = ?, updated_at = ? WHERE document_id = ? AND version = ?`,
      [...values, id, next.version],
    );
    return changes === 1 ? ok({ ...next, version }) : refuse("campaign.changed_meanwhile");
  }
  try {
    await ctx.tx.run(
      `INSERT INTO campaign_states
         (revision_id, state, cause, zone, pins, before_all, version, started_at, updated_at, document_id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [...values, id],
    );
    return ok({ ...next, version });
  } catch (error) {
    if (isDuplicate(error)) return refuse("campaign.changed_meanwhile");
    throw error;
  }
}

/** Writes what rolling back restores, in turn, of a campaign that stands as it stood. */
export async function writeBefore(ctx: Context, id: string, before: Before): Promise<void> {
  await ctx.tx.run("UPDATE campaign_states SET before_all = ? WHERE document_id = ?", [JSON.stringify(before), id]);
}

/** Writes down who did what to a campaign, and tells the house. */
export async function tell(
  ctx: Context,
  id: string,
  action: CampaignAction,
  revision: string,
  data: object = {},
): Promise<void> {
  const { actor } = ctx;
  await ctx.tx.run(
    `INSERT INTO campaign_log (id, document_id, action, revision_id, actor_kind, actor_name, data, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [ctx.ids.next(), id, action, revision, actor.kind, actor.name ?? null, JSON.stringify(data), ctx.clock.now()],
  );
  ctx.emit(campaignChanged(id, { ...data, action }));
}
