import { findDocument } from "#app/documents/index.server.ts";
import { jsonOf, type Reader, type Row } from "#app/platform/db/index.server.ts";
import { readPlan } from "#runtime/campaigns/plan.ts";
import type { CampaignState, PauseCause, PublishedCampaign } from "./types.ts";

const COLUMNS = "document_id, revision_id, state, cause, zone, pins, version, started_at, updated_at";

/** Campaigns by where they stand, each with what it was published with. */
export async function readCampaigns(read: Reader, states: readonly CampaignState[]): Promise<PublishedCampaign[]> {
  const rows = await read.all(
    `SELECT ${COLUMNS} FROM campaign_states WHERE state IN (${states.map(() => "?").join(", ")}) ORDER BY started_at, document_id`,
    states,
  );
  const found: PublishedCampaign[] = [];
  for (const row of rows) found.push(await toCampaign(read, row));
  return found;
}

export async function readCampaign(read: Reader, id: string): Promise<PublishedCampaign | undefined> {
  const row = await read.one(`SELECT ${COLUMNS} FROM campaign_states WHERE document_id = ?`, [id]);
  return row && toCampaign(read, row);
}

async function toCampaign(read: Reader, row: Row): Promise<PublishedCampaign> {
  const [id, revision] = [String(row.document_id), String(row.revision_id)];
  const stored = await findDocument(read, id, revision);
  if (!stored) throw new Error(`Campaign ${id} was published at a revision that is not there`);
  return {
    id,
    revision,
    title: stored.doc.meta.title,
    plan: readPlan(stored.doc),
    zone: String(row.zone),
    state: row.state as CampaignState,
    cause: row.cause as PauseCause | null,
    pins: jsonOf(row.pins),
    version: Number(row.version),
    startedAt: Number(row.started_at),
    updatedAt: Number(row.updated_at),
  };
}
