import { jsonOf, type Reader, type Row } from "#app/platform/db/index.server.ts";

/** An outside service as the shop keeps it. */
export interface StoredIntegration {
  name: string;
  enabled: boolean;
  settings: Record<string, string>;
  /** Sealed with the shop's secret. */
  secrets: string;
  version: number;
  okAt: number | null;
  failedAt: number | null;
  error: string | null;
}

const COLUMNS = "name, enabled, settings, secrets, version, ok_at, failed_at, error";

export async function readIntegrations(read: Reader): Promise<StoredIntegration[]> {
  return (await read.all(`SELECT ${COLUMNS} FROM integrations ORDER BY name`)).map(toIntegration);
}

export async function readIntegration(read: Reader, name: string): Promise<StoredIntegration | undefined> {
  const row = await read.one(`SELECT ${COLUMNS} FROM integrations WHERE name = ?`, [name]);
  return row && toIntegration(row);
}

function toIntegration(row: Row): StoredIntegration {
  const time = (value: Row[string] | undefined) => (value === null || value === undefined ? null : Number(value));
  return {
    name: String(row.name),
    enabled: Number(row.enabled) === 1,
    settings: jsonOf(row.settings),
    secrets: String(row.secrets),
    version: Number(row.version),
    okAt: time(row.ok_at),
    failedAt: time(row.failed_at),
    error: row.error === null || row.error === undefined ? null : String(row.error),
  };
}
