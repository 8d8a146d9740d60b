import type { Context } from "#app/commerce/context.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";

export interface IntegrationChange {
  name: string;
  enabled: boolean;
  /** Plain values. */
  settings: Readonly<Record<string, string>>;
  /** The secrets, sealed. */
  secrets: string;
  /** The version that was seen; 0: there was none. */
  version: number;
}

/** Keeps what an outside service is reached with. @returns the new version, or `settings.conflict` when it was changed meanwhile. */
export async function saveIntegration(ctx: Context, change: IntegrationChange): Promise<Result<number>> {
  const { name, enabled, settings, secrets, version } = change;
  const now = ctx.clock.now();
  const values = [enabled ? 1 : 0, JSON.stringify(settings), secrets];
  const { changes } = await ctx.tx.run(
    "UPDATE integrations SET enabled = ?, settings = ?, secrets = ?, version = version + 1, updated_at = ? WHERE name = ? AND version = ?",
    [...values, now, name, version],
  );
  if (changes === 0) {
    const there = await ctx.tx.one("SELECT version FROM integrations WHERE name = ?", [name]);
    if (there || version !== 0) return refuse("settings.conflict");
    await ctx.tx.run(
      "INSERT INTO integrations (enabled, settings, secrets, name, version, updated_at) VALUES (?, ?, ?, ?, 1, ?)",
      [...values, name, now],
    );
  }
  ctx.emit({ kind: "settings.changed", subject: `integration.${name}`, data: { enabled } });
  return ok(version + 1);
}

/** How the last call to it went. A success keeps the last error to be read; a failure does not turn it off. */
export async function noteIntegration(ctx: Context, name: string, error: string | null): Promise<Result<null>> {
  const now = ctx.clock.now();
  if (error === null) await ctx.tx.run("UPDATE integrations SET ok_at = ? WHERE name = ?", [now, name]);
  else {
    await ctx.tx.run("UPDATE integrations SET failed_at = ?, error = ? WHERE name = ?", [
      now,
      error.slice(0, 500),
      name,
    ]);
  }
  return ok(null);
}
