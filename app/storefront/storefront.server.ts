import { randomUUID } from "node:crypto";
import { readCart } from "#app/commerce/carts/index.server.ts";
import { systemClock } from "#app/commerce/kernel/clock.ts";
import { isLocale, type Locale } from "#app/commerce/kernel/locale.ts";
import type { AnswerInput } from "#app/commerce/leads/index.server.ts";
import type { OrderCampaign } from "#app/commerce/orders/index.server.ts";
import { townsAt } from "#app/commerce/places/index.server.ts";
import { readForm } from "#app/platform/read-form.ts";
import type { Doc, Node } from "#blocks/contract/index.ts";
import type { Checked } from "#runtime/checks.server.ts";
import type { Scales } from "#runtime/cost/document-cost.tsx";
import type { DocumentCost } from "#runtime/cost/weights.ts";
import { factsOf, NOBODY, type ViewAs } from "#runtime/document/view-as.ts";
import { localHref } from "#runtime/render/page-context.ts";
import type { RenderedDocument } from "#runtime/render/render-document.ts";
import { asked, askedPage, cardsOf, cartProgress, deliveryAnswer, trackPage } from "./asked-pages.server.ts";
import { answerMessages, pageOf } from "./campaigns/answer-messages.server.ts";
import { askCampaigns } from "./campaigns/ask-campaigns.server.ts";
import { Door } from "./campaigns/door.server.ts";
import type { ShopQuery } from "./campaigns/shop-query.ts";
import { type CanvasAnswers, canvasAnswers } from "./canvas-answers.server.ts";
import { answerCart } from "./cart/answer-cart.server.ts";
import { cartToken, linesForSale, piecesIn, wantedLines, withCartCookies } from "./cart/cart.ts";
import { cartPage } from "./cart/cart-page.server.ts";
import { begunOrder } from "./checkout/begun-order.server.ts";
import { placedOutcome, tryCheckout } from "./checkout/checkout.server.ts";
import { answeredQuote, answerQuote, showCheckout } from "./checkout/checkout-answers.server.ts";
import { CheckoutLimits } from "./checkout/checkout-limits.ts";
import { asJson, asPage, isAnotherStep } from "./checkout/checkout-replies.server.ts";
import { CouponGuesses } from "./checkout/coupon-guesses.ts";
import { leadOf } from "./checkout/lead-of.server.ts";
import { marksBefore, withMarks } from "./checkout/order-origin.ts";
import { orderPage, payPage } from "./checkout/paid-page.server.ts";
import { readCheckout, type SentCheckout } from "./checkout/read-checkout.ts";
import { withCart } from "./checkout/with-cart.ts";
import { checkPage, type PageToCheck } from "./checks/check-page.server.ts";
import { consentPage } from "./consent/consent-page.server.ts";
import { answerForm, mayBeLarge, tooManyFiles } from "./forms/answer-form.server.ts";
import { keepUnfinished, resumeUnfinished } from "./forms/keep-unfinished.server.ts";
import { soldOut } from "./forms/sold-out.server.ts";
import { TimeTrap } from "./forms/time-trap.ts";
import { atOneMoment } from "./one-moment.ts";
import { PageCache } from "./page-cache/index.server.ts";
import { placeView } from "./place-view.ts";
import { renderAlone, weighAlone } from "./render-alone.server.ts";
import { redirect, textsOf } from "./request-parts.ts";
import { opensPage } from "./seen-page.ts";
import { type PageCopy, plainPage, previewPage, type ShopHost, sharedPage } from "./shop-pages.server.ts";
import { readStorePath } from "./store-path.ts";
import type { StorefrontPorts, Visit } from "./storefront-ports.ts";
import { TrackingLimits } from "./tracking-limits.ts";
import { answerParts } from "./visitor/answer-parts.server.ts";
import { answerKnown, knownAnswers } from "./visitor/known-answers.server.ts";
import { ordersCookie } from "./visitor/known-visitor.ts";
import { once, visitorFacts } from "./visitor/visitor-facts.server.ts";

/** What is drawn of campaigns' messages takes so much memory at the most. */
const DRAWN_BYTES = 8_000_000;

/** The shop as routes see it: a request in, a page out. */
export class Storefront {
  readonly #ports: StorefrontPorts;
  readonly #limits: CheckoutLimits;
  readonly #guesses: CouponGuesses;
  readonly #trap: TimeTrap;
  readonly #tracking = new TrackingLimits();
  /** Stands in front of the kept pages. */
  readonly door: Door;
  readonly #drawn: PageCache;

  constructor(ports: StorefrontPorts) {
    this.#ports = ports;
    this.#limits = new CheckoutLimits(ports.allowances);
    this.#trap = new TimeTrap((value) => ports.sign("form-began", value));
    this.#guesses = new CouponGuesses(ports.allowances.couponGuessesPerAddress);
    this.#drawn = new PageCache({ bytes: DRAWN_BYTES, clock: systemClock });
    this.door = new Door({ query: ports.query, limits: ports.host.limits, clock: systemClock });
  }

  /** Home, collection, product or promo page. */
  page(request: Request, visit: Visit): Promise<Response> {
    const url = new URL(request.url);
    const target = readStorePath(url.pathname, url.searchParams);
    return this.#answer(request, visit, async (q, host) => {
      return target && sharedPage(atOneMoment(q), host, target.page, q.locale);
    });
  }

  /** A document as the shop will show it, published or not; nobody's cache keeps it. `as`: who looks, and when. */
  preview(doc: Doc, locale: Locale, visit: Visit, as: ViewAs = NOBODY): Promise<Response> {
    const host = { ...this.#ports.host, log: visit.log, visitor: async () => factsOf(as) };
    return this.#ports.query((q) => previewPage(q, host, doc, { locale, ...(as.now > 0 && { now: as.now }) }), locale);
  }

  /** A page for a place outside the shop: as it is for somebody of whom nothing is known. */
  copy(doc: Doc, locale: Locale, { log, ...copy }: PageCopy & Pick<Visit, "log">): Promise<Response> {
    const host = { ...this.#ports.host, log, visitor: async () => factsOf(NOBODY) };
    return this.#ports.query((q) => previewPage(q, host, doc, { locale, copy }), locale);
  }

  /** Where the shop answers a script, by its source path. */
  scriptAddress(source: string): string {
    return this.#ports.host.assets.island(source);
  }

  /** What of a kept page belongs to whoever asks: nobody else gets it, and nobody keeps it. */
  parts(request: Request, visit: Visit): Promise<Response> {
    return this.#answer(request, visit, (q, host) => answerParts(q, host, request));
  }

  /** The messages of campaigns that may come on a page, for the script that stands on it. */
  messages(request: Request, visit: Visit): Promise<Response> {
    const query = new URL(request.url).searchParams;
    const page = pageOf(request, query, this.#ports.host.origin);
    if (!page) return Promise.resolve(new Response(null, { status: 204 }));
    return this.#answer(page, visit, (q, host) => answerMessages(q, host, this.#drawn));
  }

  /** One of them was shown: an order that comes of it is to know. */
  async messageSeen(request: Request, visit: Visit): Promise<Response> {
    const sent = new URLSearchParams([...textsOf(await readForm(request))]);
    const page = pageOf(request, sent, this.#ports.host.origin);
    if (!page) return new Response(null, { status: 204 });
    return this.#answer(page, visit, async () => new Response(null, { status: 204 }), sent.get("campaign") ?? "");
  }

  /** Pages forget by tag; so does what is drawn of messages. */
  forget(tags: readonly string[]): void {
    this.#drawn.forget(tags);
  }

  /** A document for a file: with the shop's products, without its head, foot and scripts. */
  render(doc: Doc, locale: Locale, onError: (node: Node, error: unknown) => void): Promise<RenderedDocument> {
    return this.#ports.query((q) => renderAlone(q, this.#ports.host, { doc, locale, onError }), locale);
  }

  /** What a document costs a telephone, with the shop's products and pictures. */
  weigh(doc: Doc, locale: Locale, scales: Scales): Promise<DocumentCost> {
    const onError = () => undefined;
    return this.#ports.query((q) => weighAlone(q, this.#ports.host, { doc, locale, onError }, scales), locale);
  }

  /** What is to be mended on a document, as the shop would show it. */
  check(page: PageToCheck): Promise<Checked> {
    return this.#ports.query((q) => checkPage(q, this.#ports.host, page));
  }

  /** What blocks on the editor's canvas want to know of the shop. */
  answers(asking: Parameters<typeof canvasAnswers>[2]): Promise<CanvasAnswers> {
    return this.#ports.query((q) => canvasAnswers(q, this.#ports.host, asking), asking.locale);
  }

  notFound(request: Request, visit: Visit): Promise<Response> {
    return this.#answer(request, visit, async () => undefined);
  }

  /** An order's page, for who has its token. */
  thankYou(request: Request, token: string, visit: Visit): Promise<Response> {
    return this.#answer(request, visit, (q, host) => orderPage(q, host, request, token));
  }

  /** On to the provider's page, where one is to be paid. */
  pay(request: Request, token: string, visit: Visit): Promise<Response> {
    return this.#answer(request, visit, (q, host) => payPage(q, host, token, this.#ports.startPayment));
  }

  /** The checkout's own page. Its address carries the key, so that coming back to it is coming back to the same order. */
  checkout(request: Request, visit: Visit): Promise<Response> {
    return this.#answer(request, visit, async (q, host) => {
      const url = new URL(request.url);
      const sent = await this.#withCart(q, request, readCheckout(url.searchParams, q.shop));
      if (!sent) return redirect(localHref("/cart", q.locale, q.shop.locales[0] ?? "fr"));
      if (sent.key === "") {
        url.searchParams.set("key", randomUUID());
        for (const [name, value] of marksBefore(request)) {
          if (!url.searchParams.has(name)) url.searchParams.set(name, value);
        }
        return redirect(`${url.pathname}${url.search}`);
      }
      const guarded = await this.#guesses.guard(q, sent, visit.address);
      const opened = { status: 200, message: "", errors: {}, key: sent.key } as const;
      return showCheckout(q, host, guarded, opened, () => knownAnswers(q, request.headers));
    });
  }

  /** What an order costs now. A form whose answers count is sent whole: what is asked of it must not stand in an address. */
  quote(request: Request, visit: Visit): Promise<Response> {
    return this.#answer(request, visit, async (q, host) => {
      const isFilledIn = request.method === "POST";
      const asked = isFilledIn ? textsOf(await readForm(request)) : new URL(request.url).searchParams;
      const sent = await this.#withCart(q, request, readCheckout(asked, q.shop));
      const guarded = sent && (await this.#guesses.guard(q, sent, visit.address));
      return guarded && (isFilledIn ? answeredQuote : answerQuote)(q, host, guarded);
    });
  }

  /** What an address in a country is chosen from, for a sheet that opened; the same for everybody. */
  places(request: Request, visit: Visit): Promise<Response> {
    return this.#answer(request, visit, async (q) => {
      const query = new URL(request.url).searchParams;
      const { country, region, postcode } = readCheckout(query, q.shop).wanted.to;
      const view = placeView(q, q.locale, country, region);
      // Who says a postcode is asking for its towns.
      if (postcode !== "") view.towns = [...(await townsAt(country, postcode))];
      return Response.json(view, { headers: { "cache-control": "public, max-age=300" } });
    });
  }

  /** Keeps an order that was begun, as far as it was filled in. Answers nothing: nobody waits, and nobody learns what is kept. */
  lead(request: Request, visit: Visit): Promise<Response> {
    return this.#answer(request, visit, async (q, host) => {
      const sent = await this.#withCart(q, request, readCheckout(textsOf(await readForm(request)), q.shop));
      if (!sent) return new Response(null, { status: 204 });
      await this.#keepLead(q, host, sent, visit);
      return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
    });
  }

  /** Places an order: 303 to its thank-you page, or the form again around what was typed. Scripts get the same as JSON. */
  order(request: Request, visit: Visit): Promise<Response> {
    return this.#answer(request, visit, async (q, host, campaigns) => {
      if (mayBeLarge(request) && !(await this.#limits.takeFiles(visit.address))) return tooManyFiles(q);
      const typed = readCheckout(withMarks([...(await readForm(request))], request), q.shop);
      const guarded = await this.#guesses.guard(q, typed, visit.address);
      const ofCart = await withCart(q, request, guarded, host.limits.maxLineQuantity);
      const sent = ofCart?.sent;
      const { placed } = this.#ports;
      const tools = { ...this.#ports, limits: this.#limits, parts: host.parts, campaigns };
      // Its cart is gone: the order was placed perhaps, and only the answer was lost.
      const outcome = sent
        ? await tryCheckout(q, host, tools, sent, visit.address)
        : placedOutcome(await placed(typed.key));
      if (!outcome) return redirect(localHref("/cart", q.locale, q.shop.locales[0] ?? "fr"));
      // What was sent and is not right yet is an order that was begun, with a script or without.
      if (sent && !outcome.placed && !sent.resume) {
        await this.#keepLead(q, host, { ...sent, session: sent.session || outcome.key }, visit);
      }
      const wantsJson = request.headers.get("accept")?.includes("application/json") === true;
      const isScript = wantsJson && !isAnotherStep(outcome, typed);
      const answer = isScript ? asJson(outcome, q) : await asPage(outcome, q, host, sent ?? typed);
      if (outcome.placed) {
        const secure = request.url.startsWith("https:");
        answer.headers.append("set-cookie", ordersCookie(outcome.token, request.headers, secure));
      }
      if (!outcome.placed || typed.cart === null) return answer;
      if (ofCart?.ends) await this.#ports.carts.end(ofCart.ends);
      return typed.cart === "own" ? withCartCookies(answer, request, cartToken(request.headers) ?? "", 0) : answer;
    });
  }

  async #withCart(q: ShopQuery, request: Request, sent: SentCheckout): Promise<SentCheckout | undefined> {
    return (await withCart(q, request, sent, this.#ports.host.limits.maxLineQuantity))?.sent;
  }

  /**
   * Keeps an order that is begun as far as it is: what was answered, where its form says so, and a lead once somebody can be
   * reached by it.
   */
  async #keepLead(q: ShopQuery, host: ShopHost, sent: SentCheckout, visit: Visit): Promise<void> {
    const { session, typed } = sent;
    if (session === "" || !q.shop.leads.keep) return;
    const { keeps, draft, ordered } = await begunOrder(q, host, sent);
    if (!keeps) return;
    if (draft && (await this.#limits.takeDraft({ address: visit.address, token: draft.token }))) {
      await this.#ports.keepDraft(draft, q.locale);
    }
    if (!(typed.phone || typed.email)) return;
    if (!(await this.#limits.takeLead({ address: visit.address, session }))) return;
    const lead = await leadOf(q, host, ordered);
    if (lead) await this.#ports.keepLead(lead, q.locale);
  }

  /** The cart, of one visitor: nobody's cache keeps it. */
  cart(request: Request, visit: Visit): Promise<Response> {
    return this.#answer(request, visit, async (q, host) => {
      const token = cartToken(request.headers);
      const cart = token === undefined ? undefined : await readCart(q.read, token);
      const page = await cartPage(q, host, cart);
      if (token === undefined || !cart) return page;
      // What has gone from sale since is told here: it is no longer counted on other pages either.
      return withCartCookies(page, request, token, piecesIn(await linesForSale(q, cart)));
    });
  }

  search(request: Request, visit: Visit): Promise<Response> {
    const search = asked(new URL(request.url).searchParams.get("q"));
    return this.#answer(request, visit, (q, host) => askedPage(q, host, "search", { search }));
  }

  delivery(request: Request, visit: Visit): Promise<Response> {
    return this.#answer(request, visit, (q, host) => deliveryAnswer(q, host, request));
  }

  cards(request: Request, visit: Visit): Promise<Response> {
    const ids = new URL(request.url).searchParams.get("ids") ?? "";
    return this.#answer(request, visit, (q, host) => cardsOf(q, host, ids));
  }

  cartProgress(request: Request, visit: Visit): Promise<Response> {
    return this.#answer(request, visit, async (q, host) => {
      const token = cartToken(request.headers);
      const cart = token ? await readCart(q.read, token) : undefined;
      return cartProgress(q, host, cart ? wantedLines(cart) : []);
    });
  }

  track(request: Request, visit: Visit): Promise<Response> {
    return this.#answer(request, visit, (q, host) => trackPage(q, host, request, visit.address, this.#tracking));
  }

  /** What a visitor chose of being known again. */
  consent(request: Request, visit: Visit): Promise<Response> {
    return this.#answer(request, visit, (q, host) => consentPage(q, host, request));
  }

  /** What forms on kept pages are filled in with, for the browser that asks alone; and that it is to be forgotten. */
  known(request: Request, visit: Visit): Promise<Response> {
    return this.#answer(request, visit, (q) => answerKnown(q, request));
  }

  /** The server's word of when a form was begun. */
  beginForm(): Promise<Response> {
    return this.#ports.query(async ({ clock }) => {
      const body = { began: this.#trap.begin(clock.now()) };
      return Response.json(body, { headers: { "cache-control": "private, no-store" } });
    });
  }

  /** A form of questions or a newsletter. */
  send(request: Request, visit: Visit): Promise<Response> {
    const { keepAnswer: keep, keepConsent, takeFile, isPerson } = this.#ports;
    const tools = { keepConsent, takeFile, isPerson, limits: this.#limits, trap: this.#trap };
    return this.#answer(request, visit, (q, host, campaigns) => {
      const keepAnswer = (answer: AnswerInput) => keep({ ...answer, campaigns }, q.locale);
      return answerForm(q, host, request, visit.address, { ...tools, keepAnswer });
    });
  }

  /** What is sold out by now of what a form lets choose. */
  soldOut(request: Request, visit: Visit): Promise<Response> {
    return this.#answer(request, visit, async (q, host) => {
      const isTaken = await this.#limits.takeLook(visit.address);
      return isTaken
        ? soldOut(q, host, request)
        : new Response(null, { status: 429, headers: { "retry-after": "60" } });
    });
  }

  keepUnfinished(request: Request, visit: Visit): Promise<Response> {
    const tools = { limits: this.#limits, keepDraft: this.#ports.keepDraft };
    return this.#answer(request, visit, (q, host) => keepUnfinished(q, host, request, visit.address, tools));
  }

  resume(request: Request, token: string, visit: Visit): Promise<Response> {
    return this.#answer(request, visit, (q, host) => resumeUnfinished(q, host, request, token));
  }

  changeCart(request: Request, visit: Visit): Promise<Response> {
    const tools = { carts: this.#ports.carts, guesses: this.#guesses };
    return this.#answer(request, visit, (q, host) => answerCart(q, host, request, visit.address, tools));
  }

  /** Finds the language, runs the work, and turns nothing into the 404 page and a failure into the 500 page. */
  async #answer(
    request: Request,
    visit: Visit,
    work: (q: ShopQuery, host: ShopHost, shown: readonly OrderCampaign[]) => Promise<Response | null | undefined>,
    /** Campaign of which they were shown something. */
    seen?: string,
  ): Promise<Response> {
    const { limits } = this.#ports.host;
    const shop = await this.#ports.shop();
    const url = new URL(request.url);
    const main = shop.locales[0] ?? "fr";
    const named = url.pathname.split("/")[1];
    const locale = isLocale(named) && shop.locales.includes(named) ? named : main;
    if (isLocale(named) && named === main && request.method === "GET") {
      return redirect(`${url.pathname.slice(named.length + 1) || "/"}${url.search}`, 301);
    }
    const known = !isLocale(named) || named === locale;
    return this.#ports.query(async (q) => {
      const { headers } = request;
      const own = { headers, page: url, referrer: headers.get("referer"), opens: opensPage(request) };
      const shop = { ...this.#ports.host, log: visit.log, visitor: once(() => visitorFacts(q, limits, own)) };
      try {
        const asked = await askCampaigns(q, limits, request, visit.parts);
        const host = { ...shop, campaignsChangeAt: asked.changesAt, parts: asked.parts };
        const answer = known ? await work(asked.q, host, asked.shown) : null;
        return asked.remember(answer ?? (await plainPage(asked.q, host, "not-found", locale)), seen);
      } catch (error) {
        if (error instanceof Response) return error;
        if (request.signal.aborted) throw error;
        visit.log.error({ err: error }, "a shop page failed");
        return plainPage(q, shop, "error", locale);
      }
    }, locale);
  }
}
