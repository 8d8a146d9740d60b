import type { Reader } from "#app/platform/db/index.server.ts";
import { unseal } from "#app/platform/secret.server.ts";
import { readIntegration } from "#app/settings/index.server.ts";
import type { FieldValues } from "./definition.ts";

/** An outside service with all it is reached with. */
export interface OpenedIntegration {
  enabled: boolean;
  values: FieldValues;
  version: number;
}

/** @returns undefined where it was never set up, or where the shop's secret is no longer the one it was sealed with. */
export async function openIntegration(
  read: Reader,
  secret: string,
  name: string,
): Promise<OpenedIntegration | undefined> {
  const stored = await readIntegration(read, name);
  if (!stored) return undefined;
  const secrets = openSecrets(secret, name, stored.secrets);
  if (!secrets) return undefined;
  return { enabled: stored.enabled, values: { ...stored.settings, ...secrets }, version: stored.version };
}

export function openSecrets(secret: string, name: string, sealed: string): FieldValues | undefined {
  const plain = unseal(secret, purposeOf(name), sealed);
  return plain === undefined ? undefined : (JSON.parse(plain) as FieldValues);
}

/** What one service's secrets are sealed for: those of another do not open in their place. */
export function purposeOf(name: string): string {
  return `integration:${name}`;
}
