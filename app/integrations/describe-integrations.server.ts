import { type Reason, readReason } from "#app/commerce/failures.ts";
import type { Reader } from "#app/platform/db/index.server.ts";
import { readIntegrations } from "#app/settings/index.server.ts";
import type { Definition } from "./definition.ts";
import { definitions } from "./definitions.ts";
import { openSecrets } from "./opened.server.ts";

/** An outside service as its settings screen shows it: secrets by their last signs alone. */
export interface IntegrationView {
  name: string;
  enabled: boolean;
  /** It was set up, and its secrets open. */
  ready: boolean;
  version: number;
  okAt: number | null;
  failedAt: number | null;
  error: Reason | null;
  fields: {
    name: string;
    kind: Definition["fields"][number]["kind"];
    secret: boolean;
    required: boolean;
    options: string[];
    value: string;
    /** Of a secret that is kept: `••••4242`. */
    mask: string;
  }[];
}

export async function describeIntegrations(read: Reader, secret: string): Promise<IntegrationView[]> {
  const stored = new Map((await readIntegrations(read)).map((each) => [each.name, each]));
  return definitions.map(({ name, fields }) => {
    const kept = stored.get(name);
    const secrets = kept && openSecrets(secret, name, kept.secrets);
    return {
      name,
      enabled: kept?.enabled ?? false,
      ready: secrets !== undefined,
      version: kept?.version ?? 0,
      okAt: kept?.okAt ?? null,
      failedAt: kept?.failedAt ?? null,
      error: kept?.error ? readReason(kept.error) : null,
      fields: fields.map((field) => ({
        name: field.name,
        kind: field.kind,
        secret: field.secret ?? false,
        required: field.required ?? false,
        options: [...(field.options ?? [])],
        value: field.secret ? "" : (kept?.settings[field.name] ?? (kept ? "" : (field.fallback ?? ""))),
        mask: field.secret ? masked(secrets?.[field.name]) : "",
      })),
    };
  });
}

/** Enough to tell two keys apart, too little to be one. */
function masked(secret: string | undefined): string {
  if (!secret) return "";
  return secret.length >= 12 && !/\s/.test(secret) ? `••••${secret.slice(-4)}` : "••••";
}
