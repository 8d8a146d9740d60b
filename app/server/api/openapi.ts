import type { Endpoint, JsonSchema } from "./endpoint.ts";
import { problemSchema } from "./schemas/common.ts";

/** The OpenAPI 3.1 description, made from the endpoints themselves: the schemas in it are those that validate. */
export function openApi(endpoints: readonly Endpoint[], origin: string): JsonSchema {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of endpoints) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method.toLowerCase()]: operation(endpoint) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Vitrine",
      version: "1",
      description:
        "Money is in integer minor units of an ISO 4217 currency. Countries are ISO 3166-1 alpha-2. Phones may be national; they are kept as E.164. Instants are ISO 8601 in UTC. Lists answer `data` and `next_cursor`. A field that an operation does not know is refused.",
    },
    servers: [{ url: `${origin}/api/v1` }],
    security: [{ token: [] }],
    components: {
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          description: "`vitrine token create --name NAME --scope read|write|publish|prices`",
        },
      },
      responses: {
        Problem: {
          description: "What was refused, with a code for programs and words for people",
          content: { "application/problem+json": { schema: problemSchema } },
        },
      },
    },
    paths,
  };
}

function operation(endpoint: Endpoint): JsonSchema {
  const pathParameters = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const query = Object.entries(endpoint.query ?? {}).map(([name, { description, schema }]) => ({
    name,
    in: "query",
    description,
    schema: schema ?? { type: "string" },
  }));
  const headers = Object.entries(endpoint.headers ?? {}).map(([name, header]) => ({ name, in: "header", ...header }));
  const body = endpoint.body ?? endpoint.optionalBody;
  const parameters = [...pathParameters, ...query, ...headers];
  return {
    operationId: `${endpoint.method.toLowerCase()}${endpoint.path.replace(/[^A-Za-z]+(\w?)/g, (_, next: string) => next.toUpperCase())}`,
    summary: endpoint.summary,
    ...(endpoint.description && { description: endpoint.description }),
    "x-scope": endpoint.scope,
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: { required: endpoint.body !== undefined, content: { "application/json": { schema: body } } },
    }),
    responses: {
      [endpoint.success.status]: {
        description: endpoint.summary,
        content: contentOf(endpoint.success),
      },
      default: { $ref: "#/components/responses/Problem" },
    },
  };
}

function contentOf(success: Endpoint["success"]): JsonSchema {
  if ("schema" in success) return { "application/json": { schema: success.schema } };
  // OpenAPI 3.1: a file is a type without a schema.
  return Object.fromEntries(success.files.map((type) => [type, {}]));
}
