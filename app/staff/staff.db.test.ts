import { expect, test } from "vitest";
import { fixedClock } from "#app/commerce/kernel/clock.ts";
import { ulids } from "#app/commerce/kernel/ids.ts";
import { withTransaction } from "#app/platform/db/index.server.ts";
import { describeEachDatabase } from "#app/testing/database.ts";
import {
  checkCredentials,
  createToken,
  createUser,
  findSession,
  findToken,
  makeLink,
  redeemLink,
  revokeToken,
  type StaffContext,
  signIn,
  signOut,
  updateUser,
} from "./index.server.ts";

const PASSWORD = "olives et menthe fraîche";

describeEachDatabase("staff", (open) => {
  const clock = fixedClock(Date.UTC(2026, 10, 23));
  const staff = <T>(work: (ctx: StaffContext) => Promise<T>) =>
    withTransaction(open().db, (tx) => work({ tx, clock, ids: ulids }));
  const read = () => open().db.read;

  async function newUser(email: string, role: "owner" | "admin" | "support" = "admin") {
    const created = await staff((ctx) => createUser(ctx, { email, role }));
    if (!created.ok) throw new Error(created.refusal.code);
    const redeemed = await staff((ctx) => redeemLink(ctx, { secret: created.value.link.secret, password: PASSWORD }));
    if (!redeemed.ok) throw new Error(redeemed.refusal.code);
    return { ...created.value, session: redeemed.value.session };
  }

  test("a new user has no password until the link is used, once", async () => {
    const created = await staff((ctx) => createUser(ctx, { email: " Leila@Example.com ", role: "admin" }));
    if (!created.ok) throw new Error(created.refusal.code);
    const { secret } = created.value.link;
    expect(created.value.email).toBe("leila@example.com");
    expect(await checkCredentials(read(), { email: "leila@example.com", password: "" })).toMatchObject({ ok: false });

    const weak = await staff((ctx) => redeemLink(ctx, { secret, password: "court" }));
    expect(weak).toMatchObject({ ok: false, refusal: { code: "password.too_short" } });

    const both = await Promise.all([1, 2].map(() => staff((ctx) => redeemLink(ctx, { secret, password: PASSWORD }))));
    expect(both.filter((each) => each.ok)).toHaveLength(1);
    expect(await checkCredentials(read(), { email: "LEILA@example.com", password: PASSWORD })).toMatchObject({
      ok: true,
    });
  });

  test("a link runs out", async () => {
    const user = await newUser("late@example.com");
    const link = await staff((ctx) => makeLink(ctx, user.id));
    clock.advance(49 * 3_600_000);
    const redeemed = await staff((ctx) => redeemLink(ctx, { secret: link.secret, password: PASSWORD }));
    expect(redeemed).toMatchObject({ ok: false, refusal: { code: "link.invalid" } });
  });

  test("signing out, being disabled and time end a session", async () => {
    const user = await newUser("omar@example.com");
    const found = await checkCredentials(read(), { email: user.email, password: PASSWORD });
    if (!found.ok) throw new Error(found.refusal.code);
    const [one, two] = [await staff((ctx) => signIn(ctx, found.value)), await staff((ctx) => signIn(ctx, found.value))];
    expect(one.secret).not.toBe(two.secret);
    expect((await findSession(read(), one.secret, clock.now()))?.user.email).toBe("omar@example.com");

    await staff((ctx) => signOut(ctx, one.secret));
    expect(await findSession(read(), one.secret, clock.now())).toBeUndefined();
    expect(await findSession(read(), two.secret, clock.now() + 13 * 3_600_000)).toBeUndefined();

    await staff((ctx) => updateUser(ctx, { id: user.id, disabled: true }));
    expect(await findSession(read(), two.secret, clock.now())).toBeUndefined();
    expect(await checkCredentials(read(), { email: user.email, password: PASSWORD })).toMatchObject({ ok: false });
  });

  test("two owners cannot remove each other at once", async () => {
    const [a, b] = [await newUser("a@example.com", "owner"), await newUser("b@example.com", "owner")];
    const both = await Promise.all([a, b].map(({ id }) => staff((ctx) => updateUser(ctx, { id, role: "support" }))));
    expect(both.filter((each) => each.ok)).toHaveLength(1);
  });

  test("a token opens until it is revoked, and its secret is not kept", async () => {
    const made = await staff((ctx) => createToken(ctx, { name: "Comptable", scope: "read" }));
    if (!made.ok) throw new Error(made.refusal.code);
    expect(await findToken(read(), made.value.token)).toMatchObject({ name: "Comptable", scope: "read" });
    expect(JSON.stringify(await read().all("SELECT * FROM api_tokens"))).not.toContain(made.value.token);
    await staff((ctx) => revokeToken(ctx, made.value.id));
    expect(await findToken(read(), made.value.token)).toBeUndefined();
  });
});
