import { type Result, refuse } from "#app/commerce/kernel/result.ts";
import { bundleIn, type ReadBundle } from "#app/documents/index.server.ts";

/** Deeper than any document in a bundle: what nests deeper would cost memory before it could be judged. */
const MOST_DEPTH = 400;

/** The bytes of a file as the documents in it: a bundle, or one document alone. Whatever they are. */
export function readBundle(bytes: Uint8Array): Result<ReadBundle> {
  if (depthOf(bytes) > MOST_DEPTH) return notOne("too-large", `nested more than ${MOST_DEPTH} deep`);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message.slice(0, 200) : "the file is not UTF-8 text";
    return notOne("invalid", `not JSON: ${why}`);
  }
  return bundleIn(value);
}

function notOne(reason: string, message: string) {
  return refuse("document.invalid", { reason, errors: [{ pointer: "", message }] }, "");
}

/** How deep brackets nest outside of strings, as soon as it is too deep; read byte by byte, so that no parser meets a bomb. */
function depthOf(bytes: Uint8Array): number {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < bytes.length && depth <= MOST_DEPTH; at++) {
    const byte = bytes[at];
    if (byte === 0x22) quoted = !quoted;
    else if (quoted) at += byte === 0x5c ? 1 : 0;
    else if (byte === 0x5b || byte === 0x7b) depth += 1;
    else if (byte === 0x5d || byte === 0x7d) depth -= 1;
  }
  return depth;
}
