import type { AppLoadContext } from "@remix-run/node";
import { json } from "@remix-run/node";
import { DELIVERY_STATES, type OrdersFilter } from "#app/commerce/orders/index.server.ts";
import { refusalWords } from "#app/commerce/refusals.ts";
import { type Agent, findAgent } from "#app/staff/index.server.ts";
import { textFields, textValues } from "../../form-data.ts";
import type { Visit } from "../../guard.server.ts";
import { actOnViews } from "../../list/views/act-on-views.server.ts";
import { refused } from "../../refused.server.ts";
import type { ListOutcome } from "./types.ts";

type Field = (name: string) => string;
type BulkAct = Parameters<AppLoadContext["app"]["bulkOrders"]>[2];

/**
 * What the list of orders can do: the same to many orders, and keeping or forgetting a view.
 * @param readFilter the filter an address holds
 */
export async function actOnList(
  form: FormData,
  context: AppLoadContext,
  visit: Visit,
  readFilter: (search: URLSearchParams) => OrdersFilter,
) {
  const field = textFields(form);
  const { app } = context;
  const { who } = visit;
  const kept = await actOnViews("orders", field, context, visit);
  if (kept) return kept;
  const agent = field("intent") === "assign" ? await app.query(({ read }) => findAgent(read, field("agent"))) : null;
  if (agent === undefined) return refused({ code: "agent.not_found", pointer: "/agent" }, who.locale);
  const act = bulkAct(field, agent);
  if (!act) throw new Response(null, { status: 400 });
  const ids = textValues(form, "id");
  if (ids.length === 0 && field("all") !== "on") return refused({ code: "bulk.nothing" }, who.locale);
  const { countries } = await app.shop();
  const filter = { ...readFilter(new URLSearchParams(field("query"))), countries };
  const report = await app.bulkOrders(who, field("all") === "on" ? { filter } : { ids }, act);
  const told = report.refused.map(({ number, refusal }) => ({ number, message: refusalWords(refusal, who.locale) }));
  return json<ListOutcome>({ ok: true, done: "bulk", count: report.done, refused: told, more: report.more });
}

function bulkAct(field: Field, agent: Agent | null): BulkAct | undefined {
  const intent = field("intent");
  if (intent === "confirm" || intent === "complete") return { kind: intent };
  if (intent === "assign") return { kind: "assign", agent };
  if (intent === "cancel") return { kind: "cancel", reason: field("reason") };
  if (intent === "tag") return { kind: "tag", add: [field("tag")], remove: [] };
  const to = DELIVERY_STATES.find((state) => state === field("to"));
  return intent === "move" && to ? { kind: "move", to } : undefined;
}
