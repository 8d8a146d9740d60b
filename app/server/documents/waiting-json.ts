import type { listProposals, WaitingTemplate } from "#app/documents/index.server.ts";

/** What waits for somebody who may publish, as programs read it. */
export function waitingJson({ documents, templates }: Awaited<ReturnType<typeof listProposals>>) {
  return {
    documents: documents.map(({ createdAt, ...each }) => ({ ...each, created_at: instant(createdAt) })),
    templates: templates.map((each) => ({
      ...templateProposalJson(each),
      ...{ kind: each.subject.kind, subject: each.subject.id },
    })),
  };
}

export function templateProposalJson({ id, document, title, author, createdAt }: WaitingTemplate) {
  return { id, document, title, author, created_at: instant(createdAt) };
}

const instant = (at: number) => new Date(at).toISOString();
