import { type AppLoadContext, json } from "@remix-run/node";
import { own } from "#app/commerce/kernel/own.ts";
import { ok, type Result } from "#app/commerce/kernel/result.ts";
import { adjustShelf } from "#app/commerce/orders/index.server.ts";
import { clearQuarantine, setLowStock } from "#app/commerce/stock/index.server.ts";
import type { Visit } from "../guard.server.ts";
import { isRecord } from "../is-record.ts";
import type { Outcome } from "../outcome.ts";
import { refused } from "../refused.server.ts";

type Done = "adjusted" | "threshold" | "cleared";
type Act = (
  app: Pick<AppLoadContext["app"], "command">,
  body: Record<string, unknown>,
  who: Visit["who"],
) => Promise<Result<number>>;

/** More than a page shows is no selection a person made. */
const MAX_LINES = 250;

/** What the stock screen can be asked for, by the intent it sends. */
const ACTS: Readonly<Record<string, { done: Done; act: Act }>> = {
  adjust: { done: "adjusted", act: adjust },
  threshold: { done: "threshold", act: setThresholds },
  clear: { done: "cleared", act: clear },
};

/** Does what the stock screen sent; whatever is not of its shape is no person's. */
export async function actOnShelves(
  app: Pick<AppLoadContext["app"], "command">,
  body: unknown,
  { who }: Pick<Visit, "who">,
) {
  const known = isRecord(body) ? own(ACTS, String(body.intent)) : undefined;
  if (!known || !isRecord(body)) throw new Response(null, { status: 400 });
  const result = await known.act(app, body, who);
  if (!result.ok) return refused(result.refusal, who.locale);
  return json<Outcome<Done>>({ ok: true, done: known.done, count: result.value });
}

/** All of the lines or none: the first that cannot be is told. */
function adjust(...[app, body, who]: Parameters<Act>): Promise<Result<number>> {
  const lines = records(body.lines);
  const number = Number(body.number);
  const locationId = String(body.location);
  return app.command(who, async (ctx) => {
    for (const { variantId, seen } of lines) {
      const done = await adjustShelf(ctx, {
        ...{ variantId: String(variantId), locationId, reason: String(body.reason).slice(0, 190) },
        change: body.mode === "set" ? { set: number, seen: Number(seen) } : { delta: number },
        force: body.force === true,
      });
      if (!done.ok) return done;
    }
    return ok(lines.length);
  });
}

function setThresholds(...[app, body, who]: Parameters<Act>): Promise<Result<number>> {
  const ids = (Array.isArray(body.ids) ? body.ids : []).slice(0, MAX_LINES).map(String);
  const lowAt = body.lowAt === null ? null : Number(body.lowAt);
  return app.command(who, async (ctx) => {
    for (const id of ids) {
      const done = await setLowStock(ctx, body.scope === "product" ? { productId: id } : { variantId: id }, lowAt);
      if (!done.ok) return done;
    }
    return ok(ids.length);
  });
}

function clear(...[app, body, who]: Parameters<Act>): Promise<Result<number>> {
  return app.command(who, async (ctx) => {
    const done = await clearQuarantine(ctx, {
      ...{ variantId: String(body.variantId), locationId: String(body.location), quantity: Number(body.quantity) },
      ...{ to: body.to === "shelf" ? "shelf" : "scrap", reason: "" },
    });
    return done.ok ? ok(1) : done;
  });
}

function records(value: unknown): Record<string, unknown>[] {
  return (Array.isArray(value) ? value : []).slice(0, MAX_LINES).filter(isRecord);
}
