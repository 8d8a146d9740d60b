/** What a member of staff is. One role each. */
export const ROLES = ["owner", "admin", "marketer", "writer", "support"] as const;
export type Role = (typeof ROLES)[number];

/** Everything the admin can do, and who may. THE one table: what is not in it, nobody may. */
export const PERMISSIONS = {
  "home.read": ["owner", "admin", "marketer", "writer", "support"],
  "orders.read": ["owner", "admin", "marketer", "support"],
  "lists.export": ["owner", "admin"],
  "orders.write": ["owner", "admin", "support"],
  "orders.price": ["owner", "admin"],
  "payments.record": ["owner", "admin", "support"],
  "payments.refund": ["owner", "admin"],
  "vouchers.manage": ["owner", "admin"],
  "customers.read": ["owner", "admin", "marketer", "support"],
  "customers.write": ["owner", "admin", "support"],
  "customers.erase": ["owner"],
  "answers.delete": ["owner", "admin"],
  "products.read": ["owner", "admin", "marketer", "support"],
  "products.write": ["owner", "admin", "marketer"],
  "products.import": ["owner", "admin"],
  "stock.adjust": ["owner", "admin"],
  "offers.read": ["owner", "admin", "marketer", "support"],
  "offers.write": ["owner", "admin", "marketer"],
  "documents.read": ["owner", "admin", "marketer", "writer", "support"],
  /** Words, pictures and links of documents that others draw. */
  "documents.content": ["owner", "admin", "marketer", "writer"],
  "documents.write": ["owner", "admin", "marketer"],
  "documents.publish": ["owner", "admin", "marketer"],
  "documents.approve": ["owner", "admin"],
  "media.write": ["owner", "admin", "marketer", "writer"],
  "settings.read": ["owner", "admin"],
  "settings.write": ["owner", "admin"],
  "integrations.manage": ["owner", "admin"],
  "outbox.manage": ["owner", "admin"],
  "staff.manage": ["owner"],
  "tokens.manage": ["owner"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export function isRole(value: unknown): value is Role {
  return typeof value === "string" && (ROLES as readonly string[]).includes(value);
}

/** Denies whatever it does not know: a role out of an old session, a permission misspelt in plain JavaScript. */
export function may(role: Role, permission: Permission): boolean {
  const roles: readonly Role[] | undefined = Object.hasOwn(PERMISSIONS, permission)
    ? PERMISSIONS[permission]
    : undefined;
  return roles?.includes(role) ?? false;
}
