import type { QueryContext } from "#app/commerce/context.ts";
import { findLiveDocument } from "#app/documents/index.server.ts";
import type { QuestionsView } from "#blocks/contract/index.ts";
import { readFields } from "#runtime/forms/read-fields.ts";
import { registry } from "#runtime/registry.ts";

/** A published form as it stands in a page; null where there is none. */
export async function questionsView(q: QueryContext, id: string): Promise<QuestionsView | null> {
  const live = await findLiveDocument(q.read, id, q.clock.now());
  if (live?.doc.kind !== "form") return null;
  const answerable = readFields(live.doc, registry).some(({ name }) => name === "phone" || name === "email");
  return { form: live.doc, answerable };
}
