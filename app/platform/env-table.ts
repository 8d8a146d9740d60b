import { isIP } from "node:net";

/** One variable of the environment: how it is read and what a person is told when it is wrong. */
export interface Variable {
  /** JSON schema of the parsed value; environment text is coerced to its type. */
  schema: { type: "string" | "integer" | "boolean"; [keyword: string]: unknown };
  /** Completes "wants …" in the error, and documents the variable. */
  wants: string;
  /** Its value may never be printed. */
  secret?: true;
  /** What a schema cannot say of its text. */
  holds?(value: string): boolean;
}

/** An URL whose parts can be read: a `%` or an `@` of a password that was not escaped breaks it. */
function isUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { username, password, pathname } = new URL(value);
  try {
    return [username, password, pathname].map(decodeURIComponent).length === 3;
  } catch {
    return false;
  }
}

/** An IP address, or a range of them: `10.0.0.0/8`. */
function isRange(value: string): boolean {
  const [address = "", prefix, ...more] = value.split("/");
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 6 ? 128 : 32));
}

const ORIGIN = "^https?://[^/?#\\s@]+$";

const TEST_SERVICE = "the origin of a test service like http://127.0.0.1:4242 (tests only, refused in production)";

/** Everything the environment may say. `.env.example` documents the same names; a test compares the two. */
export const VARIABLES = {
  NODE_ENV: {
    schema: { type: "string", enum: ["production", "development", "test"] },
    wants: "production, development or test",
  },
  PORT: {
    schema: { type: "integer", minimum: 0, maximum: 65_535 },
    wants: "a TCP port from 0 (any free one) to 65535",
  },
  HOST: { schema: { type: "string", pattern: "^[^\\s/]+$" }, wants: "a host name or an address to listen on" },
  DATABASE_URL: {
    schema: { type: "string", pattern: "^(sqlite:.+|(mysql|mariadb)://[^/]+/[^/?#]+(\\?.*)?)$" },
    wants: "sqlite:PATH or mysql://user:password@host:port/database, special characters of the password %-escaped",
    secret: true,
    holds: (value) => value.startsWith("sqlite:") || isUrl(value),
  },
  VITRINE_DATA: { schema: { type: "string" }, wants: "a folder that the server may write" },
  VITRINE_SECRET: {
    schema: { type: "string", minLength: 32 },
    wants: "at least 32 characters of chance",
    secret: true,
  },
  VITRINE_ORIGIN: {
    schema: { type: "string", pattern: ORIGIN },
    wants: "an origin like https://shop.example, no path",
    holds: URL.canParse,
  },
  VITRINE_ADMIN_ORIGIN: {
    schema: { type: "string", pattern: ORIGIN },
    wants: "an origin like https://admin.shop.example, no path",
    holds: URL.canParse,
  },
  VITRINE_MEDIA_ORIGIN: {
    schema: { type: "string", pattern: ORIGIN },
    wants: "an origin like https://media.shop.example, no path",
    holds: URL.canParse,
  },
  VITRINE_TRUSTED_PROXIES: {
    schema: { type: "string", pattern: "^[0-9a-fA-F:./,\\s]+$" },
    wants: "addresses or CIDR ranges of proxies, separated by commas",
    holds: (value) =>
      value
        .split(/[\s,]+/)
        .filter(Boolean)
        .every(isRange),
  },
  VITRINE_CHECKOUT_PER_IP: {
    schema: { type: "integer", minimum: 1 },
    wants: "orders one network address may place per minute, 1 or more",
  },
  VITRINE_CHECKOUT_PER_PHONE: {
    schema: { type: "integer", minimum: 1 },
    wants: "orders one phone number may place per hour, 1 or more",
  },
  VITRINE_CHECKOUT_PER_FORM: {
    schema: { type: "integer", minimum: 1 },
    wants: "orders one form may take per minute, 1 or more",
  },
  VITRINE_EVENTS_PER_IP: {
    schema: { type: "integer", minimum: 1 },
    wants: "batches of visitors' events one network address may send per minute, 1 or more",
  },
  VITRINE_COUPON_GUESSES: {
    schema: { type: "integer", minimum: 1 },
    wants: "wrong coupon codes one network address may try in ten minutes, 1 or more",
  },
  VITRINE_API_PER_TOKEN: {
    schema: { type: "integer", minimum: 1 },
    wants: "API requests one token may make per minute, 1 or more",
  },
  VITRINE_MAX_LINE_QUANTITY: {
    schema: { type: "integer", minimum: 1, maximum: 1_000_000 },
    wants: "the largest quantity of one line, 1 to 1000000",
  },
  VITRINE_MAX_LINES: {
    schema: { type: "integer", minimum: 1, maximum: 500 },
    wants: "the largest number of lines of one order, 1 to 500",
  },
  VITRINE_DATABASE_POOL: {
    schema: { type: "integer", minimum: 2, maximum: 200 },
    wants: "connections one process may hold to MySQL or MariaDB, 2 to 200",
  },
  VITRINE_LOG: {
    schema: { type: "string", enum: ["trace", "debug", "info", "warn", "error", "silent"] },
    wants: "trace, debug, info, warn, error or silent",
  },
  VITRINE_CRASH_AT: {
    schema: { type: "string", pattern: "^[a-z_.]+$" },
    wants: "the name of a step at which the process ends (tests only, refused in production)",
  },
  STRIPE_API_BASE: { schema: { type: "string", pattern: ORIGIN }, wants: TEST_SERVICE },
  GOOGLE_SHEETS_BASE: { schema: { type: "string", pattern: ORIGIN }, wants: TEST_SERVICE },
  GOOGLE_TOKEN_URL: {
    schema: { type: "string", pattern: "^https?://[^?#\\s@]+$" },
    wants: "the address of a test service's token door (tests only, refused in production)",
  },
  SMTP_BASE: {
    schema: { type: "string", pattern: "^smtp://[^/?#\\s@]+:[0-9]+$" },
    wants: "a test mail server like smtp://127.0.0.1:2525 (tests only, refused in production)",
  },
  TURNSTILE_BASE: { schema: { type: "string", pattern: ORIGIN }, wants: TEST_SERVICE },
  WEBHOOK_BASE: { schema: { type: "string", pattern: ORIGIN }, wants: TEST_SERVICE },
  WHATSAPP_API_BASE: { schema: { type: "string", pattern: ORIGIN }, wants: TEST_SERVICE },
  VITRINE_LOCAL_MODEL: {
    schema: { type: "string", pattern: ORIGIN },
    wants: "the origin of a language model on this machine or its network, like http://127.0.0.1:11434",
  },
  VITRINE_ALLOW_TEST_ENDPOINTS: {
    schema: { type: "integer", enum: [0, 1] },
    wants: "1 where a production build is tried out against test services",
  },
  REDIS_URL: {
    schema: { type: "string", pattern: "^rediss?://.+" },
    wants: "redis://host:port or rediss://host:port",
    secret: true,
    holds: isUrl,
  },
  STORAGE_URL: {
    schema: { type: "string", pattern: "^s3://[^:@/]+:[^@/]+@[^/]+/[^?#]+(\\?.*)?$" },
    wants: "s3://key:secret@host/bucket, special characters %-escaped; absent: the folder media in VITRINE_DATA",
    secret: true,
    holds: isUrl,
  },
} as const satisfies Record<string, Variable>;

export type VariableName = keyof typeof VARIABLES;
