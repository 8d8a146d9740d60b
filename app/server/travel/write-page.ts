import type { Locale } from "#app/commerce/kernel/locale.ts";
import { type Result, refuse } from "#app/commerce/kernel/result.ts";
import { createDocument, pageOfAnswer, promptMessages } from "#app/documents/index.server.ts";
import { askModel } from "#app/integrations/index.server.ts";
import { OutboundError } from "#app/platform/outbound.server.ts";
import { newNodeId } from "#runtime/document/node-id.ts";
import type { Engine, Who } from "../engine.ts";

export interface WritePageInput {
  /** What the page is to be, in anybody's words. */
  wish: string;
  /** Language of its words. */
  locale: Locale;
}

type Writer = Pick<Engine, "command" | "integrations"> & { localModel: string | undefined };

/** Is there a model to ask? */
export async function canWrite({ integrations }: Pick<Writer, "integrations">): Promise<boolean> {
  return (await integrations.open("page-writer"))?.enabled === true;
}

/** A page as a model writes it, as a draft of native blocks. The model is asked before the transaction, which waits for no one. */
export async function writePage(
  { command, integrations, localModel }: Writer,
  who: Who,
  { wish, locale }: WritePageInput,
): Promise<Result<{ id: string; revision: string; left: number }>> {
  if (wish.trim() === "") return refuse("writer.no_wish", {}, "/wish");
  const opened = await integrations.open("page-writer");
  if (!opened?.enabled) return refuse("writer.not_set_up");
  let answer: string;
  try {
    answer = await askModel(opened.values, localModel, promptMessages(wish, locale));
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error;
    return refuse("writer.unreachable", { problem: error.message });
  }
  const page = pageOfAnswer(answer, { locale, newId: newNodeId });
  if (!page.ok) return page;
  const { doc, left } = page.value;
  const made = await command(who, (ctx) => createDocument(ctx, doc));
  return made.ok ? { ok: true, value: { ...made.value, left } } : made;
}
