import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { Reader } from "#app/platform/db/index.server.ts";
import type { TemplateSubject } from "../types.ts";

/** A document that somebody asked to have published. */
export interface WaitingDocument {
  /** Of the proposal. */
  id: string;
  document: string;
  revision: string;
  title: LocalizedText;
  note: string;
  author: string;
  /** Epoch ms. */
  createdAt: number;
}

/** A template that somebody asked to have a product or a collection shown by. */
export interface WaitingTemplate {
  /** Of the proposal. */
  id: string;
  subject: TemplateSubject;
  /** null: the shop's own. */
  document: string | null;
  /** Of the template; empty where it is the shop's own. */
  title: LocalizedText;
  author: string;
  /** Epoch ms. */
  createdAt: number;
}

interface TemplateRow {
  id: string;
  subject_kind: string;
  subject_id: string;
  document_id: string | null;
  title: string | null;
  author_name: string | null;
  created_at: number;
}

const MOST = 100;
const ARE_OPEN =
  "FROM document_proposals p JOIN documents d ON d.id = p.document_id WHERE p.outcome = 'open' AND d.archived_at IS NULL";
const OF_TEMPLATES = `SELECT p.id, p.subject_kind, p.subject_id, p.document_id, d.title, p.author_name, p.created_at
  FROM template_proposals p LEFT JOIN documents d ON d.id = p.document_id`;

/** What waits for somebody who may publish, the oldest first; a hundred of each kind. */
export async function listProposals(
  read: Reader,
): Promise<{ documents: WaitingDocument[]; templates: WaitingTemplate[] }> {
  const documents = await read.all<{
    id: string;
    document_id: string;
    revision_id: string;
    title: string;
    note: string;
    author_name: string | null;
    created_at: number;
  }>(
    `SELECT p.id, p.document_id, p.revision_id, d.title, p.note, p.author_name, p.created_at ${ARE_OPEN}
     ORDER BY p.created_at, p.id LIMIT ${MOST}`,
  );
  const templates = await read.all<TemplateRow>(`${OF_TEMPLATES} ORDER BY p.created_at, p.id LIMIT ${MOST}`);
  return {
    documents: documents.map((row) => ({
      ...{ id: row.id, document: row.document_id, revision: row.revision_id, note: row.note },
      title: JSON.parse(row.title) as LocalizedText,
      author: row.author_name ?? "",
      createdAt: Number(row.created_at),
    })),
    templates: templates.map(templateOf),
  };
}

/** How much waits. */
export async function countProposals(read: Reader): Promise<number> {
  const documents = await read.one<{ count: number }>(`SELECT COUNT(*) AS count ${ARE_OPEN}`);
  const templates = await read.one<{ count: number }>("SELECT COUNT(*) AS count FROM template_proposals");
  return Number(documents?.count ?? 0) + Number(templates?.count ?? 0);
}

/** What waits for one product or collection. */
export async function findTemplateProposal(
  read: Reader,
  { kind, id }: TemplateSubject,
): Promise<WaitingTemplate | undefined> {
  const row = await read.one<TemplateRow>(`${OF_TEMPLATES} WHERE p.subject_kind = ? AND p.subject_id = ?`, [kind, id]);
  return row && templateOf(row);
}

function templateOf(row: TemplateRow): WaitingTemplate {
  return {
    ...{ id: row.id, document: row.document_id, author: row.author_name ?? "" },
    subject: { kind: row.subject_kind as TemplateSubject["kind"], id: row.subject_id },
    title: row.title === null ? {} : (JSON.parse(row.title) as LocalizedText),
    createdAt: Number(row.created_at),
  };
}
