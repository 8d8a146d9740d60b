import { systemClock } from "#app/commerce/kernel/clock.ts";
import { ExportDesk } from "#app/exports/index.server.ts";
import { MediaFiles } from "#app/media/media-files.server.ts";
import { type Db, openDatabase } from "#app/platform/db/index.server.ts";
import { type Env, parseEnv } from "#app/platform/env.server.ts";
import { createLogger, type Logger } from "#app/platform/log.server.ts";
import { shareRateLimits } from "#app/platform/rate-limit.server.ts";
import { PageCache } from "#app/storefront/page-cache/index.server.ts";
import { migrate, pendingMigrations } from "#migrations/migrate.ts";
import type { App } from "./app.ts";
import { createEngine } from "./engine.ts";
import type { Readiness } from "./http/health.ts";
import { bulkOrders } from "./orders/bulk-orders.ts";
import { seedDemoIfEmpty } from "./seed/seed-demo.ts";
import { lockForServing } from "./single-server-lock.server.ts";
import { createStorefront } from "./storefront.ts";

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
  const log = options.log ?? createLogger(env.logLevel);
  const undo: (() => void | Promise<void>)[] = [];
  const close = async () => {
    for (const each of undo.splice(0).reverse()) await each();
  };
  try {
    if (options.serving) undo.push(await lockForServing(env.databaseUrl), serveTogether(env, log));
    const db = openDatabase(env.databaseUrl, { pool: env.databasePool, warm: options.serving ?? false });
    const engine = createEngine(env, log, db);
    undo.push(() => engine.close());
    if (options.migrate) await migrate(db);
    const pages = new PageCache({ bytes: 64_000_000, clock: systemClock });
    const exports = new ExportDesk({
      data: env.data,
      query: engine.query,
      command: engine.command,
      failed: (error, id) => log.error({ err: error, export: id }, "an export could not be written"),
    });
    undo.push(() => exports.close());
    const app: App = {
      ...engine,
      env,
      log,
      pages,
      storefront: createStorefront(env, engine, pages),
      media: new MediaFiles(env.data),
      exports,
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

/** What several servers of one shop share beside the database. @returns what ends it */
function serveTogether(env: Env, log: Logger): () => void {
  if (env.storageUrl) log.warn("STORAGE_URL is not used yet: pictures lie in VITRINE_DATA/media");
  if (!env.redisUrl) return () => undefined;
  let quietUntil = 0;
  return shareRateLimits(env.redisUrl, (error) => {
    if (Date.now() < quietUntil) return;
    quietUntil = Date.now() + 60_000;
    log.warn({ err: error }, "Redis does not answer: limits are counted in this process alone");
  });
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
