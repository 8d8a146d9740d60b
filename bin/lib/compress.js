// @ts-check
import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { isMissing } from "./project.js";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Fonts and pictures are compressed already. */
const text = new Set([".css", ".js", ".json", ".svg", ".txt", ".webmanifest", ".xml"]);

/** Below this a compressed answer saves less than a packet. */
const smallestBytes = 1_024;

/** zlib works on Node's four threads; more at once would only hold memory. */
const atOnce = 4;

/**
 * Puts a .br and a .gz beside every text file of a folder, so that the server compresses nothing while it serves.
 * @param {string} folder an absolute path; one that does not exist holds nothing to do
 */
export async function precompress(folder) {
  const files = listText(folder);
  await Promise.all(Array.from({ length: atOnce }, () => compressNext(files)));
}

/** @param {string[]} files shared by the workers, emptied by them */
async function compressNext(files) {
  for (let path = files.pop(); path !== undefined; path = files.pop()) {
    const content = await readFile(path);
    if (content.length < smallestBytes) continue;
    const params = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    await writeFile(`${path}.br`, await brotli(content, { params }));
    await writeFile(`${path}.gz`, await gzipped(content, { level: 9 }));
  }
}

/** @param {string} folder @returns {string[]} */
function listText(folder) {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => text.has(extname(name)))
      .map((name) => join(folder, name));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
