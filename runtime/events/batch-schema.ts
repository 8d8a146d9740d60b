import { FIELD_NAME_PATTERN } from "#blocks/contract/form.ts";
import { CAMPAIGN_GOALS, type EventField, MOST_TOLD, STREAM_VERSION, TOLD_FIELDS } from "./events.ts";

type Schema = Readonly<Record<string, unknown>>;

const id = { type: "string", pattern: "^[0-9A-HJKMNP-TV-Z]{26}$" };
const instant = { type: "integer", minimum: 0, maximum: 8_640_000_000_000_000 };
const nullable = (schema: Schema): Schema => ({ anyOf: [{ type: "null" }, schema] });

function closed(properties: Readonly<Record<string, Schema>>, required = Object.keys(properties)): Schema {
  return { type: "object", additionalProperties: false, required, properties };
}

const campaigns = {
  type: "array",
  maxItems: 20,
  items: closed({ id, revision: id, variant: nullable({ type: "string", pattern: "^[A-Za-z0-9]{1,12}$" }) }),
};

const FIELDS: Readonly<Record<EventField, Schema>> = {
  // A block of a shared section stands under the id of its place, and its own.
  block: { type: "string", pattern: "^[A-Za-z0-9_-]{1,100}$" },
  form: id,
  form_revision: id,
  field: { type: "string", pattern: FIELD_NAME_PATTERN },
  step: { type: "integer", minimum: 0, maximum: 200 },
  goal: { enum: CAMPAIGN_GOALS },
  campaigns,
};

/** JSON schema of what `POST /e` takes: one form for each kind of event, nothing that is not listed. */
export const batchSchema: Schema = closed(
  {
    v: { const: STREAM_VERSION },
    sent: instant,
    view: id,
    page: nullable(id),
    revision: nullable(id),
    campaigns,
    session: id,
    visitor: id,
    events: {
      type: "array",
      minItems: 1,
      maxItems: MOST_TOLD,
      items: {
        type: "object",
        discriminator: { propertyName: "type" },
        oneOf: Object.entries(TOLD_FIELDS).map(([type, fields]) =>
          closed({
            id,
            type: { const: type },
            at: instant,
            ...Object.fromEntries((fields as readonly EventField[]).map((name) => [name, FIELDS[name]])),
          }),
        ),
      },
    },
  },
  ["v", "sent", "view", "page", "revision", "campaigns", "events"],
);
