import { type Result, refuse } from "#app/commerce/kernel/result.ts";
import { bundleIn, type ReadBundle } from "#app/documents/index.server.ts";

/** The bytes of a file as the documents in it: a bundle, or one document alone. Whatever they are. */
export function readBundle(bytes: Uint8Array): Result<ReadBundle> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message.slice(0, 200) : "the file is not UTF-8 text";
    return refuse(
      "document.invalid",
      { reason: "invalid", errors: [{ pointer: "", message: `not JSON: ${why}` }] },
      "",
    );
  }
  return bundleIn(value);
}
