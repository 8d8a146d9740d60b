import { systemClock } from "#app/commerce/kernel/clock.ts";
import { type Db, openDatabase } from "#app/platform/db/index.server.ts";
import { type Env, parseEnv } from "#app/platform/env.server.ts";
import { createLogger, type Logger } from "#app/platform/log.server.ts";
import { PageCache } from "#app/storefront/page-cache/index.server.ts";
import { migrate, pendingMigrations } from "#migrations/migrate.ts";
import { createEngine, type Engine } from "./engine.ts";
import type { Readiness } from "./http/health.ts";

/**
 * The wired program: one of each, shared by the server, the command line and every route. The engine's verbs stand on it:
 * `app.query((q) => listProducts(q.read, …))`, `app.command({ actor, locale }, (ctx) => saveProduct(ctx, …))`,
 * `app.placeOrder(…)`, `app.shop()`.
 */
export interface App extends Engine {
  env: Env;
  log: Logger;
  /** Finished shop pages, forgotten when something they show changes. */
  pages: PageCache;
  readiness(): Promise<Readiness>;
  close(): Promise<void>;
}

export interface WireOptions {
  env?: Env;
  log?: Logger;
  /** Bring the schema up to date first. */
  migrate?: boolean;
}

/** Builds the program: ports to adapters, subscribers to events, one database. */
export async function wireApp(options: WireOptions = {}): Promise<App> {
  const env = options.env ?? parseEnv(process.env);
  const log = options.log ?? createLogger(env.logLevel);
  const db = openDatabase(env.databaseUrl, { pool: env.databasePool });
  if (options.migrate) await migrate(db);
  const pages = new PageCache({ bytes: 64_000_000, clock: systemClock });
  const engine = createEngine(env, log, db);
  return { ...engine, env, log, pages, readiness: () => readiness(db) };
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
