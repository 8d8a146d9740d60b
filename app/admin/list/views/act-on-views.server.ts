import { type AppLoadContext, json } from "@remix-run/node";
import { removeView, saveView } from "#app/staff/index.server.ts";
import type { Visit } from "../../guard.server.ts";
import type { Outcome } from "../../outcome.ts";
import { refused } from "../../refused.server.ts";
import type { ViewDone } from "./saved-views.tsx";

/** Keeps or forgets a view of a list. @returns undefined where the form asks for something else */
export async function actOnViews(
  list: "orders" | "products" | "answers",
  field: (name: string) => string,
  { app }: AppLoadContext,
  { who, user }: Visit,
) {
  if (field("intent") === "view") {
    const view = { list, name: field("name"), query: field("query"), shared: field("shared") === "on" };
    const kept = await app.command(who, (ctx) => saveView(ctx, user.id, view));
    return kept.ok ? json<Outcome<ViewDone>>({ ok: true, done: "view" }) : refused(kept.refusal, who.locale);
  }
  if (field("intent") !== "view-remove") return undefined;
  const removed = await app.command(who, (ctx) => removeView(ctx, user.id, field("view")));
  return removed.ok
    ? json<Outcome<ViewDone>>({ ok: true, done: "view-removed" })
    : refused(removed.refusal, who.locale);
}
