import { LOCALES } from "#app/commerce/kernel/locale.ts";
import { ASSET_KINDS, HOLDERS } from "#app/media/index.server.ts";
import type { JsonSchema } from "../endpoint.ts";
import { array, instantSchema, localizedSchema, nullable, object, pixels, text } from "./common.ts";

const percent: JsonSchema = { type: "number", minimum: 0, maximum: 100 };
const focal = nullable(object({ x: percent, y: percent }));
const count: JsonSchema = { type: "integer", minimum: 0 };
/** Of an asset; `null` where it lies in no folder. */
const folder = nullable(text(26));

export const assetSchema = object({
  id: text(26),
  src: { ...text(191), description: "The key that documents and products hold" },
  url: { ...text(2_000), description: "Where the file is" },
  kind: { enum: ASSET_KINDS },
  name: text(500),
  folder,
  alt: localizedSchema(500),
  decorative: { type: "boolean" },
  focal,
  width: pixels,
  height: pixels,
  bytes: count,
  duration: nullable({ ...count, description: "Of a video, in ms" }),
  original_bytes: nullable({ ...count, description: "Of the picture as it came; null where it was not kept" }),
  uses: { ...count, description: "Products, collections and newest versions of documents that show it" },
  version: count,
  trashed_at: nullable(instantSchema),
  created_at: instantSchema,
});

export const newAssetSchema = object(
  {
    content: { ...text(24_000_000, 1), description: "The file in base64. This or `url`" },
    url: { ...text(2_000, 1), description: "An https address of the public internet to take it over from" },
    name: text(200),
    folder,
    alt: localizedSchema(300),
  },
  ["content", "url", "name", "folder", "alt"],
);

export const assetPatchSchema = object(
  {
    name: text(200),
    folder,
    alt: localizedSchema(300),
    decorative: { type: "boolean" },
    focal,
    version: { type: "integer", minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
  },
  ["name", "folder", "alt", "decorative", "focal", "version"],
);

export const assetContentSchema = object({
  content: { ...text(24_000_000, 1), description: "The file in base64" },
});

export const useSchema = object({
  holder: { enum: HOLDERS },
  id: text(26),
  kind: text(64),
  title: text(500),
  href: text(500),
  state: { enum: ["shown", "scheduled", "draft", "earlier"] },
});

export const folderSchema = object({ id: text(26), name: text(500), parent: folder, count });
export const newFolderSchema = object({ name: text(80, 1), parent: folder }, ["parent"]);
export const folderPatchSchema = object({ name: text(80, 1), parent: folder }, ["name", "parent"]);

export const sweepSchema = object(
  {
    dry: { type: "boolean", description: "Only say what would go" },
    days: { type: "integer", minimum: 1, maximum: 3_650, description: "How old it is at least; 7 where absent" },
  },
  ["dry", "days"],
);

export const sweptSchema = object({
  found: array(object({ id: text(26), src: text(191), name: text(500), bytes: count }), 500),
  trashed: array(text(26), 500),
});

export const LANGUAGE_LIST: JsonSchema = {
  type: "string",
  pattern: `^(${LOCALES.join("|")})(,(${LOCALES.join("|")}))*$`,
};
