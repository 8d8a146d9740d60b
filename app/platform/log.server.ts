import pino, { type DestinationStream, type Logger } from "pino";

export type { Logger };

/**
 * Keys whose values never reach a log line, at the top or one level down: people's data and secrets. Log ids, counts and
 * codes instead; an order's id leads staff to the person.
 */
const PRIVATE_KEYS = [
  "name",
  "phone",
  "email",
  "address",
  "line1",
  "city",
  "note",
  "customer",
  "body",
  "password",
  "token",
  "secret",
  "cookie",
  "authorization",
  "link",
  "url_with_token",
  "idempotencyKey",
];

/**
 * Structured logs, one JSON object a line. The server writes to stdout in batches; the command line hands `process.stderr`, so that
 * stdout holds its answer alone.
 */
export function createLogger(level: string, destination: DestinationStream = process.stdout): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: PRIVATE_KEYS.flatMap((key) => [key, `*.${key}`]), censor: "[private]" },
      serializers: { err: errorWithoutBinds },
    },
    destination,
  );
}

/**
 * Lines that come within a tenth of a second of each other go out together, at the latest when the process ends: a write
 * of its own for each request cost more than the answer did.
 */
export function stdoutInBatches(): DestinationStream {
  return pino.destination({ dest: 1, sync: false, minLength: 8_192, periodicFlush: 100 });
}

/** An error as logged. Drivers hang the statement and its binds (people's data) on their errors: those stay out. */
function errorWithoutBinds(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: "not an error object" };
  const code = "code" in error ? error.code : undefined;
  const cause = error.cause instanceof Error ? errorWithoutBinds(error.cause) : undefined;
  return {
    type: error.name,
    message: withoutValues(error.message),
    ...(code !== undefined && { code }),
    stack: error.stack && withoutValues(error.stack),
    ...(cause !== undefined && { cause }),
  };
}

/** MySQL quotes the value that was there twice: a phone, an e-mail. */
function withoutValues(message: string): string {
  return message.replace(/Duplicate entry '.*?' for/g, "Duplicate entry for");
}
