import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseEnv } from "#app/platform/env.server.ts";
import { createToken, TOKEN_SCOPES, type TokenScope } from "#app/staff/index.server.ts";
import { type App, wireApp } from "../../wire.server.ts";
import { handleApi } from "../handle-api.ts";

interface Amount {
  amount: number;
  currency: string;
}

/** Every field an assertion reads by name; each answer has some of them. */
interface Body {
  id: string;
  number: string;
  code: string;
  title: string;
  openapi: string;
  paths: object;
  subtotal: Amount;
  shipping: Amount;
  total: Amount;
  stock: { on_hand: number };
  next_cursor: string | null;
  data: { id: string; variants: { stock: { on_hand: number; reserved: number; available: number } }[] }[];
}

export interface Answer {
  status: number;
  type: string;
  raw: string;
  body: Body;
}

export interface Ask {
  /** JSON, or text and bytes as they are. */
  body?: unknown;
  scope?: TokenScope | "none" | "forged";
  headers?: Record<string, string>;
}

export interface TestApi {
  app: App;
  ask(method: string, path: string, ask?: Ask): Promise<Answer>;
  /** A token's secret, for what is no JSON. */
  secret(scope: TokenScope): string;
  close(): Promise<void>;
}

/** The API over one database, asked as a client asks it, without a socket between. */
export async function openTestApi(databaseUrl: string): Promise<TestApi> {
  const data = mkdtempSync(join(tmpdir(), "vitrine-api-"));
  const env = parseEnv({ VITRINE_DATA: data, DATABASE_URL: databaseUrl, LOG_LEVEL: "silent" });
  const app = await wireApp({ env: { ...env, limits: { ...env.limits, apiPerTokenPerMinute: 1_000_000 } } });
  const secrets: Partial<Record<string, string>> = { forged: "vtr_forged" };
  for (const scope of TOKEN_SCOPES) {
    const made = await app.command({ actor: { kind: "system" } }, (ctx) => createToken(ctx, { name: scope, scope }));
    if (made.ok) secrets[scope] = made.value.token;
  }
  return {
    app,
    async ask(method, path, { body, scope = "write", headers = {} } = {}) {
      const secret = secrets[scope];
      const request = new Request(`http://localhost:3000/api/v1${path}`, {
        method,
        headers: {
          ...(secret && { authorization: `Bearer ${secret}` }),
          ...(body !== undefined && { "content-type": "application/json" }),
          ...headers,
        },
        ...(body !== undefined && {
          body: typeof body === "string" || body instanceof ArrayBuffer ? body : JSON.stringify(body),
        }),
      });
      const response = await handleApi(app, request, path.split("?")[0] ?? "");
      const raw = await response.text();
      const type = response.headers.get("content-type") ?? "";
      const isJson = /^application\/(problem\+)?json/.test(type);
      return { status: response.status, type, raw, body: (isJson ? JSON.parse(raw) : {}) as Body };
    },
    secret: (scope) => secrets[scope] ?? "",
    async close() {
      await app.close();
      rmSync(data, { recursive: true });
    },
  };
}
