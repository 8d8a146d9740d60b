import type { Result } from "../result.ts";
import type { Channel } from "./escape.ts";
import { parseText, type TextRefusal } from "./parse-text.ts";
import { type Print, renderText, words } from "./render-text.ts";
import type { Helpers, Scope } from "./template.ts";

/**
 * A text with its values merged in: `mergeText("Plus que {{stock.available}}", scope, "text")`.
 * A value that is not there is empty. Inside `each`, a name is looked for in the item, then outwards.
 */
export function mergeText(
  source: string,
  scope: Scope,
  channel: Channel,
  helpers: Helpers = {},
  print: Print = words,
): Result<string, TextRefusal> {
  const parsed = parseText(source, Object.keys(helpers));
  return parsed.ok ? renderText(parsed.value, scope, channel, helpers, print) : parsed;
}
