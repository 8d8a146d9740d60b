import {
  findAddresses,
  findConsents,
  findCustomer,
  listCustomers,
  recordConsent,
  updateCustomer,
} from "#app/commerce/customers/index.server.ts";
import { parsePhone } from "#app/commerce/kernel/phone.ts";
import { ok, refuse } from "#app/commerce/kernel/result.ts";
import { changeLead, LEAD_STATES, type LeadState, listLeads } from "#app/commerce/leads/index.server.ts";
import { erasePerson, exportPerson, listErasures } from "#app/commerce/privacy/index.server.ts";
import { actorOf } from "../actor.ts";
import { endpoint } from "../endpoint.ts";
import { limitOf, pageAnswer } from "../page-of.ts";
import { addressJson, consentJson, customerJson, leadJson } from "../people-json.ts";
import { array, instantSchema, listSchema, nullable, object, pageParameters, text } from "../schemas/common.ts";
import {
  consentInput,
  customerDetailSchema,
  customerPatchSchema,
  customerSchema,
  leadPatchSchema,
  leadSchema,
} from "../schemas/customer.ts";

const notFound = { refusal: { code: "customer.not_found" } } as const;
const erasureSchema = object({ id: text(26), orders: { type: "integer" }, at: instantSchema });

export const peopleEndpoints = [
  endpoint({
    method: "GET",
    path: "/customers",
    scope: "read",
    summary: "List customers, the newest first",
    query: { q: { description: "The end of a phone, words of a name, a city or a tag" }, ...pageParameters },
    success: { status: 200, schema: listSchema(customerSchema) },
    handle: ({ app, query }) =>
      app.query(async ({ read }) => {
        const { q, cursor } = query;
        const page = await listCustomers(read, { limit: limitOf(query), ...(q && { q }), ...(cursor && { cursor }) });
        return pageAnswer(page.data.map(customerJson), page.nextCursor);
      }),
  }),
  endpoint({
    method: "GET",
    path: "/customers/{id}",
    scope: "read",
    summary: "Read a customer with addresses and consents",
    success: { status: 200, schema: customerDetailSchema },
    handle: ({ app, params }) =>
      app.query(async ({ read }) => {
        const customer = await findCustomer(read, params.id ?? "");
        if (!customer || customer.erasedAt !== null) return notFound;
        const [addresses, consents] = await Promise.all([
          findAddresses(read, customer.id),
          findConsents(read, customer),
        ]);
        const body = {
          ...customerJson(customer),
          addresses: addresses.map(addressJson),
          consents: consents.map(consentJson),
        };
        return { status: 200, body };
      }),
  }),
  endpoint<{ tags?: string[]; note?: string; version?: number }>({
    method: "PATCH",
    path: "/customers/{id}",
    scope: "write",
    summary: "Change a customer's tags or note",
    body: customerPatchSchema,
    success: { status: 200, schema: customerSchema },
    handle: async ({ app, token, locale, params, body: { version, ...change } }) => {
      const changed = await app.command({ actor: actorOf(token), locale }, (ctx) =>
        updateCustomer(ctx, params.id ?? "", change, version),
      );
      return changed.ok ? { status: 200, body: customerJson(changed.value) } : { refusal: changed.refusal };
    },
  }),
  endpoint({
    method: "GET",
    path: "/customers/{id}/export",
    scope: "write",
    summary: "Everything kept of one person",
    description: "Orders with their lines and timelines, addresses, consents, leads: what the person may ask for.",
    success: { status: 200, schema: { type: "object" } },
    handle: ({ app, params }) =>
      app.query(async ({ read }) => {
        const person = await exportPerson(read, params.id ?? "");
        return person ? { status: 200, body: person } : notFound;
      }),
  }),
  endpoint<{ phone: string }>({
    method: "POST",
    path: "/customers/{id}/erase",
    scope: "write",
    summary: "Erase one person's data, for good",
    description: "Orders keep figures, goods and region. `phone` confirms: it must be this customer's.",
    body: object({ phone: text(60, 1) }),
    success: { status: 200, schema: erasureSchema },
    handle: async ({ app, token, locale, params, body }) => {
      const erased = await app.command({ actor: actorOf(token), locale }, (ctx) =>
        erasePerson(ctx, params.id ?? "", body.phone),
      );
      if (!erased.ok) return { refusal: erased.refusal };
      return { status: 200, body: { ...erased.value, at: new Date(erased.value.at).toISOString() } };
    },
  }),
  endpoint({
    method: "GET",
    path: "/erasures",
    scope: "read",
    summary: "List erasures: when, by whom, how many orders",
    success: {
      status: 200,
      schema: object({
        data: array(object({ ...(erasureSchema.properties as object), by: nullable(text(120)) }), 200),
      }),
    },
    handle: ({ app }) =>
      app.query(async ({ read }) => {
        const erasures = await listErasures(read);
        return {
          status: 200,
          body: { data: erasures.map((each) => ({ ...each, at: new Date(each.at).toISOString() })) },
        };
      }),
  }),
  endpoint<{ phone: string; purpose: string; granted: boolean; text: string }>({
    method: "POST",
    path: "/consents",
    scope: "write",
    summary: "Record that somebody agreed, or no longer does",
    description: "Kept with the words that were read, their version, the time and the source.",
    body: consentInput,
    success: { status: 201, schema: object({ id: text(26), text_version: text(64), at: instantSchema }) },
    handle: async ({ app, token, locale, body }) => {
      const recorded = await app.command({ actor: actorOf(token), locale }, async (ctx) => {
        const phone = parsePhone(body.phone, ctx.shop.country)?.e164;
        if (!phone) return refuse("phone.invalid", { country: ctx.shop.country }, "/phone");
        return ok(await recordConsent(ctx, { ...body, phone, email: null, locale, source: "api", address: null }));
      });
      if (!recorded.ok) return { refusal: recorded.refusal };
      const { id, textVersion, at } = recorded.value;
      return { status: 201, body: { id, text_version: textVersion, at: new Date(at).toISOString() } };
    },
  }),
  endpoint({
    method: "GET",
    path: "/leads",
    scope: "read",
    summary: "List unfinished orders that can be reached, the newest first",
    query: {
      state: { description: "In this state", schema: { enum: LEAD_STATES } },
      q: { description: "The end of a phone, words of a name or a city" },
      ...pageParameters,
    },
    success: { status: 200, schema: listSchema(leadSchema) },
    handle: ({ app, query }) =>
      app.query(async ({ read }) => {
        const { q, cursor, state } = query;
        const page = await listLeads(read, {
          ...{ limit: limitOf(query), ...(q && { q }), ...(cursor && { cursor }) },
          ...(state !== undefined && { state: state as LeadState }),
        });
        return pageAnswer(page.data.map(leadJson), page.nextCursor);
      }),
  }),
  endpoint<{ state?: Exclude<LeadState, "converted">; note?: string }>({
    method: "PATCH",
    path: "/leads/{id}",
    scope: "write",
    summary: "Change a lead's state or note",
    body: leadPatchSchema,
    success: { status: 200, schema: leadSchema },
    handle: async ({ app, token, locale, params, body }) => {
      const changed = await app.command({ actor: actorOf(token), locale }, (ctx) =>
        changeLead(ctx, params.id ?? "", body),
      );
      return changed.ok ? { status: 200, body: leadJson(changed.value) } : { refusal: changed.refusal };
    },
  }),
];
