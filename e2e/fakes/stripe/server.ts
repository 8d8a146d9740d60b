import { createHmac } from "node:crypto";
import { nestedForm } from "../lib/contract.ts";
import { type Answer, type Call, type FakeService, fakeService } from "../lib/fake-service.ts";

interface Session {
  id: string;
  object: "checkout.session";
  status: string;
  payment_status: string;
  payment_intent: string | null;
  amount_total: number;
  currency: string;
  livemode: boolean;
  client_reference_id: string;
  metadata: Record<string, string>;
  url: string;
  success_url: string;
  cancel_url: string;
}

interface Intent {
  id: string;
  object: "payment_intent";
  status: string;
  amount: number;
  amount_refunded: number;
  manual: boolean;
  metadata: Record<string, string>;
}

export interface FakeStripe extends FakeService {
  sessions: Map<string, Session>;
  refunds: { id: string; amount: number; payment_intent: string; metadata: Record<string, string>; status: string }[];
  /** Where messages go, and what they are signed with. */
  listen(url: string, secret: string): void;
  /** The buyer pays; a message tells the shop. */
  pay(session: string): Promise<Response | undefined>;
  /** What a message about this session looks like. */
  event(type: string, object: object, change?: Record<string, unknown>): Record<string, unknown>;
  /** Sends a message, signed now unless another time or another secret is given. */
  send(event: object, sign?: { at?: number; secret?: string }): Promise<Response>;
}

/** Stripe's checkout sessions, payment intents and refunds as far as a shop uses them, and its page to pay on. */
export async function fakeStripe(port = 0): Promise<FakeStripe> {
  const sessions = new Map<string, Session>();
  const intents = new Map<string, Intent>();
  const refunds: FakeStripe["refunds"] = [];
  const answered = new Map<string, { body: string; answer: Answer }>();
  let hook = { url: "", secret: "" };
  let count = 0;
  const next = (prefix: string) => `${prefix}_test_${String(++count).padStart(6, "0")}`;

  function create({ body }: Call): Answer {
    const form = nestedForm(body) as {
      line_items: { quantity: string; price_data: { currency: string; unit_amount: string } }[];
      metadata: Record<string, string>;
      client_reference_id: string;
      success_url: string;
      cancel_url: string;
      payment_intent_data?: { capture_method?: string };
    };
    const [item] = form.line_items;
    if (!item) return { status: 400, body: { error: { type: "invalid_request_error", message: "no line items" } } };
    const id = next("cs");
    const intent: Intent = {
      ...{ id: next("pi"), object: "payment_intent", status: "requires_payment_method" },
      ...{
        amount: Number(item.quantity) * Number(item.price_data.unit_amount),
        amount_refunded: 0,
        metadata: form.metadata,
      },
      manual: form.payment_intent_data?.capture_method === "manual",
    };
    const session: Session = {
      ...{ id, object: "checkout.session", status: "open", payment_status: "unpaid", payment_intent: null },
      ...{ amount_total: intent.amount, currency: item.price_data.currency, livemode: false },
      ...{ client_reference_id: form.client_reference_id, metadata: form.metadata },
      ...{ url: `${fake.url}/pay/${id}`, success_url: form.success_url, cancel_url: form.cancel_url },
    };
    intents.set(id, intent);
    sessions.set(id, session);
    return { status: 200, body: session };
  }

  function answer(call: Call): Answer {
    const { method, path } = call;
    const key = call.headers["idempotency-key"];
    const known = key === undefined ? undefined : answered.get(key);
    if (known) {
      if (known.body === call.body) return known.answer;
      return { status: 400, body: { error: { type: "idempotency_error", message: "same key, other parameters" } } };
    }
    const made = route(method, path, call);
    if (key !== undefined && made.status < 500) answered.set(key, { body: call.body, answer: made });
    return made;
  }

  function route(method: string, path: string, call: Call): Answer {
    const [, id = "", act] = /^\/v1\/(?:checkout\/sessions|payment_intents)\/([^/]+)(?:\/(\w+))?$/.exec(path) ?? [];
    if (path === "/v1/account") return { status: 200, body: { id: "acct_fake", object: "account" } };
    if (path === "/v1/checkout/sessions" && method === "POST") return create(call);
    if (path === "/v1/refunds") return refund(call);
    if (path.startsWith("/pay/")) return page(method, path.slice(5));
    const session = sessions.get(id);
    if (path.startsWith("/v1/checkout/") && session) {
      if (act === "expire") {
        if (session.status !== "open") return invalid("session is not open");
        session.status = "expired";
      }
      const intent = intents.get(id);
      const expanded = call.query.has("expand[0]") && session.payment_intent ? intent : session.payment_intent;
      return { status: 200, body: { ...session, payment_intent: expanded } };
    }
    const intent = [...intents.values()].find((each) => each.id === id);
    if (intent && act === "capture") intent.status = "succeeded";
    if (intent && act === "cancel") intent.status = "canceled";
    return intent ? { status: 200, body: intent } : { status: 404, body: { error: { message: "no such object" } } };
  }

  function refund({ body }: Call): Answer {
    const form = nestedForm(body) as { payment_intent: string; amount: string; metadata: Record<string, string> };
    const amount = Number(form.amount);
    const intent = [...intents.values()].find((each) => each.id === form.payment_intent);
    if (intent?.status !== "succeeded") return invalid("nothing to refund");
    if (intent.amount_refunded + amount > intent.amount) return invalid("more than was charged");
    intent.amount_refunded += amount;
    const made = { id: next("re"), object: "refund", status: "succeeded", currency: "mad", ...form, amount };
    refunds.push(made);
    return { status: 200, body: made };
  }

  function page(method: string, id: string): Answer | never {
    const session = sessions.get(id);
    if (!session) return { status: 404, body: "<h1>No such session</h1>" };
    if (method === "POST") {
      void fake.pay(id);
      return { status: 303, body: "", headers: { location: session.success_url } };
    }
    const amount = `${session.amount_total} ${session.currency}`;
    const body = `<!doctype html><title>Pay</title><h1>Pay ${amount}</h1><form method="post"><button>Pay now</button></form><a href="${session.cancel_url}">Back</a>`;
    return { status: 200, body };
  }

  const event: FakeStripe["event"] = (type, object, change = {}) => ({
    ...{ id: next("evt"), object: "event", type, livemode: false, created: Math.floor(Date.now() / 1000) },
    data: { object },
    ...change,
  });

  const send: FakeStripe["send"] = (told, { at = Math.floor(Date.now() / 1000), secret = hook.secret } = {}) => {
    const body = JSON.stringify(told);
    const signature = createHmac("sha256", secret).update(`${at}.${body}`).digest("hex");
    const headers = { "content-type": "application/json", "stripe-signature": `t=${at},v1=${signature}` };
    return fetch(hook.url, { method: "POST", body, headers });
  };

  const service = await fakeService(
    answer,
    {
      listen: ({ url, secret }) => fake.listen(String(url), String(secret)),
      pay: async ({ session }) => (await fake.pay(String(session)))?.status,
      event: async ({ type, object, change, sign }) =>
        (await send(event(String(type), object as object, change as Record<string, unknown>), sign as object)).status,
    },
    port,
  );
  const fake: FakeStripe = {
    ...service,
    sessions,
    refunds,
    event,
    send,
    listen: (url, secret) => {
      hook = { url, secret };
    },
    async pay(id) {
      const session = sessions.get(id);
      const intent = intents.get(id);
      if (session?.status !== "open" || !intent) return undefined;
      session.status = "complete";
      session.payment_intent = intent.id;
      intent.status = intent.manual ? "requires_capture" : "succeeded";
      session.payment_status = intent.manual ? "unpaid" : "paid";
      return hook.url === "" ? undefined : send(event("checkout.session.completed", session));
    },
  };
  return fake;
}

function invalid(message: string): Answer {
  return { status: 400, body: { error: { type: "invalid_request_error", message } } };
}
