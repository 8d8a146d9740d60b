import type { Locale } from "#app/commerce/kernel/locale.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { createDocument, pageOfAnswer, promptMessages } from "#app/documents/index.server.ts";
import { askModel } from "#app/integrations/index.server.ts";
import { OutboundError } from "#app/platform/outbound.server.ts";
import type { Doc, Node } from "#blocks/contract/index.ts";
import { newNodeId } from "#runtime/document/node-id.ts";
import type { Engine, Who } from "../engine.ts";

export interface WritePageInput {
  /** What the page is to be, in anybody's words. */
  wish: string;
  /** Language of its words. */
  locale: Locale;
}

/** `left`: parts of the model's answer that had no place. */
export interface WrittenDocument {
  id: string;
  revision: string;
  document: Doc;
  left: number;
}

export interface WrittenSections {
  nodes: readonly Node[];
  left: number;
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
): Promise<Result<WrittenDocument>> {
  const page = await written({ integrations, localModel }, { wish, locale });
  if (!page.ok) return page;
  const { doc, left } = page.value;
  const made = await command(who, (ctx) => createDocument(ctx, doc));
  return made.ok ? { ok: true, value: { ...made.value, document: doc, left } } : made;
}

/** The same as sections for a page that is there already. */
export async function writeSections(
  writer: Omit<Writer, "command">,
  input: WritePageInput,
): Promise<Result<WrittenSections>> {
  const page = await written(writer, input);
  if (!page.ok) return page;
  const { doc, left } = page.value;
  return ok({ nodes: doc.root.slots?.body ?? [], left });
}

async function written(
  { integrations, localModel }: Omit<Writer, "command">,
  { wish, locale }: WritePageInput,
): Promise<ReturnType<typeof pageOfAnswer>> {
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
  return pageOfAnswer(answer, { locale, newId: newNodeId });
}
