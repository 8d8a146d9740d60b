import type { AgreedFee, EditedLine, OrderEdit } from "#app/commerce/checkout/index.server.ts";
import { isRecord } from "../../is-record.ts";
import type { OrderDraft } from "./types.ts";

/** What of a draft differs from what was there when the writing began, as an edit. undefined: it is no draft. */
export function readEdit(body: unknown): OrderEdit | undefined {
  if (!isRecord(body) || typeof body.version !== "number") return undefined;
  const before = readOrderDraft(body.before);
  const draft = readOrderDraft(body.draft);
  if (!before || !draft) return undefined;
  const changed = (...names: (keyof OrderDraft)[]) =>
    names.some((name) => JSON.stringify(before[name]) !== JSON.stringify(draft[name]));
  const { name, phone, email, line1, city, region, postcode, country, note, delivery, paymentMethod } = draft;
  return {
    version: body.version,
    ...(changed("lines") && { lines: draft.lines.map(editedLine) }),
    ...(changed("name", "phone", "email") && { customer: { name, phone, email } }),
    ...(changed("line1", "city", "region", "postcode", "country") && {
      address: { line1, city, country, region: region || null, postcode: postcode || null },
    }),
    ...(changed("delivery") && { delivery: delivery || null }),
    ...(changed("paymentMethod") && { paymentMethod }),
    ...(changed("note") && { note }),
    ...(changed("fees", "added") && { fees: [...draft.fees, ...agreedFees(draft)] }),
    // An amount that could not be read is refused where amounts are judged.
    ...(changed("shipping") && { shipping: draft.shipping === undefined ? Number.NaN : draft.shipping }),
  };
}

/** The fees that are new. An amount that could not be read is refused where amounts are judged. */
export function agreedFees({ added }: OrderDraft): AgreedFee[] {
  return added.map(({ name, amount = Number.NaN }) => ({ name, amount }));
}

function editedLine(line: OrderDraft["lines"][number]): EditedLine {
  const { id, variantId, quantity } = line;
  const which = id === undefined ? { variantId, components: chosenParts(line) } : { id };
  return { ...which, quantity, unitPrice: agreedOn(line) };
}

/** What was chosen of a mix, as orders take it; undefined where there was nothing to choose. */
export function chosenParts({ parts }: OrderDraft["lines"][number]) {
  return parts && Object.entries(parts).map(([variantId, quantity]) => ({ variantId, quantity }));
}

/** A price as it is asked for: only one that was agreed on is named, so that the catalogue's own may change meanwhile. */
export function agreedOn({ unitPrice, ownPrice }: OrderDraft["lines"][number]): number | undefined {
  return unitPrice === ownPrice ? undefined : (unitPrice ?? Number.NaN);
}

/** A draft as the screen sends it, every field of its own kind. What each may hold is the engine's to judge. */
export function readOrderDraft(body: unknown): OrderDraft | undefined {
  if (!isRecord(body) || !Array.isArray(body.lines)) return undefined;
  const text = (name: string) => (typeof body[name] === "string" ? body[name] : "");
  return {
    lines: body.lines.filter(isRecord).map((line) => ({
      ...(typeof line.id === "string" && { id: line.id }),
      variantId: String(line.variantId ?? ""),
      ...{ title: "", variant: "", sku: null, image: null },
      quantity: typeof line.quantity === "number" ? line.quantity : Number.NaN,
      ...(isRecord(line.parts) && { parts: partsOf(line.parts) }),
      unitPrice: typeof line.unitPrice === "number" ? line.unitPrice : undefined,
      ownPrice: typeof line.ownPrice === "number" ? line.ownPrice : Number.NaN,
    })),
    ...{ name: text("name"), phone: text("phone"), email: text("email"), line1: text("line1") },
    ...{ city: text("city"), region: text("region"), postcode: text("postcode"), country: text("country") },
    ...{ note: text("note"), delivery: text("delivery"), paymentMethod: text("paymentMethod") },
    shipping: body.shipping === null || typeof body.shipping === "number" ? body.shipping : undefined,
    fees: Array.isArray(body.fees) ? body.fees.map(String) : [],
    added: (Array.isArray(body.added) ? body.added : []).filter(isRecord).map(({ name, amount }) => ({
      ...{ key: "", name: typeof name === "string" ? name : "" },
      amount: typeof amount === "number" ? amount : undefined,
    })),
  };
}

function partsOf(parts: Record<string, unknown>): Record<string, number> {
  const counted = Object.entries(parts).map(([id, count]) => [id, typeof count === "number" ? count : Number.NaN]);
  return Object.fromEntries(counted.filter(([, count]) => count !== 0));
}
