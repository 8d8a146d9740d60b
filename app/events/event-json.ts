import type { KeptEvent } from "./types.ts";

const PART: Readonly<Record<string, string>> = {
  block_seen: "block",
  message_seen: "block",
  message_closed: "block",
  campaign_reached: "goal",
  step_reached: "step",
  field_reached: "field",
};

/** An event as it leaves the house: what it has, and nothing that is empty. */
export function eventJson({ at, receivedAt, formRevision, part, campaigns, type, ...event }: KeptEvent): object {
  const name = PART[type];
  const all = {
    ...{ id: event.id, type, at: new Date(at).toISOString(), received_at: new Date(receivedAt).toISOString() },
    ...{ day: event.day, view: event.view, session: event.session, visitor: event.visitor },
    ...{
      page: event.page,
      revision: event.revision,
      form: event.form,
      form_revision: formRevision,
      order: event.order,
    },
    ...(name !== undefined && { [name]: name === "step" ? Number(part) : part }),
    ...(campaigns.length > 0 && { campaigns }),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}
