import { join } from "node:path";
import { systemClock } from "#app/commerce/kernel/clock.ts";
import { LiveDocuments, whoIsHere } from "#app/documents/index.server.ts";
import { EventDesk } from "#app/events/index.server.ts";
import { ExportDesk } from "#app/exports/index.server.ts";
import { AssetDesk, REPLACED_FILES } from "#app/media/index.server.ts";
import { MediaFiles } from "#app/media/media-files.server.ts";
import { ChildWork } from "#app/platform/child-work.server.ts";
import { type Db, openDatabase } from "#app/platform/db/index.server.ts";
import { type Env, parseEnv } from "#app/platform/env.server.ts";
import { createLogger, type Logger, stdoutInBatches } from "#app/platform/log.server.ts";
import { openNudges } from "#app/platform/nudges.server.ts";
import { shareRateLimits } from "#app/platform/rate-limit.server.ts";
import { openStorage } from "#app/platform/storage/index.server.ts";
import { PageCache } from "#app/storefront/page-cache/index.server.ts";
import { knownShown } from "#app/storefront/visitor/known-visitor.ts";
import { migrate, pendingMigrations } from "#migrations/migrate.ts";
import type { App } from "./app.ts";
import { publishWeighed } from "./campaigns/publish-weighed.ts";
import { checkDocument } from "./documents/check-document.ts";
import { costOfStored } from "./documents/document-cost.ts";
import { overBudget, weighed } from "./documents/weighed.ts";
import { createEngine, type Engine } from "./engine.ts";
import { noteWaitingUses } from "./follow-assets.ts";
import { AnswerFiles } from "./forms/answer-files.ts";
import { LOOPBACK } from "./gate/policy.ts";
import type { Readiness } from "./http/health.ts";
import { projectRoot } from "./http/project-root.ts";
import { bulkOrders } from "./orders/bulk-orders.ts";
import type { PictureTask } from "./pictures.ts";
import { seedDemoIfEmpty } from "./seed/seed-demo.ts";
import { lockForServing } from "./single-server-lock.server.ts";
import { createStorefront } from "./storefront.ts";
import { staticSite } from "./travel/static-site/static-site.ts";
import { createTravel } from "./travel/travel.ts";
import { whereUsed } from "./where-used.ts";

export type { App } from "./app.ts";

export interface WireOptions {
  env?: Env;
  log?: Logger;
  /** Bring the schema up to date first. */
  migrate?: boolean;
  /** Fill a shop that has no products with the demo shop. */
  seedDemoIfEmpty?: boolean;
  /** It will serve: on SQLite no other server may. */
  serving?: boolean;
}

/**
 * Builds the program: ports to adapters, subscribers to events, one database.
 * @throws EnvError, ServedElsewhere: a person can mend them; anything else is an outage or a bug
 */
export async function wireApp(options: WireOptions = {}): Promise<App> {
  const env = options.env ?? parseEnv(process.env);
  const log = options.log ?? createLogger(env.logLevel, stdoutInBatches());
  const undo: (() => void | Promise<void>)[] = [];
  const close = async () => {
    for (const each of undo.splice(0).reverse()) await each();
  };
  try {
    if (options.serving) undo.push(await lockForServing(env.databaseUrl));
    const db = openDatabase(env.databaseUrl, { pool: env.databasePool, warm: options.serving ?? false });
    const engine = createEngine(env, log, db);
    if (options.serving && env.redisUrl) undo.push(serveTogether(env.redisUrl, engine.outbox, log));
    undo.push(() => engine.close());
    if (options.migrate) await migrate(db);
    const files = openStorage(env, "media");
    const pictures = new ChildWork<PictureTask>(programOf("pictures", "app/server"));
    undo.push(() => pictures.close());
    const pages = new PageCache({ bytes: 64_000_000, clock: systemClock });
    const exports = new ExportDesk({
      files: openStorage(env, "exports"),
      drafts: join(env.data, "cache", "drafts"),
      query: engine.query,
      command: engine.command,
      failed: (error, id) => log.error({ err: error, export: id }, "an export could not be written"),
    });
    undo.push(() => exports.close());
    const live = new LiveDocuments({
      read: (document) => engine.query((q) => whoIsHere(q.read, document, q.clock.now())),
      every: 1_000,
      report: (error) => log.error({ err: error }, "who works on a document could not be read"),
    });
    undo.push(() => live.close());
    const media = new MediaFiles({
      files,
      sizes: join(env.data, "cache", "media"),
      make: (task) => pictures.run({ kind: "size", ...task }),
      shown: async (name) => {
        const replaced = await engine.query(async (q) => q.kept(REPLACED_FILES).get(`media/${name}`));
        return replaced?.file.slice("media/".length) ?? name;
      },
    });
    const assets = new AssetDesk({
      ...{ files, media, query: engine.query, command: engine.command, noteWaitingUses },
      originals: openStorage(env, "originals"),
      draw: (task) => pictures.run({ kind: "master", ...task }),
      failed: (error, about) => log.error({ err: error, about }, "the library could not do its work"),
    });
    undo.push(() => assets.close());
    const answerFiles = new AnswerFiles({
      ...{ files: openStorage(env, "answers"), query: engine.query, command: engine.command },
      draw: (task) => pictures.run({ kind: "master", ...task }),
      failed: (error) => log.error({ err: error }, "files of unsent answers could not be swept"),
    });
    undo.push(() => answerFiles.close());
    const events = new EventDesk({
      db,
      shop: () => engine.shop(),
      now: () => systemClock.now(),
      perAddressPerMinute: env.limits.eventsPerAddressPerMinute,
      own: LOOPBACK.has(new URL(env.origin).hostname),
      unpacking: { program: programOf("unpack-thread", "app/events"), databaseUrl: env.databaseUrl },
      entered: (cookie) => knownShown(new Headers({ cookie })),
      failed: (error) => log.error({ err: error }, "events could not be kept or counted"),
    });
    undo.push(() => events.close());
    const app: App = {
      ...engine,
      events,
      env,
      log,
      pages,
      storefront: createStorefront(env, engine, pages, answerFiles),
      files,
      pictures,
      live,
      media,
      assets,
      answerFiles,
      whereUsed: (src, locale) => engine.query((q) => whereUsed(q, src), locale),
      exports,
      travel: createTravel(engine, files, assets, (doc) => overBudget(app, doc), env.localModel),
      site: (...args) => staticSite(app, ...args),
      cost: (doc, locale) => costOfStored(app, doc, locale, "soon"),
      check: (...args) => checkDocument(app, ...args),
      overBudget: (doc) => overBudget(app, doc),
      weighed: (...args) => weighed(app, ...args),
      publishCampaign: (...args) => publishWeighed(app, ...args),
      bulkOrders: (...args) => bulkOrders(engine, ...args),
      readiness: () => readiness(db),
      close,
    };
    if (options.seedDemoIfEmpty) await seedDemoIfEmpty(app);
    return app;
  } catch (error) {
    // Who tries again in this process (the development server) must find the lock free.
    await close();
    throw error;
  }
}

/** What runs beside the server, in a process or a thread of its own: built, or, while editing and testing, its source. */
function programOf(name: string, folder: string): string {
  return join(projectRoot(), import.meta.env.PROD ? `build/server/${name}.js` : `${folder}/${name}.ts`);
}

/** What several servers of one shop share beside the database: counts of limits, and nudges. @returns what ends it */
function serveTogether(redisUrl: string, outbox: Engine["outbox"], log: Logger): () => void {
  let quietUntil = 0;
  const trouble = (error: Error) => {
    if (Date.now() < quietUntil) return;
    quietUntil = Date.now() + 60_000;
    log.warn(
      { err: error },
      "Redis does not answer: limits are counted here alone, changes elsewhere seen a little later",
    );
  };
  const stopSharing = shareRateLimits(redisUrl, trouble);
  const nudges = openNudges(redisUrl, () => outbox.nudged(), trouble);
  outbox.nudgeOthersBy(nudges.send);
  return () => {
    nudges.close();
    stopSharing();
  };
}

async function readiness(db: Db): Promise<Readiness> {
  try {
    const pending = await pendingMigrations(db);
    const migrations = pending.length === 0 ? "current" : "pending";
    return { ready: pending.length === 0, database: "reachable", migrations };
  } catch {
    return { ready: false, database: "unreachable", migrations: "unknown" };
  }
}
