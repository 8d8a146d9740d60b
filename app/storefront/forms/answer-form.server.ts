import type { QueryContext } from "#app/commerce/context.ts";
import { findSent } from "#app/commerce/leads/index.server.ts";
import { sumKnownOrders } from "#app/commerce/orders/index.server.ts";
import { readForm } from "#app/platform/read-form.ts";
import { waitedIn } from "#runtime/forms/form-view.ts";
import { asked, formAgain } from "../asked-pages.server.ts";
import type { CheckoutLimits } from "../checkout/checkout-limits.ts";
import { shopWords } from "../messages.ts";
import { redirect, textsOf } from "../request-parts.ts";
import type { ShopHost } from "../shop-pages.server.ts";
import { knownAnswers } from "../visitor/known-answers.server.ts";
import { knownOrders } from "../visitor/known-visitor.ts";
import { goodsStore } from "./goods-store.server.ts";
import { TOKEN } from "./human-check.ts";
import { UNFINISHED } from "./keep-unfinished.server.ts";
import { leadOnward } from "./onward.server.ts";
import { type FormTools, signUp } from "./send-form.server.ts";
import { INTENTS, sendQuestions } from "./send-questions.server.ts";
import { sentBlock } from "./sent-block.server.ts";
import type { TimeTrap } from "./time-trap.ts";

/**
 * What was sent from a block of a page: 303 back to where it stands, where the browser shows its thanks, or the form again
 * around what was typed. undefined: no block of the shop asks for it.
 */
export async function answerForm(
  q: QueryContext,
  host: ShopHost,
  request: Request,
  address: string,
  tools: FormTools & { limits: CheckoutLimits; trap: TimeTrap },
): Promise<Response | undefined> {
  if (mayBeLarge(request) && !(await tools.limits.takeFiles(address))) return tooManyFiles(q);
  const form = await readForm(request);
  const sent = Object.fromEntries(textsOf(form));
  const field = (name: string, most = 190) => asked(Object.hasOwn(sent, name) ? sent[name] : "", most);
  const page = field("page");
  const path = LOCAL.test(sent.back ?? "") ? (sent.back ?? "/") : pathOf(request);
  const back = () => redirect(`${path}#${field("block")}-sent`);
  const node = await sentBlock(q, host.starter, { block: field("block"), page });
  const key = KEY.test(field("key")) ? field("key") : null;
  // Kept before the form was taken away, and sent again: its sender has nothing left to do.
  const gone = async () => (key !== null && (await findSent(q.read, { key })) ? back() : undefined);
  if (!node) return gone();
  const unfinished = UNFINISHED.test(field("unfinished")) ? field("unfinished") : undefined;
  const now = q.clock.now();
  const began = field("began") || tools.trap.begin(now);
  const stands = { page, back: path, began, ...(unfinished && { unfinished }) };
  // A field that nobody sees: programs fill it in, and are thanked like anybody.
  const isTrapped = field("website") !== "";
  const session = field("a.phone") || field("a.email") || field("phone") || field("email") || field("key") || undefined;
  const intent = INTENTS.find((each) => each === field("intent")) ?? "send";
  // Looking again keeps nothing: it is counted by itself.
  const isTaken = await (intent === "resume" || intent === "fill"
    ? tools.limits.takeLook(address)
    : tools.limits.takeLead({ address, session }));
  const timing = intent === "send" ? await tools.trap.judge(field("began"), { now, address }) : "right";
  const t = shopWords(q.locale);
  const limited = isTaken ? null : t("tracked");
  // Too fast for a person: shown again with what was typed, one press more.
  const hasty = timing === "right" ? null : t("tooFast");
  if (node.type === "content.newsletter") {
    if (isTrapped) return back();
    const again = limited ?? hasty;
    if (again !== null) return formAgain(q, host, node, { values: sent, errors: { "": again }, ...stands }, 429);
    const outcome = await signUp(q, tools, node, sent, address);
    return outcome.ok ? back() : formAgain(q, host, node, { ...outcome, ...stands }, 422);
  }
  const outcome = await sendQuestions(q, host, { ...tools, store: goodsStore(q, host) }, node, {
    ...{ entries: [...form], address, limited, hasty, step: Number(field("step")) || 0 },
    waited: waitedIn(field("waited", 20_000), field("by")),
    intent,
    held: isTrapped ? "trap" : undefined,
    device: request.headers.get("user-agent") ?? "",
    unfinished,
    key,
    human: field(TOKEN, 4_000),
    customer: () => sumKnownOrders(q.read, knownOrders(request.headers)),
    known: () => knownAnswers(q, request.headers),
    about: aboutOf(field("from"), new URL(path, request.url)),
  });
  if (!outcome) return gone();
  if (!outcome.ok) return formAgain(q, host, node, { ...outcome.form, ...stands }, outcome.status);
  return outcome.onward === undefined ? back() : leadOnward(outcome.onward, q.locale, field("by") === "script");
}

/** A page without files is far smaller. */
const WITH_FILES = 64_000;

/** Asked before the body is read. One of unknown length counts as large. */
export function mayBeLarge({ headers }: Request): boolean {
  return Number(headers.get("content-length") ?? WITH_FILES) >= WITH_FILES;
}

export function tooManyFiles({ locale }: Pick<QueryContext, "locale">): Response {
  const headers = { "content-type": "text/plain; charset=utf-8", "retry-after": "60", "cache-control": "no-store" };
  return new Response(shopWords(locale)("tracked"), { status: 429, headers });
}

const KEY = /^[A-Za-z0-9_-]{16,64}$/;

/** A path of this shop, as it was written into a form that is shown alone. */
const LOCAL = /^\/(?![/\\])[^\s\\]{0,1000}$/;

/** Where somebody came from: the address of the form's page, with its `utm_…` and click ids, and the page before it. */
function aboutOf(before: string, page: URL): Readonly<Record<string, unknown>> {
  const param = [...page.searchParams].slice(0, 50).map(([key, value]) => [key, value.slice(0, 500)]);
  return { param: Object.fromEntries(param), page: page.pathname, referrer: before };
}

/** Where a form was sent from, as far as that is a page of ours. */
function pathOf(request: Request): string {
  const from = URL.parse(request.headers.get("referer") ?? "");
  return from && from.host === new URL(request.url).host ? `${from.pathname}${from.search}` : "/";
}
