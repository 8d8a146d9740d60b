import type { QueryContext } from "#app/commerce/context.ts";
import { readForm } from "#app/platform/read-form.ts";
import { asked, formAgain } from "../asked-pages.server.ts";
import type { CheckoutLimits } from "../checkout/checkout-limits.ts";
import { shopWords } from "../messages.ts";
import { redirect, textsOf } from "../request-parts.ts";
import type { ShopHost } from "../shop-pages.server.ts";
import { type FormTools, sendForm } from "./send-form.server.ts";
import { sentBlock } from "./sent-block.server.ts";

/**
 * What was sent from a block of a page: 303 back to where it stands, where the browser shows its thanks, or the form again
 * around what was typed. undefined: no block of the shop asks for it.
 */
export async function answerForm(
  q: QueryContext,
  host: ShopHost,
  request: Request,
  address: string,
  tools: FormTools & { limits: CheckoutLimits },
): Promise<Response | undefined> {
  const sent = Object.fromEntries(textsOf(await readForm(request)));
  const field = (name: string) => asked(Object.hasOwn(sent, name) ? sent[name] : "", 190);
  const node = await sentBlock(q, host.starter, { block: field("block"), page: field("page") });
  if (!node) return undefined;
  const back = () => redirect(`${pathOf(request)}#${field("block")}-sent`);
  // A field that nobody sees: only programs fill it in, and they are thanked like anybody.
  if (field("website") !== "") return back();
  const session = field("phone") || field("email") || address;
  if (!(await tools.limits.takeLead({ address, session }))) {
    return formAgain(q, host, node, { values: sent, errors: { "": shopWords(q.locale)("tracked") } }, 429);
  }
  const outcome = await sendForm(q, tools, node, sent, address);
  if (!outcome) return undefined;
  return outcome.ok ? back() : formAgain(q, host, node, outcome, 422);
}

/** Where a form was sent from, as far as that is a page of ours. */
function pathOf(request: Request): string {
  const from = URL.parse(request.headers.get("referer") ?? "");
  return from && from.host === new URL(request.url).host ? `${from.pathname}${from.search}` : "/";
}
