import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { westernDigits } from "#app/commerce/kernel/searchable.ts";
import type { PageBudget } from "#app/commerce/shop.ts";
import { SENT } from "#runtime/cost/weights.ts";
import { textFields } from "../form-data.ts";

/** Bytes are typed in kilobytes; an empty field is no limit. */
export function readBudget(form: FormData): Result<PageBudget> {
  const field = textFields(form);
  const budget: PageBudget = { html: null, css: null, js: null, images: null, nodes: null };
  for (const of of SENT) {
    const typed = westernDigits(field(of).trim()).replace(",", ".").replace("٫", ".");
    if (typed === "") continue;
    const most = Math.round(Number(typed) * (of === "nodes" ? 1 : 1_000));
    if (!Number.isFinite(most) || most < 1) {
      return refuse("settings.invalid", { name: of, problem: typed }, `/pageBudget/${of}`);
    }
    budget[of] = most;
  }
  return ok(budget);
}
