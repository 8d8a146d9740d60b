import { createHmac, timingSafeEqual } from "node:crypto";
import type { FieldValues } from "../definition.ts";

/** More statuses than WhatsApp puts into one message. */
const MOST = 100;

/** Meta's handshake when the address is registered. @returns what to answer, or undefined for a stranger */
export function handshake(query: URLSearchParams, values: FieldValues): string | undefined {
  const challenge = query.get("hub.challenge") ?? "";
  const known = same(query.get("hub.verify_token") ?? "", values.verify_token ?? "");
  return query.get("hub.mode") === "subscribe" && known && /^[\w-]{1,200}$/.test(challenge) ? challenge : undefined;
}

/** One thing WhatsApp told us: what became of a message. */
export interface WhatsappNews {
  /** Unique: the message and its state. */
  event: string;
  status: string;
  message: string;
  /** Why it was not delivered. */
  error: string | null;
}

/** @returns undefined when the message is not signed with the app's secret; what it says otherwise, ordered as it came */
export function readWhatsapp(body: string, headers: Headers, values: FieldValues): WhatsappNews[] | undefined {
  const secret = values.app_secret ?? "";
  const wanted = `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
  if (secret === "" || !same(headers.get("x-hub-signature-256") ?? "", wanted)) return undefined;
  const news: WhatsappNews[] = [];
  for (const status of statusesOf(body)) {
    const { id, status: state, errors } = status;
    if (news.length >= MOST) break;
    if (typeof id !== "string" || typeof state !== "string") continue;
    const error = typeof errors?.[0]?.title === "string" ? errors[0].title.slice(0, 300) : null;
    news.push({ event: `${id}:${state}`.slice(0, 191), status: state.slice(0, 40), message: id.slice(0, 150), error });
  }
  return news;
}

interface Status {
  id?: unknown;
  status?: unknown;
  errors?: { title?: unknown }[];
}

function statusesOf(body: string): Status[] {
  const told = parsed(body) as { entry?: { changes?: { value?: { statuses?: Status[] } }[] }[] } | undefined;
  const list = <T>(value: T[] | undefined): T[] => (Array.isArray(value) ? value : []);
  return list(told?.entry).flatMap((entry) => list(entry?.changes).flatMap((change) => list(change?.value?.statuses)));
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return wanted !== "" && a.length === b.length && timingSafeEqual(a, b);
}
