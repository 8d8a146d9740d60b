import type { Reader, Row } from "#app/platform/db/index.server.ts";
import { isRole } from "./permissions.ts";
import { type ApiToken, type StaffContext, type StaffUser, TOKEN_SCOPES, type TokenScope } from "./types.ts";

const USER = "u.id, u.email, u.name, u.role, u.password, u.disabled_at, u.last_sign_in_at, u.created_at";

/** Two ways to write one address are one account. */
export function normaliseEmail(email: string): string {
  return email.normalize("NFC").trim().toLowerCase();
}

export interface UserWithPassword {
  user: StaffUser;
  password: string | null;
}

export async function readUserByEmail(read: Reader, email: string): Promise<UserWithPassword | undefined> {
  const row = await read.one(`SELECT ${USER} FROM staff_users u WHERE u.email = ?`, [normaliseEmail(email)]);
  return row && { user: toUser(row), password: row.password === null ? null : String(row.password) };
}

export async function readUser(read: Reader, id: string): Promise<StaffUser | undefined> {
  const row = await read.one(`SELECT ${USER} FROM staff_users u WHERE u.id = ?`, [id]);
  return row && toUser(row);
}

export async function readUsers(read: Reader): Promise<StaffUser[]> {
  return (await read.all(`SELECT ${USER} FROM staff_users u ORDER BY u.id`)).map(toUser);
}

export async function insertUser(ctx: StaffContext, user: Pick<StaffUser, "id" | "email" | "name" | "role">) {
  const now = ctx.clock.now();
  await ctx.tx.run(
    "INSERT INTO staff_users (id, email, name, role, password, disabled_at, last_sign_in_at, created_at, updated_at) VALUES (?, ?, ?, ?, NULL, NULL, NULL, ?, ?)",
    [user.id, user.email, user.name, user.role, now, now],
  );
}

export async function insertLink(ctx: StaffContext, hash: string, userId: string, expiresAt: number) {
  await ctx.tx.run(
    "INSERT INTO staff_links (hash, user_id, created_at, expires_at, used_at) VALUES (?, ?, ?, ?, NULL)",
    [hash, userId, ctx.clock.now(), expiresAt],
  );
}

/** The user a link is for, while it can still be used. */
export async function readLink(read: Reader, hash: string, now: number): Promise<StaffUser | undefined> {
  const row = await read.one(
    `SELECT ${USER} FROM staff_links l JOIN staff_users u ON u.id = l.user_id WHERE l.hash = ? AND l.used_at IS NULL AND l.expires_at > ? AND u.disabled_at IS NULL`,
    [hash, now],
  );
  return row && toUser(row);
}

/** One statement decides who uses a link that two people open at once. */
export async function claimLink(ctx: StaffContext, hash: string): Promise<boolean> {
  const now = ctx.clock.now();
  const { changes } = await ctx.tx.run(
    "UPDATE staff_links SET used_at = ? WHERE hash = ? AND used_at IS NULL AND expires_at > ?",
    [now, hash, now],
  );
  return changes === 1;
}

export async function updatePassword(ctx: StaffContext, userId: string, password: string) {
  await ctx.tx.run("UPDATE staff_users SET password = ?, updated_at = ? WHERE id = ?", [
    password,
    ctx.clock.now(),
    userId,
  ]);
}

export async function insertSession(ctx: StaffContext, hash: string, userId: string, expiresAt: number) {
  const now = ctx.clock.now();
  await ctx.tx.run(
    "INSERT INTO staff_sessions (hash, user_id, created_at, seen_at, expires_at) VALUES (?, ?, ?, ?, ?)",
    [hash, userId, now, now, expiresAt],
  );
  await ctx.tx.run("UPDATE staff_users SET last_sign_in_at = ? WHERE id = ?", [now, userId]);
  await ctx.tx.run("DELETE FROM staff_sessions WHERE expires_at < ?", [now]);
}

export interface SessionRow {
  user: StaffUser;
  seenAt: number;
}

export async function readSession(read: Reader, hash: string, now: number): Promise<SessionRow | undefined> {
  const row = await read.one(
    `SELECT ${USER}, s.seen_at FROM staff_sessions s JOIN staff_users u ON u.id = s.user_id WHERE s.hash = ? AND s.expires_at > ? AND u.disabled_at IS NULL`,
    [hash, now],
  );
  return row && { user: toUser(row), seenAt: Number(row.seen_at) };
}

export async function touchSession(ctx: StaffContext, hash: string) {
  await ctx.tx.run("UPDATE staff_sessions SET seen_at = ? WHERE hash = ?", [ctx.clock.now(), hash]);
}

export async function deleteSession(ctx: StaffContext, hash: string) {
  await ctx.tx.run("DELETE FROM staff_sessions WHERE hash = ?", [hash]);
}

/** Every session of a user, or all but the one that is kept. */
export async function deleteSessionsOf(ctx: StaffContext, userId: string, keep = "") {
  await ctx.tx.run("DELETE FROM staff_sessions WHERE user_id = ? AND hash <> ?", [userId, keep]);
}

export async function updateUser(ctx: StaffContext, user: Pick<StaffUser, "id" | "name" | "role" | "disabled">) {
  const now = ctx.clock.now();
  await ctx.tx.run("UPDATE staff_users SET name = ?, role = ?, disabled_at = ?, updated_at = ? WHERE id = ?", [
    user.name,
    user.role,
    user.disabled ? now : null,
    now,
    user.id,
  ]);
}

/** Locks the owners, so that two of them cannot remove each other at once and leave the shop with none. */
export async function lockActiveOwners(ctx: StaffContext): Promise<string[]> {
  const lock = ctx.tx.dialect === "mysql" ? " FOR UPDATE" : "";
  const rows = await ctx.tx.all<{ id: string }>(
    `SELECT id FROM staff_users WHERE role = 'owner' AND disabled_at IS NULL${lock}`,
  );
  return rows.map((row) => row.id);
}

const TOKEN = "id, name, scope, created_at, used_at, revoked_at";

export async function insertToken(
  ctx: StaffContext,
  token: { id: string; name: string; scope: TokenScope },
  hash: string,
) {
  await ctx.tx.run(
    "INSERT INTO api_tokens (id, name, scope, hash, created_at, used_at, revoked_at) VALUES (?, ?, ?, ?, ?, NULL, NULL)",
    [token.id, token.name, token.scope, hash, ctx.clock.now()],
  );
}

export async function readToken(read: Reader, hash: string): Promise<ApiToken | undefined> {
  const row = await read.one(`SELECT ${TOKEN} FROM api_tokens WHERE hash = ? AND revoked_at IS NULL`, [hash]);
  return row && toToken(row);
}

export async function readTokens(read: Reader): Promise<ApiToken[]> {
  return (await read.all(`SELECT ${TOKEN} FROM api_tokens ORDER BY id DESC`)).map(toToken);
}

export async function revokeTokenRow(ctx: StaffContext, id: string): Promise<boolean> {
  const { changes } = await ctx.tx.run("UPDATE api_tokens SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL", [
    ctx.clock.now(),
    id,
  ]);
  return changes === 1;
}

function toUser(row: Row): StaffUser {
  // A role this version does not know may do the least, until somebody gives them one that it does.
  const role = isRole(row.role) ? row.role : "support";
  return {
    id: String(row.id),
    email: String(row.email),
    name: String(row.name),
    role,
    disabled: row.disabled_at !== null,
    active: row.password !== null,
    lastSignInAt: row.last_sign_in_at === null ? null : Number(row.last_sign_in_at),
    createdAt: Number(row.created_at),
  };
}

function toToken(row: Row): ApiToken {
  return {
    id: String(row.id),
    name: String(row.name),
    scope: TOKEN_SCOPES.find((each) => each === row.scope) ?? "read",
    createdAt: Number(row.created_at),
    usedAt: row.used_at === null ? null : Number(row.used_at),
    revoked: row.revoked_at !== null,
  };
}
