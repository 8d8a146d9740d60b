import { blockList, publishedSchema, SCHEMA_NAMES } from "#app/documents/index.server.ts";
import { endpoint } from "../endpoint.ts";
import { blocksSchema } from "../schemas/document.ts";

export const schemaEndpoints = [
  ...SCHEMA_NAMES.map((name) =>
    endpoint({
      method: "GET",
      path: `/schemas/${name}`,
      scope: "read",
      summary: name === "document" ? "JSON schema of any document" : `JSON schema of a document of kind ${name}`,
      success: { status: 200, schema: { type: "object" } },
      handle: async () => ({ status: 200, body: publishedSchema(name) }),
    }),
  ),
  endpoint({
    method: "GET",
    path: "/blocks",
    scope: "read",
    summary: "Every block that documents may use",
    success: { status: 200, schema: blocksSchema },
    handle: async ({ locale }) => ({ status: 200, body: { data: blockList(locale), next_cursor: null } }),
  }),
];
