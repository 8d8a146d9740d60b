import type { Locale } from "#app/commerce/kernel/locale.ts";
import { blockMenu } from "./allowed-blocks.ts";

const LANGUAGES: Readonly<Record<Locale, string>> = { fr: "French", ar: "Arabic", en: "English" };

/** A wish is no letter: longer ones are cut. */
const MOST_WISH = 2_000;

/** What a model is asked. The wish stands in a message of its own, so that it is never read as one of the rules. */
export function promptMessages(wish: string, locale: Locale): { role: "system" | "user"; content: string }[] {
  const rules = [
    "You write landing pages for a shop that sells with cash on delivery, mostly on telephones.",
    `Every word of the page is in ${LANGUAGES[locale]}. No HTML, no Markdown, no addresses, no pictures, no invented figures, reviews or promises.`,
    'Answer with one JSON object and nothing else: {"title": string, "description": string, "blocks": [block]}.',
    'A block is {"type": string, "props": {…}, "slots": {name: [block]}}. The page is made of blocks of the type layout.section; what is said stands in their slot "body".',
    "Only these blocks and props exist; leave out any prop that you do not need:",
    JSON.stringify(blockMenu()),
  ];
  return [
    { role: "system", content: rules.join("\n") },
    { role: "user", content: wish.slice(0, MOST_WISH) },
  ];
}
