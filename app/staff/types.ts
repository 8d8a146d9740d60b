import type { Clock } from "#app/commerce/kernel/clock.ts";
import type { Ids } from "#app/commerce/kernel/ids.ts";
import type { Tx } from "#app/platform/db/index.server.ts";
import type { Role } from "./permissions.ts";

/** What a staff command gets; its caller opened the transaction. */
export interface StaffContext {
  tx: Tx;
  clock: Clock;
  ids: Ids;
}

export interface StaffUser {
  id: string;
  /** Lower case, NFC. */
  email: string;
  name: string;
  role: Role;
  disabled: boolean;
  /** They have set a password. */
  active: boolean;
  /** Epoch ms. */
  lastSignInAt: number | null;
  createdAt: number;
}

/**
 * What a token may do; each may also do what those before it may. `publish`: change what the shop shows where it has its pages
 * approved; without it, a token proposes. `prices`: agree on other prices than the shop's.
 */
export const TOKEN_SCOPES = ["read", "write", "publish", "prices"] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

export interface ApiToken {
  id: string;
  name: string;
  scope: TokenScope;
  createdAt: number;
  usedAt: number | null;
  revoked: boolean;
}

/** A list as somebody likes it. */
export interface SavedView {
  id: string;
  name: string;
  /** The list's address behind the `?`. */
  query: string;
  /** Everybody sees it. */
  shared: boolean;
}
