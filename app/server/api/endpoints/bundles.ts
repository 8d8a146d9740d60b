import type { Refusal } from "#app/commerce/kernel/result.ts";
import {
  type BundleChoices,
  bundleIn,
  DOC_CHOICES,
  SHARED_CHOICES,
  type TakenDocument,
} from "#app/documents/index.server.ts";
import { DOCUMENT_KINDS, PAGE_USES } from "#blocks/contract/index.ts";
import { actorOf } from "../actor.ts";
import { endpoint } from "../endpoint.ts";
import { array, localizedSchema, nullable, object, text } from "../schemas/common.ts";

const id = text(26);
const count = { type: "integer" };
const kind = { enum: DOCUMENT_KINDS };

/** Checked whole by the documents' own door. */
const bundleSchema = {
  type: "object",
  description:
    "{ vitrine: 'documents', format: 1, docs: [document], with: { id: document }, assets: { key: base64 } }, as GET answers it",
};

const planSchema = object({
  docs: array(
    object({
      kind,
      use: { enum: [...PAGE_USES, null] },
      title: localizedSchema(200),
      slug: localizedSchema(80),
      holder: nullable(object({ id, title: localizedSchema(200) })),
    }),
    100,
  ),
  shared: array(object({ id, kind, title: localizedSchema(200), state: { enum: ["new", "same", "different"] } }), 500),
  pictures: count,
  missing: object({ products: count, collections: count }),
});

const takenSchema = array(
  object({ id, revision: text(26), kind, outcome: { enum: ["created", "replaced", "kept", "skipped"] } }),
  500,
);

interface Choices {
  docs?: (typeof DOC_CHOICES)[number][];
  shared?: { id: string; choice: (typeof SHARED_CHOICES)[number] }[];
  publish?: boolean;
}

export const bundleEndpoints = [
  endpoint({
    method: "GET",
    path: "/documents/{id}/site",
    scope: "read",
    summary: "Export a page as a web site of its own",
    description:
      "`zip`, in base64: the page in each of the shop's languages with its styles, fonts, pictures and scripts, for any file server. Links lead to the shop; forms, which it takes from its own pages alone, become links to it.",
    query: { revision: { description: "At this revision; the last one where absent" } },
    success: {
      status: 200,
      schema: object({ name: text(80), files: array({ type: "string" }, 10_000), zip: { type: "string" } }),
    },
    handle: async ({ app, params, query }) => {
      const site = await app.site(params.id ?? "", query.revision);
      if (!site.ok) return site;
      const { name, files, zip } = site.value;
      return { status: 200, body: { name, files, zip: Buffer.from(zip).toString("base64") } };
    },
  }),
  endpoint({
    method: "GET",
    path: "/document-bundles",
    scope: "read",
    summary: "Export documents as one file",
    description:
      "With the sections and forms that they name, and every picture. What comes in again goes out the same.",
    query: { ids: { description: "Ids of documents, separated by commas: 100 at most" } },
    success: { status: 200, schema: bundleSchema },
    handle: async ({ app, query }) => {
      const ids = new Set((query.ids ?? "").split(",").filter(Boolean));
      if (ids.size === 0) return { refusal: { code: "document.not_found" } };
      const packed = await app.travel.pack([...ids].slice(0, 100));
      return packed.ok ? { status: 200, body: packed.value } : { refusal: packed.refusal };
    },
  }),
  endpoint<{ bundle: unknown }>({
    method: "POST",
    path: "/document-bundles/plan",
    scope: "read",
    summary: "Say what an exported file would bring, and write nothing",
    description:
      "`holder`: the shop's page that has the document's address, or serves its use. `missing`: products and collections that are named and not here; their blocks stay empty.",
    body: object({ bundle: bundleSchema }),
    success: { status: 200, schema: planSchema },
    handle: async ({ app, body }) => {
      const read = bundleIn(body.bundle);
      if (!read.ok) return { refusal: inBody(read.refusal) };
      const plan = await app.travel.plan(read.value);
      return plan.ok ? { status: 200, body: plan.value } : { refusal: inBody(plan.refusal) };
    },
  }),
  endpoint<{ bundle: unknown; choices?: Choices }>({
    method: "POST",
    path: "/document-bundles",
    scope: "write",
    summary: "Import an exported file",
    description:
      "All of it or nothing. Documents become drafts. `choices.docs`, by place in the file: `create` (where unsaid), `rename` (at an address that is free), `replace` (a new version of the holder), `skip`. `choices.shared`, for sections and forms that differ from the shop's own: `copy` (where unsaid), `replace`, `keep`.",
    body: object(
      {
        bundle: bundleSchema,
        choices: object(
          {
            docs: array({ enum: DOC_CHOICES }, 100),
            shared: array(object({ id, choice: { enum: SHARED_CHOICES } }), 500),
            publish: { type: "boolean" },
          },
          ["docs", "shared", "publish"],
        ),
      },
      ["choices"],
    ),
    success: { status: 201, schema: object({ docs: takenSchema, shared: takenSchema }) },
    handle: async ({ app, token, locale, body: { bundle, choices = {} } }) => {
      const read = bundleIn(bundle);
      if (!read.ok) return { refusal: inBody(read.refusal) };
      const chosen: BundleChoices = {
        docs: { ...choices.docs },
        shared: Object.fromEntries((choices.shared ?? []).map((each) => [each.id, each.choice])),
        publish: choices.publish ?? false,
      };
      const taken = await app.travel.take({ actor: actorOf(token), locale }, read.value, chosen);
      if (!taken.ok) return { refusal: inBody(taken.refusal) };
      const told = ({ title: _, ...rest }: TakenDocument) => rest;
      return { status: 201, body: { docs: taken.value.docs.map(told), shared: taken.value.shared.map(told) } };
    },
  }),
];

/** Pointers lead into the request's body. */
function inBody(refusal: Refusal): Refusal {
  return { ...refusal, pointer: `/bundle${refusal.pointer ?? ""}` };
}
