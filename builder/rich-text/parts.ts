/** The parts with TipTap in them: large, and needed by few pages, so they come after everything else. */
export const loadRichField = () => import("./rich-field.tsx");
export const loadTokenField = () => import("./token-field.tsx");
export const loadInlineRich = () => import("./inline-rich.ts");

/**
 * Fetches them while nobody waits: a connection that is lost later, or a new version of the server, must not take the
 * writing away. What does not come is asked for again when it is needed.
 */
export async function fetchRichParts(): Promise<void> {
  await Promise.allSettled([loadRichField(), loadTokenField(), loadInlineRich()]);
}
