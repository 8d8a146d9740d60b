import { ulids } from "#app/commerce/kernel/ids.ts";
import type { CampaignGoal, MeasuredPage, ShownCampaign, ToldEvent } from "#runtime/events/events.ts";
import { FirstTimes } from "#runtime/events/first-times.ts";
import type { ServedShop } from "./served-shop.ts";

const PHONE =
  "Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36";

/** What came back, with the page as it reads. */
export interface Page {
  status: number;
  html: string;
  headers: Headers;
  /** Where it lies, as the shop calls it: `/p/fete?utm_source=x`. */
  path: string;
}

/**
 * A shopper's browser without a script, but for the one that tells the shop's own events: it keeps cookies, says where it
 * comes from, follows redirects, and sends a form with all that stands in it.
 */
export class Browser {
  readonly cookies = new Map<string, string>();
  /** Where it is served, and what it calls itself. */
  readonly #shop: Pick<ServedShop, "origin" | "app">;
  readonly #agent: string;
  readonly #store = new Map<string, string>();
  readonly #firsts = new FirstTimes({
    getItem: (name) => this.#store.get(name) ?? null,
    setItem: (name, value) => void this.#store.set(name, value),
  });
  #at = "";

  constructor(
    shop: Pick<ServedShop, "origin" | "app">,
    { cookies = {}, agent = PHONE }: { cookies?: Readonly<Record<string, string>>; agent?: string } = {},
  ) {
    this.#shop = shop;
    this.#agent = agent;
    for (const [name, value] of Object.entries(cookies)) this.cookies.set(name, value);
  }

  async get(path: string): Promise<Page> {
    return this.#ask(path, {});
  }

  /** Presses a form of the page: the fields that stand in it, with those that are typed. */
  async send({ html }: Page, action: string, typed: Readonly<Record<string, string>>): Promise<Page> {
    const form = [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)]
      .map(([whole]) => whole)
      .find((whole) => whole.includes(`action="${action}"`));
    if (!form) throw new Error(`There is no form that is sent to ${action}`);
    return this.post(action, { ...fieldsOf(form), ...typed });
  }

  async post(path: string, fields: Readonly<Record<string, string>>): Promise<Page> {
    return this.#ask(path, { method: "POST", body: new URLSearchParams(fields) });
  }

  /** What the script of the page tells of it: that it is looked at and, as things are reached, which campaigns had a part. */
  async tell({ html }: Page, ...goals: CampaignGoal[]): Promise<MeasuredPage> {
    const measured = measuredIn(html);
    if (!measured) throw new Error("The page has no script that tells events");
    const { page, revision, campaigns } = measured;
    const at = Date.now();
    const first = (["page", ...goals] as const).map((goal) => [goal, this.#firsts.take(goal, campaigns)] as const);
    const reached = first.flatMap(([goal, of]) =>
      of.length > 0 ? { ...told(at, "campaign_reached"), goal, campaigns: of } : [],
    );
    const events = [told(at, "page_view"), ...reached];
    const body = JSON.stringify({ v: 1, sent: at, view: ulids.next(), page, revision, campaigns, events });
    const headers = { "content-type": "application/json", "user-agent": this.#agent };
    const { status } = await fetch(`${this.#shop.origin}/e`, { method: "POST", headers, body });
    if (status !== 204) throw new Error(`/e answered ${status}`);
    return measured;
  }

  async #ask(path: string, init: { method?: string; body?: URLSearchParams }): Promise<Page> {
    const headers: Record<string, string> = {
      ...{ accept: "text/html,application/xhtml+xml", "user-agent": this.#agent },
      cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      ...(this.#at !== "" && { referer: `${this.#shop.app.env.origin}${this.#at}` }),
    };
    const answer = await fetch(`${this.#shop.origin}${path}`, { ...init, headers, redirect: "manual" });
    for (const each of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(each) ?? [];
      this.cookies.set(name, value);
    }
    const html = await answer.text();
    const location = answer.headers.get("location");
    // A redirect does not become the page that the next request comes from.
    if (location && answer.status < 400) return this.#ask(location, {});
    this.#at = path;
    return { status: answer.status, html, headers: answer.headers, path };
  }
}

const told = (at: number, type: ToldEvent["type"]): ToldEvent => ({ id: ulids.next(), type, at });

/** What a page says of itself to the stream of events; undefined: nothing. */
export function measuredIn(html: string): MeasuredPage | undefined {
  const [, json] = /data-measured="([^"]*)"/.exec(html) ?? [];
  return json === undefined ? undefined : (JSON.parse(text(json)) as MeasuredPage);
}

/** The campaigns that changed a page. */
export function campaignsIn(html: string): readonly ShownCampaign[] {
  return measuredIn(html)?.campaigns ?? [];
}

/** Names and values of a form as a browser would send them with its last button. */
function fieldsOf(form: string): Record<string, string> {
  const fields: Record<string, string> = {};
  const attribute = (tag: string, name: string) => text(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "");
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const name = attribute(tag, "name");
    const type = attribute(tag, "type");
    const isChosen = !["radio", "checkbox"].includes(type) || /\schecked(=|\s|>|\/)/.test(tag);
    if (name !== "" && isChosen && type !== "submit") fields[name] = attribute(tag, "value");
  }
  return fields;
}

function text(escaped: string): string {
  return escaped
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
