import type { AppLoadContext } from "@remix-run/node";
import { json } from "@remix-run/node";
import { Ajv } from "ajv";
import { PRODUCT_STATUSES, productsQuery } from "#app/commerce/catalog/index.server.ts";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { type Currency, parseAmount } from "#app/commerce/kernel/money.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { refusalWords } from "#app/commerce/refusals.ts";
import { editProducts, type ProductChange, type ProductSelection } from "#app/commerce/stock/index.server.ts";
import type { Visit } from "../guard.server.ts";
import type { Outcome } from "../outcome.ts";
import { refused } from "../refused.server.ts";
import type { BulkDraft, BulkRequest, BulkView } from "./bulk-types.ts";

const line = { type: "string", maxLength: 2_000 } as const;
const isBulk = new Ajv().compile<BulkRequest>({
  type: "object",
  additionalProperties: false,
  required: ["intent", "ids", "draft", "dryRun"],
  properties: {
    intent: { const: "bulk" },
    ids: { type: "array", items: { type: "string", maxLength: 26 }, maxItems: 500 },
    filter: line,
    dryRun: { type: "boolean" },
    draft: {
      type: "object",
      additionalProperties: false,
      required: ["what", "mode", "number", "compareAt", "status", "addTags", "removeTags"],
      properties: {
        what: { enum: ["price", "stock", "status", "tags"] },
        mode: { enum: ["percent", "add", "set"] },
        compareAt: { enum: ["keep", "before", "clear"] },
        status: { enum: [...PRODUCT_STATUSES] },
        ...{ number: line, addTags: line, removeTags: line },
      },
    },
  },
});

export type BulkOutcome = Outcome<"bulk"> & { report?: BulkView };

/** Changes, or only looks at, the products that the list sent. */
export async function actOnProducts(body: unknown, { app }: AppLoadContext, visit: Visit) {
  if (!isBulk(body)) return refused({ code: "input.invalid", data: { problem: "bulk" } }, visit.locale);
  if (body.draft.what === "stock" && !visit.may("stock.adjust")) throw new Response(null, { status: 403 });
  const { currency } = await app.shop();
  const change = readChange(body.draft, currency);
  if (!change.ok) return refused(change.refusal, visit.locale);
  const selection = readSelection(body, currency);
  if (!selection.ok) return refused(selection.refusal, visit.locale);
  const done = await editProducts(
    { query: (work) => app.query(work), transact: (work) => app.command(visit.who, work) },
    selection.value,
    change.value,
    { dryRun: body.dryRun },
  );
  if (!done.ok) return refused(done.refusal, visit.locale);
  const { changed, unchanged, failed, failures, samples } = done.value;
  const report: BulkView = {
    ...{ dryRun: body.dryRun, changed, unchanged, failed },
    failures: failures.slice(0, 20).map(({ productId, title, refusal }) => ({
      ...{ id: productId, title: textIn(title, visit.locale), message: refusalWords(refusal, visit.locale) },
    })),
    samples: samples.slice(0, 8).map(({ productId, title, before, after }) => ({
      ...{ id: productId, title: textIn(title, visit.locale) },
      before: { amount: before.price, currency },
      after: { amount: after.price, currency },
    })),
  };
  return json<BulkOutcome>({ ok: true, done: "bulk", count: changed, report });
}

function readSelection({ ids, filter }: BulkRequest, currency: Currency): Result<ProductSelection> {
  if (filter === undefined) return ok({ ids });
  const query = productsQuery(new URLSearchParams(filter), currency);
  if (!query.ok) return query;
  const { sort: _, ...found } = query.value;
  return ok({ filter: found });
}

/** The change as it is typed → as the engine takes it. Refusals point at the draft's field. */
export function readChange(draft: BulkDraft, currency: Currency): Result<ProductChange> {
  const { what, mode, number, compareAt, status } = draft;
  if (what === "status") return ok({ status });
  if (what === "tags") return ok({ addTags: words(draft.addTags), removeTags: words(draft.removeTags) });
  const bare = number.replace(/[\s\u00a0\u202f\u200e\u200f]/g, "").replace(/[−–]/g, "-");
  if (what === "stock") {
    if (!/^[+-]?\d{1,9}$/.test(bare)) return refuse("input.invalid", { problem: number }, "/number");
    return ok({ stock: mode === "set" ? { set: Number(bare) } : { add: Number(bare) } });
  }
  const compared = compareAt === "keep" ? {} : { compareAt };
  if (mode === "percent") {
    const percent = bare.replace(/%$/, "");
    if (!/^[+-]?\d{1,4}$/.test(percent)) return refuse("input.invalid", { problem: number }, "/number");
    return ok({ price: { percent: Number(percent) }, ...compared });
  }
  const amount = parseAmount(bare.replace(/^\+/, ""), currency);
  if (amount === undefined) return refuse("amount.unreadable", {}, "/number");
  return ok({ price: mode === "set" ? { set: amount } : { add: amount }, ...compared });
}

function words(list: string): string[] {
  return list
    .split(/[,،]/)
    .map((word) => word.trim())
    .filter(Boolean);
}
