import { resolve } from "node:path";
import { Ajv } from "ajv";
import { VARIABLES, type Variable, type VariableName } from "./env-table.ts";
import { keptSecret } from "./secret.server.ts";

/** The parsed environment. Origins carry no trailing slash; paths are absolute. */
export interface Env {
  mode: "production" | "development" | "test";
  port: number;
  host: string;
  /** `sqlite:/absolute/path` or `mysql://…`. */
  databaseUrl: string;
  databasePool: number;
  /** Folder where everything the shop keeps lies. */
  data: string;
  secret: string;
  origin: string;
  adminOrigin: string;
  mediaOrigin: string;
  trustedProxies: string[];
  redisUrl: string | undefined;
  storageUrl: string | undefined;
  logLevel: string;
  limits: Limits;
  /** Where the outside services are: their own addresses, unless a test stands in for them. */
  services: Services;
  /** Origin of a language model on this machine or its network, which may be asked without TLS. */
  localModel: string | undefined;
  /** Step at which the process ends itself; tests only. */
  crashAt: string | undefined;
}

export interface Services {
  stripe: string;
  sheets: string;
  googleToken: string;
  whatsapp: string;
  turnstile: string;
  /** What stands in for every mail server and every webhook's host; tests only. */
  smtp: string | undefined;
  webhook: string | undefined;
}

export interface Limits {
  checkoutPerAddressPerMinute: number;
  eventsPerAddressPerMinute: number;
  checkoutPerPhonePerHour: number;
  checkoutPerFormPerMinute: number;
  couponGuessesPerAddress: number;
  apiPerTokenPerMinute: number;
  maxLineQuantity: number;
  maxLines: number;
}

/** What is wrong with the environment, one line a variable. `serve` and the command line print it and exit 1. */
export class EnvError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "EnvError";
    this.problems = problems;
  }
}

const ajv = new Ajv({ coerceTypes: true, strict: true });
const checks = Object.fromEntries(
  Object.entries(VARIABLES).map(([name, { schema }]) => [
    name,
    ajv.compile<{ value: string | number }>({ type: "object", properties: { value: schema } }),
  ]),
);

/**
 * Parses the environment once, at boot. An empty variable counts as absent. Makes and keeps `VITRINE_SECRET` in the data
 * folder when it is absent.
 * @throws EnvError naming each wrong variable, what it got and what it wants.
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const read = readVariables(source);
  const data = resolve(text(read, "VITRINE_DATA") ?? "var");
  const port = number(read, "PORT") ?? 3000;
  const origin = text(read, "VITRINE_ORIGIN") ?? `http://localhost:${port}`;
  return {
    mode: (text(read, "NODE_ENV") ?? "development") as Env["mode"],
    port,
    host: text(read, "HOST") ?? "0.0.0.0",
    databaseUrl: absoluteUrl(text(read, "DATABASE_URL") ?? `sqlite:${data}/vitrine.db`),
    databasePool: number(read, "VITRINE_DATABASE_POOL") ?? 16,
    data,
    secret: text(read, "VITRINE_SECRET") ?? secretIn(data),
    origin,
    adminOrigin: text(read, "VITRINE_ADMIN_ORIGIN") ?? origin,
    mediaOrigin: text(read, "VITRINE_MEDIA_ORIGIN") ?? origin,
    trustedProxies: (text(read, "VITRINE_TRUSTED_PROXIES") ?? "").split(/[\s,]+/).filter(Boolean),
    redisUrl: text(read, "REDIS_URL"),
    storageUrl: text(read, "STORAGE_URL"),
    logLevel: text(read, "VITRINE_LOG") ?? "info",
    limits: {
      checkoutPerAddressPerMinute: number(read, "VITRINE_CHECKOUT_PER_IP") ?? 20_000,
      eventsPerAddressPerMinute: number(read, "VITRINE_EVENTS_PER_IP") ?? 60_000,
      checkoutPerPhonePerHour: number(read, "VITRINE_CHECKOUT_PER_PHONE") ?? 20,
      checkoutPerFormPerMinute: number(read, "VITRINE_CHECKOUT_PER_FORM") ?? 20_000,
      couponGuessesPerAddress: number(read, "VITRINE_COUPON_GUESSES") ?? 100,
      apiPerTokenPerMinute: number(read, "VITRINE_API_PER_TOKEN") ?? 6000,
      maxLineQuantity: number(read, "VITRINE_MAX_LINE_QUANTITY") ?? 1000,
      maxLines: number(read, "VITRINE_MAX_LINES") ?? 50,
    },
    services: {
      stripe: text(read, "STRIPE_API_BASE") ?? "https://api.stripe.com",
      sheets: text(read, "GOOGLE_SHEETS_BASE") ?? "https://sheets.googleapis.com",
      googleToken: text(read, "GOOGLE_TOKEN_URL") ?? "https://oauth2.googleapis.com/token",
      whatsapp: text(read, "WHATSAPP_API_BASE") ?? "https://graph.facebook.com",
      turnstile: text(read, "TURNSTILE_BASE") ?? "https://challenges.cloudflare.com",
      smtp: text(read, "SMTP_BASE"),
      webhook: text(read, "WEBHOOK_BASE"),
    },
    localModel: text(read, "VITRINE_LOCAL_MODEL"),
    crashAt: text(read, "VITRINE_CRASH_AT"),
  };
}

/** @throws EnvError where the data folder cannot be made or written: that is what VITRINE_DATA is for. */
function secretIn(data: string): string {
  try {
    return keptSecret(data);
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    throw new EnvError([`VITRINE_DATA: got "${data}" (${error.code}), wants ${VARIABLES.VITRINE_DATA.wants}`]);
  }
}
const TEST_SERVICES = [
  ...["STRIPE_API_BASE", "GOOGLE_SHEETS_BASE", "GOOGLE_TOKEN_URL", "WHATSAPP_API_BASE"],
  ...["SMTP_BASE", "TURNSTILE_BASE", "WEBHOOK_BASE"],
] as const;

type Values = Map<string, string | number>;

function readVariables(source: Readonly<Record<string, string | undefined>>): Values {
  const values: Values = new Map();
  const problems: string[] = [];
  for (const [name, variable] of Object.entries<Variable>(VARIABLES)) {
    const got = source[name]?.trim();
    if (!got) continue;
    const holder: { value: string | number } = { value: got };
    if (checks[name]?.(holder) && (variable.holds?.(got) ?? true)) values.set(name, holder.value);
    else problems.push(`${name}: got ${shown(got, variable)}, wants ${variable.wants}`);
  }
  if (values.get("NODE_ENV") === "production" && values.has("VITRINE_CRASH_AT")) {
    problems.push(`VITRINE_CRASH_AT: got "${values.get("VITRINE_CRASH_AT")}", wants to be absent in production`);
  }
  if (values.get("NODE_ENV") === "production" && values.get("VITRINE_ALLOW_TEST_ENDPOINTS") !== 1) {
    for (const name of TEST_SERVICES.filter((each) => values.has(each))) {
      problems.push(`${name}: got "${values.get(name)}", wants to be absent in production`);
    }
  }
  if (problems.length > 0) throw new EnvError(problems);
  return values;
}

function shown(got: string, variable: Variable): string {
  return variable.secret ? `a text of ${got.length} characters (not shown: it may hold a secret)` : `"${got}"`;
}

function text(values: Values, name: VariableName): string | undefined {
  return values.get(name)?.toString();
}

function number(values: Values, name: VariableName): number | undefined {
  const value = values.get(name);
  return value === undefined ? undefined : Number(value);
}

function absoluteUrl(url: string): string {
  return url.startsWith("sqlite:") ? `sqlite:${resolve(url.slice("sqlite:".length))}` : url;
}
