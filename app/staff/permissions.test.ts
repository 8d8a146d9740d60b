import { expect, it } from "vitest";
import { may, PERMISSIONS, type Permission, ROLES, type Role } from "./permissions.ts";

it("lets the owner do everything: somebody must be able to", () => {
  for (const permission of Object.keys(PERMISSIONS) as Permission[]) expect(may("owner", permission)).toBe(true);
});

it("denies what it does not know", () => {
  expect(may("visitor" as Role, "home.read")).toBe(false);
  expect(may("owner", "everything" as Permission)).toBe(false);
  expect(may("owner", "constructor" as Permission)).toBe(false);
});

it("keeps people and keys in the owner's hands, and orders out of the marketer's", () => {
  const allowed = (permission: Permission) => ROLES.filter((role) => may(role, permission));
  expect(allowed("staff.manage")).toEqual(["owner"]);
  expect(allowed("tokens.manage")).toEqual(["owner"]);
  expect(allowed("orders.write")).toEqual(["owner", "admin", "support"]);
  expect(allowed("documents.approve")).toEqual(["owner", "admin"]);
  expect(allowed("documents.content")).toEqual(["owner", "admin", "marketer", "writer"]);
  expect(allowed("documents.write")).toEqual(["owner", "admin", "marketer"]);
  expect(allowed("documents.publish")).toEqual(["owner", "admin", "marketer"]);
});
