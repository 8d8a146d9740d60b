import { randomBytes } from "node:crypto";
import { offersGiven } from "#app/campaigns/queries/offers-given.ts";
import { type PlacedOrder, type PlaceOrderRequest, placeOrder } from "#app/commerce/checkout/index.server.ts";
import type { Actor, Context, QueryContext } from "#app/commerce/context.ts";
import type { NewJob } from "#app/commerce/jobs.ts";
import { type Clock, systemClock } from "#app/commerce/kernel/clock.ts";
import { ulids } from "#app/commerce/kernel/ids.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import { OrderNumbers } from "#app/commerce/orders/index.server.ts";
import { insertEvents, insertJobs, Outbox, type StoredEvent, Worker } from "#app/commerce/outbox/index.server.ts";
import { workingMethods } from "#app/commerce/payments/index.server.ts";
import type { Shop } from "#app/commerce/shop.ts";
import { type Db, UnknownOutcome, withTransaction } from "#app/platform/db/index.server.ts";
import type { Env } from "#app/platform/env.server.ts";
import type { Logger } from "#app/platform/log.server.ts";
import { keyedToken } from "#app/platform/secret.server.ts";
import { readShop } from "#app/settings/index.server.ts";
import type { Parts } from "#runtime/campaigns/choose.ts";
import { actionHandlers, DOERS } from "./form-actions/index.ts";
import { createIntegrations, type Integrations } from "./integrations.ts";
import { type Job, jobs } from "./jobs.ts";
import { KeptReads } from "./kept.ts";
import { subscribers } from "./subscribers.ts";

/** In whose name and language something is done. */
export interface Who {
  actor: Actor;
  /** The shop's main language where absent. */
  locale?: Locale;
  /** The campaigns they take part in; absent: nothing is known of them. */
  parts?: Parts | undefined;
}

const SYSTEM: Who = { actor: { kind: "system" } };

/** The commerce engine, wired: the only way the doors of `app/commerce` are called. */
export interface Engine {
  db: Db;
  outbox: Outbox;
  /** Makes the calls to outside services that commands wrote down. */
  worker: Worker;
  /** The outside services as the shop has set them up. */
  integrations: Integrations;
  /**
   * The shop's settings as they are now, of the ways to pay those that work; another process's change is seen within half a
   * second.
   */
  shop(): Promise<Shop>;
  /** Runs reads on what was last committed. */
  query<T>(work: (q: QueryContext) => Promise<T>, locale?: Locale): Promise<T>;
  /**
   * Runs a command, or several, in one transaction. A refusal rolls all of it back. After the commit, this process's
   * caches have already forgotten what the command changed.
   */
  command<T>(who: Who, work: (ctx: Context) => Promise<Result<T>>): Promise<Result<T>>;
  /** Places an order; see `checkout`. A commit whose outcome is unknown is settled by the key. */
  placeOrder(who: Who, request: Omit<PlaceOrderRequest, "number" | "locale">): Promise<Result<PlacedOrder>>;
  /** Begins the work behind the scenes: events are delivered, old keys forgotten. The server alone does it. */
  start(): void;
  close(): Promise<void>;
}

/** Puts the engine together over one database. */
export function createEngine(env: Env, log: Logger, db: Db, clock: Clock = systemClock): Engine {
  const node = `${process.pid}-${randomBytes(4).toString("hex")}`;
  const numbers = new OrderNumbers(db);
  let settings: Promise<Shop> | undefined;
  let timers: NodeJS.Timeout[] | undefined;
  const shop = () => {
    settings ??= readWorkingShop().catch((error: unknown) => {
      settings = undefined;
      throw error;
    });
    return settings;
  };
  const readWorkingShop = async () => {
    const [shop, online] = await Promise.all([readShop(db.read), integrations.takesOnline()]);
    return { ...shop, payments: workingMethods(shop.payments, online) };
  };
  const crashPoint = (step: string) => {
    if (env.crashAt === step) process.kill(process.pid, "SIGKILL");
  };
  const outbox = new Outbox(
    {
      db,
      node,
      now: () => clock.now(),
      transact: async (work) => {
        await command(SYSTEM, async (ctx) => {
          await work(ctx);
          return { ok: true, value: null };
        });
      },
      report: (error, about) => log.error({ err: error, ...about }, "an event could not be delivered"),
    },
    subscribers,
    [{ kinds: ["settings.changed"], notice: () => (settings = undefined) }],
  );

  const keptReads = new KeptReads(db.read, outbox);
  const integrations = createIntegrations(env, {
    ...{ read: db.read, shop, now: () => clock.now() },
    command: (work) => command(SYSTEM, work),
  });
  const actions = actionHandlers(
    {
      ...{ read: db.read, services: env.services, shop, now: () => clock.now(), open: integrations.open },
      command: (work) => command(SYSTEM, work),
      placeOrder: (request, locale) => place({ ...SYSTEM, locale }, request),
      orderedGoods: async (doc, values, locale) => {
        // Most programs over the engine show no goods.
        const { orderedGoods } = await import("#app/storefront/forms/ordered-goods.server.ts");
        return query((q) => orderedGoods(q, env.limits, doc, values), locale);
      },
    },
    DOERS,
  );
  const worker = new Worker(
    {
      ...{ db, node, now: () => clock.now() },
      report: (error, about) => log.error({ err: error, ...about }, "a call outside failed"),
    },
    [...integrations.jobs, ...actions],
  );

  async function query<T>(work: (q: QueryContext) => Promise<T>, locale?: Locale): Promise<T> {
    const [current, kept] = await Promise.all([shop(), keptReads.values()]);
    const given = offersGiven(kept);
    return work({ read: db.read, shop: current, locale: locale ?? current.locales[0] ?? "fr", clock, kept, given });
  }

  async function command<T>(who: Who, work: (ctx: Context) => Promise<Result<T>>): Promise<Result<T>> {
    const [current, kept] = await Promise.all([shop(), keptReads.values()]);
    let events: StoredEvent[] = [];
    let jobs = 0;
    const result = await withTransaction(db, async (tx) => {
      // A rerun starts with nothing: what the attempt before it emitted was rolled back.
      const emitted: StoredEvent[] = [];
      const enqueued: (NewJob & { id: string })[] = [];
      const done = await work({
        tx,
        read: tx,
        shop: current,
        locale: who.locale ?? current.locales[0] ?? "fr",
        clock,
        kept,
        given: offersGiven(kept, who.parts),
        ids: ulids,
        actor: who.actor,
        limits: env.limits,
        enqueue: (job) => enqueued.push({ ...job, id: ulids.next() }),
        emit: (event) => emitted.push({ ...event, id: ulids.next(), createdAt: clock.now() }),
        sign: (purpose, value) => keyedToken(env.secret, purpose, value),
        crashPoint,
      });
      if (done.ok) {
        await insertEvents(tx, node, emitted);
        await insertJobs(tx, enqueued, clock.now());
      }
      events = emitted;
      jobs = enqueued.length;
      return done;
    });
    if (result.ok) outbox.committed(events);
    if (result.ok && jobs > 0) worker.committed();
    return result;
  }

  async function place(who: Who, request: Omit<PlaceOrderRequest, "number" | "locale">, tries = 4) {
    const number = await numbers.take();
    try {
      const placed = await command(who, (ctx) => placeOrder(ctx, { ...request, locale: ctx.locale, number }));
      if (!placed.ok || placed.value.replayed) numbers.giveBack(number);
      // The last present went to somebody else meanwhile: the order is priced again without it.
      if (!placed.ok && placed.refusal.code === "offer.article_gone" && tries > 1)
        return place(who, request, tries - 1);
      crashPoint("after_commit_before_reply");
      return placed;
    } catch (error) {
      // It may have been committed: asking again with the same key finds out, and does it where it was not.
      if (error instanceof UnknownOutcome && tries > 1) return place(who, request, tries - 1);
      throw error;
    }
  }

  async function tick({ isDue, run }: Job): Promise<void> {
    if (isDue && !(await isDue(db.read, clock.now()))) return;
    const slice = () => command(SYSTEM, async (ctx) => ({ ok: true, value: await run(ctx) }));
    for (let done = await slice(); done.ok && done.value > 0; done = await slice());
  }

  return {
    db,
    outbox,
    worker,
    integrations,
    shop,
    query,
    command,
    placeOrder: (who, request) => place(who, request),
    start() {
      outbox.start();
      worker.start();
      timers ??= jobs.map((job) =>
        setInterval(() => {
          tick(job).catch((error: unknown) => log.error({ err: error, job: job.name }, "a job could not be done"));
        }, job.everyMs).unref(),
      );
    },
    async close() {
      timers?.forEach(clearInterval);
      await outbox.stop();
      await worker.stop();
      await numbers.close();
      await db.close();
    },
  };
}
