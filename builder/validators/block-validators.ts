import { globSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { type Plugin, runnerImport } from "vite";
import { type Block, DOCUMENT_KINDS, type JsonSchema, type Props, propsSchema } from "#blocks/contract/index.ts";
import { envelopeSchema } from "#runtime/document/schema.ts";

// ajv ships CommonJS, whose default export Node and bundlers see differently; `require` sees one thing.
const standalone = createRequire(import.meta.url)("ajv/dist/standalone/index.js") as {
  default(ajv: Ajv2020, names: Record<string, string>): string;
};

const ID = "virtual:block-validators";
const RESOLVED = `\0${ID}`;
const projectRoot = fileURLToPath(new URL("../..", import.meta.url));

/**
 * The schemas of documents and blocks as ready-made functions: the admin's content policy allows no eval, so ajv cannot
 * compile in the browser. Made at build from the same declarations that the server compiles at its start.
 */
export function blockValidators(root = projectRoot): Plugin {
  return {
    name: "vitrine:block-validators",
    resolveId: (id) => (id === ID ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return;
      for (const file of globSync("blocks/*/*/block.ts", { cwd: root })) this.addWatchFile(join(root, file));
      return await validatorsCode(await declaredBlocks(root));
    },
  };
}

/** Through Vite: what blocks stand on knows globs, which plain Node does not. In the order of their types. */
export async function declaredBlocks(root = projectRoot): Promise<Block[]> {
  const { module } = await runnerImport<typeof import("#runtime/registry.ts")>(join(root, "runtime/registry.ts"), {
    ...{ root, logLevel: "error" },
  });
  return [...module.registry.all()].sort((a, b) => (a.type < b.type ? -1 : 1));
}

/** ES module text: `envelopes` by kind and `props` by block type. */
export async function validatorsCode(blocks: readonly Block[]): Promise<string> {
  const ajv = new Ajv2020({
    allErrors: false,
    strict: true,
    allowUnionTypes: true,
    validateFormats: true,
    // Written out once each and referred to, they take a tenth of the room.
    inlineRefs: false,
    code: { source: true, esm: true, optimize: 2 },
  });
  addFormats.default(ajv, ["date-time"]);
  const shared = sharedSchemas(ajv);
  const named: [exported: string, table: "envelopes" | "props", key: string][] = [];
  const add = (table: "envelopes" | "props", key: string, schema: JsonSchema) => {
    ajv.addSchema(schema, `${table}:${key}`);
    named.push([`v${named.length}`, table, key]);
  };
  for (const kind of DOCUMENT_KINDS) {
    const { $defs, ...envelope } = pointingAtShared(envelopeSchema(kind));
    const { node } = $defs as { node: JsonSchema };
    if (!Object.hasOwn(ajv.schemas, NODE)) ajv.addSchema(node, NODE);
    add("envelopes", kind, envelope);
  }
  for (const { type, props } of blocks) add("props", type, shared(props));
  const code = standalone.default(
    ajv,
    Object.fromEntries(named.map(([exported, table, key]) => [exported, `${table}:${key}`])),
  );
  const tables = (["envelopes", "props"] as const).map((table) => {
    const rows = named
      .filter((each) => each[1] === table)
      .map(([exported, , key]) => `${JSON.stringify(key)}: ${exported}`);
    return `export const ${table} = { ${rows.join(", ")} };`;
  });
  return bundled([code, ...tables].join("\n"));
}

const NODE = "shared:node";

/** Every kind of document holds the same nodes: one schema for all, instead of a copy in each. */
function pointingAtShared(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/node"', JSON.stringify(NODE))) as JsonSchema;
}

/** Props of the same kind and bounds have one schema, whichever block they stand in. */
function sharedSchemas(ajv: Ajv2020): (props: Props) => JsonSchema {
  const ids = new Map<string, string>();
  const share = (schema: JsonSchema): JsonSchema => {
    const text = JSON.stringify(schema);
    const id = ids.get(text) ?? `shared:${ids.size}`;
    if (!ids.has(text)) ajv.addSchema(schema, id);
    ids.set(text, id);
    return { $ref: id };
  };
  const objectOf = (props: Props): JsonSchema => ({
    ...propsSchema(props),
    properties: Object.fromEntries(
      Object.entries(props).map(([name, { schema, fields }]) => [
        name,
        fields ? { ...schema, items: objectOf(fields) } : share(schema),
      ]),
    ),
  });
  return objectOf;
}

/** ajv's standalone code still asks for its own helpers by `require`, module format or not: they are bundled in. */
async function bundled(contents: string): Promise<string> {
  const require = createRequire(import.meta.url);
  const { build } = (await import(
    createRequire(require.resolve("vite")).resolve("esbuild")
  )) as typeof import("esbuild");
  const result = await build({
    stdin: { contents, resolveDir: dirname(require.resolve("ajv/package.json")), loader: "js" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    legalComments: "none",
    minify: true,
  });
  return result.outputFiles[0]?.text ?? "";
}
