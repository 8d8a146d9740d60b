import type { Permission } from "#app/staff/permissions.ts";
import type { HelpKey } from "./messages.ts";

export interface HelpTopic {
  /** Anchor of the topic: `/admin/help#page`. */
  id: string;
  title: HelpKey;
  steps: readonly HelpKey[];
  /** Where it is done; shown to whom may. */
  href?: string;
  permission: Permission;
}

/** What the help explains, in the order of a new shop's days. */
export const HELP_TOPICS: readonly HelpTopic[] = [
  {
    id: "import",
    title: "import.title",
    steps: ["import.1", "import.2", "import.3"],
    href: "/admin/import",
    permission: "products.import",
  },
  {
    id: "page",
    title: "page.title",
    steps: ["page.1", "page.2", "page.3", "page.4", "page.5"],
    href: "/admin/pages",
    permission: "documents.write",
  },
  {
    id: "checks",
    title: "checks.title",
    steps: ["checks.1", "checks.2", "checks.3", "checks.4"],
    href: "/admin/pages",
    permission: "documents.write",
  },
  {
    id: "media",
    title: "media.title",
    steps: ["media.1", "media.2", "media.3", "media.4"],
    href: "/admin/media",
    permission: "media.write",
  },
  {
    id: "answers",
    title: "answers.title",
    steps: ["answers.1", "answers.2", "answers.3", "answers.4", "answers.5"],
    href: "/admin/answers",
    permission: "customers.read",
  },
  {
    id: "order",
    title: "order.title",
    steps: ["order.1", "order.2", "order.3"],
    href: "/admin/orders",
    permission: "orders.read",
  },
  {
    id: "offers",
    title: "offers.title",
    steps: ["offers.1", "offers.2", "offers.3", "offers.4", "offers.5"],
    href: "/admin/offers",
    permission: "offers.write",
  },
  {
    id: "campaigns",
    title: "campaigns.title",
    steps: ["campaigns.1", "campaigns.2", "campaigns.3", "campaigns.4", "campaigns.5", "campaigns.6", "campaigns.7"],
    href: "/admin/campaigns",
    permission: "documents.write",
  },
  {
    id: "payment",
    title: "payment.title",
    steps: ["payment.1", "payment.2", "payment.3"],
    href: "/admin/settings/payments",
    permission: "settings.read",
  },
  {
    id: "stock",
    title: "stock.title",
    steps: ["stock.1", "stock.2", "stock.3"],
    href: "/admin/stock",
    permission: "stock.adjust",
  },
  { id: "team", title: "team.title", steps: ["team.1", "team.2"], permission: "staff.manage" },
];
