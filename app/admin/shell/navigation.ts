import {
  BadgePercent,
  Boxes,
  CircleHelp,
  ClipboardList,
  House,
  Images,
  Layers,
  type LucideIcon,
  Megaphone,
  PanelsTopLeft,
  PhoneCall,
  PhoneOutgoing,
  Settings,
  ShoppingBag,
  Tag,
  Users,
} from "lucide-react";
import type { Permission } from "#app/staff/permissions.ts";

export interface NavigationEntry {
  id:
    | "home"
    | "orders"
    | "desk"
    | "leads"
    | "answers"
    | "customers"
    | "products"
    | "collections"
    | "stock"
    | "offers"
    | "campaigns"
    | "pages"
    | "media"
    | "settings"
    | "help";
  href: string;
  icon: LucideIcon;
  permission: Permission;
}

/** The admin's rooms, in the order of the working day. */
export const NAVIGATION: readonly NavigationEntry[] = [
  { id: "home", href: "/admin", icon: House, permission: "home.read" },
  { id: "orders", href: "/admin/orders", icon: ShoppingBag, permission: "orders.read" },
  { id: "desk", href: "/admin/desk", icon: PhoneCall, permission: "orders.read" },
  { id: "leads", href: "/admin/leads", icon: PhoneOutgoing, permission: "customers.read" },
  { id: "answers", href: "/admin/answers", icon: ClipboardList, permission: "customers.read" },
  { id: "customers", href: "/admin/customers", icon: Users, permission: "customers.read" },
  { id: "products", href: "/admin/products", icon: Tag, permission: "products.read" },
  { id: "collections", href: "/admin/collections", icon: Layers, permission: "products.read" },
  { id: "stock", href: "/admin/stock", icon: Boxes, permission: "products.read" },
  { id: "offers", href: "/admin/offers", icon: BadgePercent, permission: "offers.read" },
  { id: "campaigns", href: "/admin/campaigns", icon: Megaphone, permission: "documents.read" },
  { id: "pages", href: "/admin/pages", icon: PanelsTopLeft, permission: "documents.read" },
  { id: "media", href: "/admin/media", icon: Images, permission: "documents.read" },
  { id: "settings", href: "/admin/settings", icon: Settings, permission: "settings.read" },
  { id: "help", href: "/admin/help", icon: CircleHelp, permission: "home.read" },
];

/** The entry that a path belongs to: `/admin/orders/1042` is in orders. */
export function currentEntry(path: string): NavigationEntry["id"] | undefined {
  const within = (href: string) => path === href || path.startsWith(`${href}/`);
  return NAVIGATION.findLast((entry) => (entry.id === "home" ? path === entry.href : within(entry.href)))?.id;
}
