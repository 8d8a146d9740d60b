import type { QueryContext } from "#app/commerce/context.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { textOf } from "#app/commerce/kernel/logic/values.ts";
import { parsePhone } from "#app/commerce/kernel/phone.ts";
import { type DraftInput, findLinked } from "#app/commerce/leads/index.server.ts";
import { readForm } from "#app/platform/read-form.ts";
import { formState } from "#runtime/forms/evaluate-form.ts";
import { formCountry } from "#runtime/forms/form-country.ts";
import { ANSWER_PREFIX, readSent } from "#runtime/forms/form-view.ts";
import { asked, formAgain } from "../asked-pages.server.ts";
import { isBegunOrder, resumeOrder } from "../checkout/begun-order.server.ts";
import type { CheckoutLimits } from "../checkout/checkout-limits.ts";
import { liveQuestions, priced, shownIn, stateOf } from "../promises/questions.server.ts";
import { redirect, textsOf } from "../request-parts.ts";
import type { ShopHost } from "../shop-pages.server.ts";
import { goodsStore } from "./goods-store.server.ts";
import { sentBlock } from "./sent-block.server.ts";

export const UNFINISHED = /^[A-Za-z0-9_-]{22,64}$/;
const LOCAL = /^\/(?![/\\])[^\s\\]{0,400}$/;

interface Tools {
  limits: CheckoutLimits;
  keepDraft(draft: DraftInput, locale: Locale): Promise<unknown>;
}

/** Keeps how far a form is filled in: 204, whatever became of it. */
export async function keepUnfinished(
  q: QueryContext,
  host: ShopHost,
  request: Request,
  address: string,
  { limits, keepDraft }: Tools,
): Promise<Response> {
  const draft = await unfinishedOf(q, host, request);
  if (draft && (await limits.takeDraft({ address, token: draft.token }))) await keepDraft(draft, q.locale);
  return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
}

/** How far a form is filled in, as its script tells it; null where nothing is to be kept: its form keeps nothing, or asks for nothing. */
async function unfinishedOf(q: QueryContext, host: ShopHost, request: Request): Promise<DraftInput | null> {
  const entries = [...textsOf(await readForm(request))];
  const sent = Object.fromEntries(entries);
  const field = (name: string) => asked(Object.hasOwn(sent, name) ? sent[name] : "", 190);
  const token = field("unfinished");
  if (!UNFINISHED.test(token) || field("website") !== "") return null;
  const [page, block] = [field("page"), field("block")];
  const node = await sentBlock(q, host.starter, { block, page });
  const live =
    typeof node?.props.form === "string" ? await liveQuestions(q, goodsStore(q, host), node.props.form) : undefined;
  if (live?.doc.root.props.saving !== true) return null;
  const step = Math.max(0, Math.trunc(Number(field("step")) || 0));
  // Pictures of signatures are large, and nobody draws half of one.
  const said = entries.filter(
    ([name, value]) => name.startsWith(ANSWER_PREFIX) && value !== "" && !value.startsWith("data:"),
  );
  if (said.length === 0) return null;
  const { values } = formState(live.form, readSent(live.form, said, step), live.context).evaluation;
  const own = (name: string) => (Object.hasOwn(values, name) ? textOf(values[name]) : "");
  const country = formCountry(values.country, q.shop.country);
  return {
    ...{ token, form: live.id, revision: live.revision, page, block, step, values },
    path: LOCAL.test(sent.at ?? "") ? (sent.at ?? "/") : "/",
    entries: said.map(([name, value]) => [name, value]),
    ...{
      phone: phoneOf(own("phone") || rawOf(said, "phone"), country),
      email: own("email") || rawOf(said, "email"),
      name: own("name"),
    },
  };
}

/** A number of another country than the shop's is that one's wherever it is kept. */
function phoneOf(typed: string, country: string): string {
  return parsePhone(typed, country)?.e164 ?? typed;
}

function rawOf(entries: readonly (readonly [string, string])[], name: string): string {
  return entries.find(([key]) => key === `${ANSWER_PREFIX}${name}`)?.[1] ?? "";
}

/** The form as somebody left it, for who has its link; back to where it stands once it was sent, or is asked no more. */
export async function resumeUnfinished(
  q: QueryContext,
  host: ShopHost,
  request: Request,
  token: string,
): Promise<Response | undefined> {
  const draft = UNFINISHED.test(token) ? await findLinked(q.read, token, q.clock.now()) : undefined;
  if (!draft) return undefined;
  const { path, page, block, step } = draft;
  if (isBegunOrder(draft))
    return draft.sent ? redirect(path) : withKey(await resumeOrder(q, host, request, draft, token));
  const node = draft.sent ? undefined : await sentBlock(q, host.starter, { block, page });
  const live =
    typeof node?.props.form === "string" ? await liveQuestions(q, goodsStore(q, host), node.props.form) : undefined;
  if (!node || !live) return redirect(path);
  const answers = readSent(live.form, draft.entries, step);
  const view = stateOf(await priced(live, goodsStore(q, host), answers), shownIn(q), answers, { step, checked: false });
  return withKey(await formAgain(q, host, node, { ...view, page, back: path, unfinished: token, resumed: true }, 200));
}

/** The address is a key: it goes to no other site. */
function withKey(response: Response): Response {
  response.headers.set("referrer-policy", "same-origin");
  response.headers.set("x-robots-tag", "noindex");
  return response;
}
