import { findSellables } from "#app/commerce/catalog/index.server.ts";
import type { Context } from "#app/commerce/context.ts";
import { keptReason, reasonOf } from "#app/commerce/failures.ts";
import type { Job, JobHandler } from "#app/commerce/jobs.ts";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { ok, type Result } from "#app/commerce/kernel/result.ts";
import { findOrder } from "#app/commerce/orders/index.server.ts";
import { inboxHandler } from "#app/commerce/outbox/index.server.ts";
import { type PaymentHost, paymentJobs, receiveNews } from "#app/commerce/payments/index.server.ts";
import type { PaymentGateway } from "#app/commerce/payments/ports.ts";
import type { Shop } from "#app/commerce/shop.ts";
import type { LowStockFacts } from "#app/commerce/stock/index.server.ts";
import {
  askModel,
  judgeToken,
  lowStockMessage,
  MailDesk,
  type OpenedIntegration,
  OrderSheet,
  openIntegration,
  orderMessage,
  sendToAdmin,
  sendWhatsapp,
  stripeGateway,
  testMessage,
  testStripe,
} from "#app/integrations/index.server.ts";
import type { Reader } from "#app/platform/db/index.server.ts";
import type { Env } from "#app/platform/env.server.ts";
import { OutboundError } from "#app/platform/outbound.server.ts";
import { rateLimit } from "#app/platform/rate-limit.server.ts";
import { noteIntegration } from "#app/settings/index.server.ts";
import { CHANNELS, orderTextJob } from "./campaign-texts/order-text-job.ts";

export interface IntegrationsHost {
  read: Reader;
  now(): number;
  shop(): Promise<Shop>;
  /** Runs a command of its own, in the shop's name. */
  command<T>(work: (ctx: Context) => Promise<Result<T>>): Promise<Result<T>>;
}

/** The outside services as the shop has set them up. */
export interface Integrations {
  /** What the worker does for them. */
  jobs: JobHandler[];
  payments: PaymentHost;
  open(name: string): Promise<OpenedIntegration | undefined>;
  /** Whether anybody can be sent to a provider to pay online. */
  takesOnline(): Promise<boolean>;
  /** Whether a form came from a person, by its token of Turnstile; true where nobody can say: no form is closed by an outage. */
  isPerson(token: string): Promise<boolean>;
  /** Asks the service whether what is kept of it holds. @throws an error whose words a merchant can act on */
  test(name: string): Promise<string>;
}

/** How long a service counts as well without its being written down again. */
const NOTED_MS = 60_000;

/** Messages an hour about orders to one person who is no part of the shop. */
const TEXTS_PER_PERSON = 20;

/** Ports to adapters, and jobs to who does them. Settings are read for each job: a change holds from the next one on. */
export function createIntegrations(env: Env, host: IntegrationsHost): Integrations {
  const { services, secret } = env;
  const open = (name: string) => openIntegration(host.read, secret, name);
  const kept = new Map<string, { version: number; adapter: PaymentGateway | OrderSheet }>();
  const adapterOf = <A extends PaymentGateway | OrderSheet>(
    name: string,
    opened: OpenedIntegration,
    make: () => A,
  ): A => {
    const known = kept.get(name);
    if (known?.version === opened.version) return known.adapter as A;
    const adapter = make();
    kept.set(name, { version: opened.version, adapter });
    return adapter;
  };
  const sheetOf = (opened: OpenedIntegration) =>
    adapterOf("google-sheets", opened, () => new OrderSheet(services, opened.values));
  const payments: PaymentHost = {
    read: host.read,
    command: host.command,
    async gateway(name) {
      const opened = name === "stripe" ? await open(name) : undefined;
      return opened && adapterOf(name, opened, () => stripeGateway(services.stripe, opened.values, host.now));
    },
  };
  const strangers = rateLimit("order-text-recipient", TEXTS_PER_PERSON, 3_600);
  const watchTurnstile = watched(host, "turnstile");
  const tests: Record<string, (opened: OpenedIntegration) => Promise<string>> = {
    stripe: ({ values }) => testStripe(services.stripe, values),
    "google-sheets": (opened) => sheetOf(opened).test(),
    mail: ({ values }) => new MailDesk(services.smtp).test(values),
    "page-writer": ({ values }) =>
      askModel(values, env.localModel, [{ role: "user", content: 'Answer with the JSON object {"ok":true}.' }]),
    turnstile: async ({ values }) => {
      // A token that nobody was given: what is told of it shows whether the secret is known.
      await judgeToken(services.turnstile, values, "test");
      return "Turnstile";
    },
    whatsapp: async ({ values }) =>
      sendToAdmin(services.whatsapp, values, testMessage((await host.shop()).locales[0] ?? "fr")),
  };
  return {
    payments,
    open,
    takesOnline: async () => (await open("stripe"))?.enabled === true,
    async isPerson(token) {
      const opened = await open("turnstile");
      if (!opened?.enabled) return true;
      try {
        return await watchTurnstile(() => judgeToken(services.turnstile, opened.values, token));
      } catch (error) {
        if (error instanceof OutboundError) return true;
        throw error;
      }
    },
    jobs: [
      ...paymentJobs(payments, "stripe").map((handler) => noted(host, "stripe", handler)),
      inboxHandler(host, "stripe", async (body) => {
        const gateway = await payments.gateway("stripe");
        if (!gateway) throw new Error("stripe is not set up");
        return receiveNews(payments, gateway, body);
      }),
      inboxHandler(host, "whatsapp", async (body) => {
        const { error } = JSON.parse(body) as { error: string | null };
        return error === null ? ok(null) : host.command((ctx) => noteIntegration(ctx, "whatsapp", error));
      }),
      noted(host, "google-sheets", {
        ...{ kind: "google-sheets.order", lane: "google-sheets", width: 1 },
        run: async ({ subject }) => {
          const [opened, order] = await Promise.all([open("google-sheets"), findOrder(host.read, subject)]);
          if (opened?.enabled && order) await sheetOf(opened).append(order, (await host.shop()).timeZone);
        },
      }),
      noted(host, "whatsapp", {
        ...{ kind: "whatsapp.order", lane: "whatsapp" },
        run: async ({ subject }) => {
          const [opened, order] = await Promise.all([open("whatsapp"), findOrder(host.read, subject)]);
          if (!opened?.enabled || !order) return;
          await sendToAdmin(
            services.whatsapp,
            opened.values,
            orderMessage(order, (await host.shop()).locales[0] ?? "fr"),
          );
        },
      }),
      ...CHANNELS.map((channel) =>
        noted(host, channel, {
          ...{ kind: orderTextJob(channel), lane: channel },
          async run(job) {
            const opened = await open(channel);
            if (!opened?.enabled) return;
            // Texts know every block there is: they come with the first.
            const { sendOrderText } = await import("./campaign-texts/send-order-text.ts");
            await sendOrderText({ ...host, services, strangers, origin: env.origin }, opened.values, job, channel);
          },
        }),
      ),
      ...CHANNELS.map((channel) =>
        noted(host, channel, {
          ...{ kind: `${channel}.sold-out`, lane: channel },
          async run(job) {
            const opened = await open(channel);
            const { soldOutWords } = await import("./campaign-texts/sold-out.ts");
            const words = opened?.enabled ? await soldOutWords(host, job) : undefined;
            if (!opened || !words) return;
            const { values } = opened;
            const to = values.recipient ?? "";
            if (channel === "mail") return new MailDesk(services.smtp).send(values, { to, ...words, key: job.id });
            // No template of the shop's fits: it is told in plain text, as low stock is.
            const plain = { to, template: "", language: "", parameters: [] };
            await sendWhatsapp(services.whatsapp, values, { ...plain, text: words.text });
          },
        }),
      ),
      noted(host, "whatsapp", {
        ...{ kind: "whatsapp.low-stock", lane: "whatsapp" },
        run: async ({ data }) => {
          const opened = await open("whatsapp");
          if (!opened?.enabled || opened.values.low_stock !== "on") return;
          const { variantId, available } = data as LowStockFacts;
          const locale = (await host.shop()).locales[0] ?? "fr";
          const [article] = await findSellables(host.read, [variantId], host.now());
          if (!article) return;
          const message = lowStockMessage(textIn(article.title, locale, locale), available, locale);
          // A template made for orders does not fit: low stock is told in plain text.
          await sendToAdmin(services.whatsapp, { ...opened.values, template: "" }, message);
        },
      }),
    ],
    async test(name) {
      const opened = await open(name);
      const test = tests[name];
      if (!opened || !test) throw new Error(`${name} is not set up`);
      try {
        const told = await test(opened);
        await host.command((ctx) => noteIntegration(ctx, name, null));
        return told;
      } catch (error) {
        await host.command((ctx) => noteIntegration(ctx, name, keptReason(reasonOf(error))));
        throw error;
      }
    },
  };
}

/** Its merchant sees on the settings screen how the last call went. */
function watched(host: IntegrationsHost, name: string): <T>(call: () => Promise<T>) => Promise<T> {
  let wellUntil = 0;
  return async (call) => {
    try {
      const told = await call();
      if (host.now() >= wellUntil) {
        wellUntil = host.now() + NOTED_MS;
        await host.command((ctx) => noteIntegration(ctx, name, null));
      }
      return told;
    } catch (error) {
      wellUntil = 0;
      await host.command((ctx) => noteIntegration(ctx, name, keptReason(reasonOf(error))));
      throw error;
    }
  };
}

function noted(host: IntegrationsHost, name: string, handler: JobHandler): JobHandler {
  const watch = watched(host, name);
  return { ...handler, run: (job: Job) => watch(() => handler.run(job)) };
}
