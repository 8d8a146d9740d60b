import {
  Ban,
  Banknote,
  CalendarClock,
  CircleCheck,
  CircleDashed,
  Clock,
  CopyX,
  HandCoins,
  Hourglass,
  type LucideIcon,
  Merge,
  Package,
  PackageCheck,
  PackageX,
  Pencil,
  PhoneCall,
  PhoneMissed,
  PhoneOff,
  ReceiptText,
  ShieldAlert,
  ShieldCheck,
  StickyNote,
  Tag,
  Truck,
  Undo2,
  UserRound,
  Wallet,
} from "lucide-react";
import type { DeskState } from "#app/commerce/orders/desk.ts";
import type { ShipmentState } from "#app/commerce/shipments/machine.ts";
import type { BadgeTone } from "#app/ui/badge.tsx";
import type { OrderRow } from "./types.ts";

interface Look {
  icon: LucideIcon;
  tone: BadgeTone;
}

/** How each state looks. Its word is `order.placed`, `payment.paid`, `delivery.shipped` … in messages.ts. */
export const ORDER_LOOKS: Record<OrderRow["state"], Look> = {
  placed: { icon: PhoneCall, tone: "warning" },
  confirmed: { icon: CircleCheck, tone: "info" },
  completed: { icon: CircleCheck, tone: "positive" },
  cancelled: { icon: Ban, tone: "neutral" },
};

export const PAYMENT_LOOKS: Record<OrderRow["paymentState"], Look> = {
  unpaid: { icon: Wallet, tone: "neutral" },
  pending: { icon: Hourglass, tone: "warning" },
  authorised: { icon: ShieldCheck, tone: "info" },
  partly_paid: { icon: HandCoins, tone: "info" },
  paid: { icon: HandCoins, tone: "positive" },
  remitted: { icon: Banknote, tone: "positive" },
  partly_refunded: { icon: Undo2, tone: "warning" },
  refunded: { icon: Undo2, tone: "danger" },
  voided: { icon: ReceiptText, tone: "neutral" },
};

export const DELIVERY_LOOKS: Record<OrderRow["deliveryState"], Look> = {
  pending: { icon: CircleDashed, tone: "neutral" },
  packed: { icon: Package, tone: "info" },
  shipped: { icon: Truck, tone: "info" },
  delivered: { icon: PackageCheck, tone: "positive" },
  refused: { icon: PackageX, tone: "danger" },
  returned: { icon: Undo2, tone: "warning" },
};

export const PARCEL_LOOKS: Record<ShipmentState, Look> = {
  packed: DELIVERY_LOOKS.packed,
  shipped: DELIVERY_LOOKS.shipped,
  delivered: DELIVERY_LOOKS.delivered,
  refused: DELIVERY_LOOKS.refused,
  returned: DELIVERY_LOOKS.returned,
  cancelled: { icon: PackageX, tone: "neutral" },
};

/** How the last call ended. Its word is `outcome.no_answer` … in work/messages.ts. */
export const DESK_LOOKS: Record<DeskState, Look> = {
  new: { icon: PhoneCall, tone: "neutral" },
  no_answer: { icon: PhoneMissed, tone: "warning" },
  busy: { icon: PhoneMissed, tone: "warning" },
  postponed: { icon: CalendarClock, tone: "info" },
  wrong_number: { icon: PhoneOff, tone: "danger" },
  duplicate: { icon: CopyX, tone: "neutral" },
  fake: { icon: ShieldAlert, tone: "danger" },
};

/** Marks of a timeline; what is not listed gets a clock. */
export const EVENT_ICONS: Readonly<Record<string, LucideIcon>> = {
  placed: ReceiptText,
  confirmed: CircleCheck,
  completed: CircleCheck,
  cancelled: Ban,
  packed: Package,
  shipped: Truck,
  delivered: PackageCheck,
  refused: PackageX,
  returned: Undo2,
  paid: HandCoins,
  remitted: Banknote,
  refunded: Undo2,
  partly_paid: HandCoins,
  payment_received: HandCoins,
  partly_refunded: Undo2,
  payment_refunded: Undo2,
  payment_pending: Hourglass,
  edited: Pencil,
  called: PhoneCall,
  note: StickyNote,
  tagged: Tag,
  assigned: UserRound,
  merged: Merge,
  parcel_packed: Package,
  parcel_changed: Pencil,
  parcel_shipped: Truck,
  parcel_delivered: PackageCheck,
  parcel_refused: PackageX,
  parcel_returned: Undo2,
  goods_returned: Undo2,
  parcel_cancelled: PackageX,
};

export const UNKNOWN_EVENT_ICON = Clock;
