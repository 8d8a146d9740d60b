import { findRevisions, type Revision } from "#app/documents/index.server.ts";
import { jsonOf, marks, type Reader, type Row } from "#app/platform/db/index.server.ts";
import { readPlan } from "#runtime/campaigns/plan.ts";
import type { CampaignState, PauseCause, PublishedCampaign } from "./types.ts";

const COLUMNS = "document_id, revision_id, state, cause, zone, pins, version, started_at, updated_at";

/** Campaigns by where they stand, each with what it was published with. */
export async function readCampaigns(read: Reader, states: readonly CampaignState[]): Promise<PublishedCampaign[]> {
  const rows = await read.all(
    `SELECT ${COLUMNS} FROM campaign_states WHERE state IN (${marks(states)}) ORDER BY started_at, document_id`,
    states,
  );
  return toCampaigns(read, rows);
}

export async function readCampaign(read: Reader, id: string): Promise<PublishedCampaign | undefined> {
  return (await readPublished(read, [id]))[0];
}

/** Campaigns of these ids that are or were in the shop, in any order. */
export async function readPublished(read: Reader, ids: readonly string[]): Promise<PublishedCampaign[]> {
  if (ids.length === 0) return [];
  const rows = await read.all(`SELECT ${COLUMNS} FROM campaign_states WHERE document_id IN (${marks(ids)})`, ids);
  return toCampaigns(read, rows);
}

async function toCampaigns(read: Reader, rows: readonly Row[]): Promise<PublishedCampaign[]> {
  const revisions = await findRevisions(
    read,
    rows.map((row) => String(row.revision_id)),
  );
  return rows.map((row) => toCampaign(row, revisions.get(String(row.revision_id))));
}

function toCampaign(row: Row, stored: Revision | undefined): PublishedCampaign {
  const [id, revision] = [String(row.document_id), String(row.revision_id)];
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
