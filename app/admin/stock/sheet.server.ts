import { type AppLoadContext, json } from "@remix-run/node";
import type { QueryContext } from "#app/commerce/context.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { ok, type Refusal, type Result } from "#app/commerce/kernel/result.ts";
import { applyCount, findLocations, listShelves, transferStock } from "#app/commerce/stock/index.server.ts";
import type { Visit } from "../guard.server.ts";
import { isRecord } from "../is-record.ts";
import { refused } from "../refused.server.ts";
import { shelfRow } from "./shelf-view.server.ts";
import type { MovedLine, SheetAnswer, ShelfRow } from "./types.ts";

/** Choices a person looks through at most, where what was typed is no SKU and no barcode. */
const CHOICES = 8;

/** What was scanned or typed: the article with that very SKU or barcode, else those whose words it names. */
export async function findByCode({ read, shop }: QueryContext, code: string, locale: Locale): Promise<ShelfRow[]> {
  const text = code.trim().slice(0, 191);
  if (text === "") return [];
  const locations = await findLocations(read);
  const look = (query: Parameters<typeof listShelves>[1]) => listShelves(read, query, shop.lowStockAt);
  let found = (await look({ sku: text, limit: 1 })).data;
  if (found.length === 0) {
    const named = (await look({ q: text, limit: 50 })).data;
    const exact = named.filter((each) => each.barcode === text || each.sku?.toLowerCase() === text.toLowerCase());
    found = exact.length > 0 ? exact : named.slice(0, CHOICES);
  }
  return found.map((shelf) => shelfRow(shelf, locations, locale));
}

/** Applies a sheet, whole or not at all. A refusal names the line it is about. */
export async function applySheet(
  app: Pick<AppLoadContext["app"], "command">,
  body: unknown,
  { who }: Pick<Visit, "who">,
) {
  if (!isRecord(body) || !Array.isArray(body.lines)) throw new Response(null, { status: 400 });
  const lines = body.lines.filter(isRecord);
  const reason = String(body.reason ?? "").slice(0, 190);
  const done: Result<number> = await app.command(who, async (ctx) => {
    if (body.mode === "transfer") {
      const carried = await transferStock(ctx, {
        ...{ from: String(body.from), to: String(body.to), reason },
        lines: lines.map((line) => ({ variantId: String(line.variantId), quantity: Number(line.quantity) })),
      });
      return carried.ok ? ok(lines.length) : carried;
    }
    const counted = await applyCount(ctx, {
      ...{ locationId: String(body.from), reason, force: body.force === true },
      lines: lines.map((line) => ({
        ...{ variantId: String(line.variantId), counted: Number(line.quantity), seen: Number(line.seen) },
      })),
    });
    return counted.ok ? ok(counted.value.corrected) : counted;
  });
  if (done.ok) return json<SheetAnswer>({ ok: true, count: done.value });
  const words = await refused(done.refusal, who.locale).json();
  return json<SheetAnswer>({ ...words, moved: movedLines(done.refusal) }, { status: 422 });
}

function movedLines({ code, data }: Refusal): MovedLine[] {
  if (code !== "stock.count_moved" || !Array.isArray(data?.lines)) return [];
  return data.lines
    .filter(isRecord)
    .map((line) => ({ variantId: String(line.variantId), seen: Number(line.seen), onHand: Number(line.on_hand) }));
}
