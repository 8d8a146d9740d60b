import type { Context } from "#app/commerce/context.ts";
import { LOCALES } from "#app/commerce/kernel/locale.ts";
import { own } from "#app/commerce/kernel/own.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import type { Doc } from "#blocks/contract/index.ts";
import type { Overrun } from "#runtime/cost/weights.ts";
import { walk } from "#runtime/document/tree.ts";
import { readFields } from "#runtime/forms/read-fields.ts";
import { registry } from "#runtime/registry.ts";
import type { ReadBundle } from "../bundle-in.ts";
import { readDocument } from "../model.server.ts";
import { holderOf, mayReplace, slugHolder, stateOf } from "../queries/plan-bundle.ts";
import { bundledId } from "../rules/bundle.ts";
import { mayPublish } from "../rules/may-publish.ts";
import { withReferences } from "../rules/references.ts";
import type { BundleChoices, DocumentRefusal, TakenBundle, TakenDocument } from "../types.ts";
import { insertDocument } from "./create-document.ts";
import { publishDocument } from "./publish-document.ts";
import { saveDocument } from "./save-document.ts";

/**
 * Takes a file's documents into the shop, as drafts. A section or form keeps its id where the shop has none under it, and is
 * published where nobody can meet it but on the pages that name it; one that differs from the shop's becomes another
 * document, unless somebody chose.
 * @param over of each page that is published, what it has more of than the shop's budget says
 */
export async function takeBundle(
  ctx: Context,
  bundle: Pick<ReadBundle, "docs" | "shared">,
  choices: BundleChoices,
  over: readonly (readonly Overrun[])[] = [],
): Promise<Result<TakenBundle, DocumentRefusal>> {
  const places = await placesOf(ctx, bundle, choices);
  if (!places.ok) return places;
  const ids = new Map(places.value.map(({ name, id }) => [name, id]));
  const taken: TakenDocument[] = [];
  for (const [place, { id, doc, outcome, publish }] of places.value.entries()) {
    const done = await write(ctx, { id, doc: withReferences(doc, registry, ids), outcome });
    if (!done.ok) return done;
    if (publish) {
      const shown = await publishDocument(ctx, {
        id,
        over: over[place - bundle.shared.size] ?? [],
        ...(choices.reason !== undefined && { reason: choices.reason }),
      });
      if (!shown.ok) return shown;
    }
    taken.push({ id, revision: done.value, kind: doc.kind, title: doc.meta.title, outcome });
  }
  return ok({ shared: taken.slice(0, bundle.shared.size), docs: taken.slice(bundle.shared.size) });
}

interface Placed {
  /** As the file's documents name it. */
  name: string;
  /** As this shop will. */
  id: string;
  doc: Doc;
  outcome: TakenDocument["outcome"];
  publish: boolean;
}

async function placesOf(
  ctx: Context,
  { docs, shared }: Pick<ReadBundle, "docs" | "shared">,
  choices: BundleChoices,
): Promise<Result<Placed[], DocumentRefusal>> {
  const placed: Placed[] = [];
  for (const [name, doc] of shared) {
    const state = await stateOf(ctx.tx, name, doc);
    const choice = own(choices.shared, name) ?? "copy";
    // Who may only propose brings drafts: the pages that name them are none the worse until they are published.
    const publish = mayPublish(ctx) && standsOnPagesAlone(doc);
    if (state === "new") placed.push({ name, id: name, doc, outcome: "created", publish });
    else if (state === "same" || choice === "keep")
      placed.push({ name, id: name, doc, outcome: "kept", publish: false });
    else if (choice === "replace") {
      if (!(await mayReplace(ctx.tx, name, doc))) return refuse("bundle.not_replaceable", {}, `/with/${name}`);
      placed.push({ name, id: name, doc, outcome: "replaced", publish: false });
    } else placed.push({ name, id: ctx.ids.next(), doc, outcome: "created", publish });
  }
  for (const [index, doc] of docs.entries()) {
    const name = bundledId(index);
    const choice = choices.docs?.[index] ?? "create";
    const holder = await holderOf(ctx.tx, doc, ctx.clock.now());
    const at = { name, doc, publish: choices.publish === true };
    if (index === 0 && choices.into !== undefined) placed.push({ ...at, id: choices.into, outcome: "replaced" });
    else if (choice === "skip") placed.push({ ...at, id: holder ?? name, outcome: "skipped", publish: false });
    else if (choice === "replace") {
      if (holder === undefined) return refuse("bundle.not_replaceable", {}, `/docs/${index}`);
      placed.push({ ...at, id: holder, outcome: "replaced" });
    } else {
      const own = choice === "rename" ? await atFreeAddress(ctx, doc) : doc;
      placed.push({ ...at, id: ctx.ids.next(), doc: own, outcome: "created" });
    }
  }
  return ok(placed);
}

/** @returns the revision that holds the document now; "" for one that is left out */
async function write(
  ctx: Context,
  { id, doc, outcome }: Pick<Placed, "id" | "doc" | "outcome">,
): Promise<Result<string, DocumentRefusal>> {
  if (outcome === "created") return ok((await insertDocument(ctx, doc, id)).revision);
  if (outcome === "skipped") return ok("");
  const head = (await readDocument(ctx.tx, id))?.revision_id ?? "";
  if (outcome === "kept") return ok(head);
  const saved = await saveDocument(ctx, { id, doc, basedOn: head });
  return saved.ok ? ok(saved.value.revision) : saved;
}

/** A published head, foot or order form serves the whole shop: those wait until somebody publishes them. */
function standsOnPagesAlone(doc: Doc): boolean {
  if (doc.kind === "form") return !readFields(doc, registry).some(({ name }) => name === "city");
  return ![...walk(doc.root)].some(({ node }) => ["content.header", "content.footer"].includes(node.type));
}

async function atFreeAddress(ctx: Context, doc: Doc): Promise<Doc> {
  if (doc.kind !== "page") return doc;
  const slug = { ...doc.meta.slug };
  for (const locale of LOCALES) {
    const wanted = slug[locale];
    if (wanted === undefined) continue;
    for (let number = 2; (await slugHolder(ctx.tx, locale, slug[locale] ?? "")) !== undefined; number++) {
      slug[locale] = `${wanted.slice(0, 70)}-${number}`;
    }
  }
  return { ...doc, meta: { ...doc.meta, slug } };
}
