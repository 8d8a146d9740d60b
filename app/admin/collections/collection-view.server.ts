import { type AppLoadContext, json } from "@remix-run/node";
import { Ajv } from "ajv";
import {
  COLLECTION_SORTS,
  type Collection,
  type CollectionInput,
  countFound,
  deleteCollection,
  findCollections,
  findMembers,
  findProducts,
  listProducts,
  listProductTypes,
  type Product,
  saveCollection,
} from "#app/commerce/catalog/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { LOCALES, type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import type { Currency } from "#app/commerce/kernel/money.ts";
import { ok, type Result } from "#app/commerce/kernel/result.ts";
import type { Visit } from "../guard.server.ts";
import { mediaHref } from "../media-href.ts";
import type { Outcome } from "../outcome.ts";
import { refused } from "../refused.server.ts";
import { readRule, ruleDraft } from "./rule-draft.ts";
import type {
  CollectionDraft,
  CollectionRow,
  CollectionView,
  GroupDraft,
  Member,
  RuleChoices,
  RulePreview,
} from "./types.ts";

export type CollectionOutcome = Outcome<"saved" | "created" | "deleted"> & { id?: string; version?: number };

/** A shelf picked by hand shows so many; beyond it a rule serves better. */
const MOST_MEMBERS = 1_000;

export function collectionRow(collection: Collection, locale: Locale): CollectionRow {
  const { id, title, rule, productCount, updatedAt } = collection;
  return { id, title: textIn(title, locale), kind: rule ? "rule" : "hand", count: productCount, updatedAt };
}

export function memberOf(product: Product, locale: Locale): Member {
  const { id, title, images, status } = product;
  return { id, title: textIn(title, locale), image: mediaHref(images[0]?.src), status };
}

export async function ruleChoices(q: QueryContext, locale: Locale): Promise<RuleChoices> {
  const types = await listProductTypes(q.read);
  const attributes = new Map(types.flatMap((type) => type.attributes.map((each) => [each.handle, each] as const)));
  return {
    attributes: [...attributes.values()].map(({ handle, label, kind, unit, choices }) => ({
      ...{ handle, label, kind, unit, choices },
    })),
    types: types.map(({ handle, name }) => ({ handle, name: textIn(name, locale) })),
  };
}

export async function collectionView(
  q: QueryContext,
  id: string,
  locale: Locale,
  addressPrefix: string,
): Promise<CollectionView | undefined> {
  const [collection] = await findCollections(q.read, [id]);
  if (!collection) return undefined;
  const ids = collection.rule ? [] : (await findMembers(q.read, id)).slice(0, MOST_MEMBERS);
  const members = (await findProducts(q.read, ids)).filter((each) => each !== undefined);
  return {
    ...{ id, version: collection.version, addressPrefix },
    draft: {
      title: collection.title,
      description: collection.description,
      seoTitle: collection.seo.title,
      seoDescription: collection.seo.description,
      image: collection.image && { alt: {}, width: 0, height: 0, ...collection.image },
      handle: collection.handle,
      kind: collection.rule ? "rule" : "hand",
      rule: collection.rule ? ruleDraft(collection.rule, q.shop.currency, locale) : emptyRule(),
      sort: collection.sort,
      members: members.map((each) => memberOf(each, locale)),
    },
  };
}

export function emptyCollection(addressPrefix: string): CollectionView {
  return {
    ...{ id: null, version: 0, addressPrefix },
    draft: {
      ...{ title: {}, description: {}, seoTitle: {}, seoDescription: {}, image: null, handle: "" },
      ...{ kind: "hand", rule: emptyRule(), sort: "manual", members: [] },
    },
  };
}

function emptyRule(): GroupDraft {
  return { key: "rule", match: "all", of: [{ key: "rule-0", field: "tag", op: "is", value: "" }] };
}

const line = { type: "string", maxLength: 500 };
const words = (maxLength: number) => ({
  ...{ type: "object", additionalProperties: false },
  properties: Object.fromEntries(LOCALES.map((locale) => [locale, { type: "string", maxLength }])),
});
const isDraft = new Ajv().compile<CollectionDraft>({
  type: "object",
  required: [
    "title",
    "description",
    "seoTitle",
    "seoDescription",
    "image",
    "handle",
    "kind",
    "rule",
    "sort",
    "members",
  ],
  additionalProperties: false,
  properties: {
    ...{ title: words(255), description: words(20_000), seoTitle: words(255), seoDescription: words(1_000) },
    ...{ handle: line, kind: { enum: ["hand", "rule"] }, sort: { enum: [...COLLECTION_SORTS] } },
    image: {
      ...{ type: "object", nullable: true, required: ["src", "alt", "width", "height"], additionalProperties: false },
      properties: { src: line, alt: words(500), width: { type: "integer" }, height: { type: "integer" } },
    },
    rule: { $ref: "#/definitions/group" },
    members: {
      type: "array",
      maxItems: 2 * MOST_MEMBERS,
      items: { type: "object", required: ["id"], properties: { id: line } },
    },
  },
  definitions: {
    group: {
      ...{ type: "object", required: ["key", "match", "of"], additionalProperties: false },
      properties: {
        key: line,
        match: { enum: ["all", "any"] },
        of: {
          ...{ type: "array", maxItems: 40 },
          items: { anyOf: [{ $ref: "#/definitions/condition" }, { $ref: "#/definitions/group" }] },
        },
      },
    },
    condition: {
      ...{ type: "object", required: ["key", "field", "op", "value"], additionalProperties: false },
      properties: { key: line, field: line, op: line, value: line },
    },
  },
});

/** What the collection's screen asks: to save, to delete, to find products, or to say what a rule would find. */
export async function actOnCollection(body: unknown, id: string | undefined, { app }: AppLoadContext, visit: Visit) {
  const { intent, draft, basedOn, q: text } = (body ?? {}) as Record<string, unknown>;
  if (intent === "search") {
    return app.query(async (q) => {
      const found = await listProducts(q.read, { q: String(text).slice(0, 100), sort: "updated", limit: 8 });
      return json({ found: found.data.map((each) => memberOf(each, visit.locale)) });
    });
  }
  if (intent === "delete" && id !== undefined) {
    const gone = await app.command(visit.who, (ctx) => deleteCollection(ctx, id));
    return gone.ok ? json<CollectionOutcome>({ ok: true, done: "deleted" }) : refused(gone.refusal, visit.locale);
  }
  if (!isDraft(draft)) return refused({ code: "input.invalid", data: { problem: "draft" } }, visit.locale);
  const { currency } = await app.shop();
  const choices = await app.query((q) => ruleChoices(q, visit.locale));
  const input = readDraft(draft, currency, choices);
  if (!input.ok) return refused(input.refusal, visit.locale);
  if (intent === "preview") return app.query(async (q) => json(await preview(q, input.value, visit.locale)));
  const options = id === undefined ? {} : { id, ...(typeof basedOn === "number" && { basedOn }) };
  const saved = await app.command(visit.who, async (ctx) => {
    const { productIds = [], ...rest } = input.value;
    // Those the screen does not show stay behind those it does.
    const unseen = id === undefined || rest.rule ? [] : (await findMembers(ctx.tx, id)).slice(MOST_MEMBERS);
    return saveCollection(ctx, { ...rest, productIds: [...productIds, ...unseen] }, options);
  });
  if (!saved.ok) return refused(saved.refusal, visit.locale);
  const { id: savedId, version } = saved.value;
  return json<CollectionOutcome>({ ok: true, done: id === undefined ? "created" : "saved", id: savedId, version });
}

async function preview(q: QueryContext, { rule }: CollectionInput, locale: Locale): Promise<RulePreview> {
  const filter = { rule: rule ?? { match: "any" as const, of: [] }, now: q.clock.now() };
  const [count, page] = [await countFound(q.read, filter), await listProducts(q.read, { ...filter, limit: 6 })];
  return { count, first: page.data.map((each) => memberOf(each, locale)) };
}

function readDraft(draft: CollectionDraft, currency: Currency, choices: RuleChoices): Result<CollectionInput> {
  const { handle, kind, seoTitle, seoDescription, members, title, description, sort, image } = draft;
  const rule = kind === "rule" ? readRule(draft.rule, currency, choices) : ok(null);
  if (!rule.ok) return rule;
  return ok({
    ...(handle.trim() && { handle: handle.trim() }),
    ...{ title, description, sort, image, rule: rule.value },
    seo: { title: seoTitle, description: seoDescription },
    productIds: kind === "hand" ? members.map((member) => member.id) : [],
  });
}
