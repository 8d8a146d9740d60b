import type { MediaPort, MediaRefusal } from "../ports.ts";

/** What came of fetching uploads from another shop. */
export interface BroughtAssets {
  /** By the key they have there, the key they have here. */
  moved: Map<string, string>;
  /** By key, why it did not come; null where nobody answered. */
  failed: Map<string, MediaRefusal | null>;
}

/**
 * Has this shop fetch uploads from another one, where everybody can see them, one after the other.
 * @param from origin of the other shop
 * @param wanted media keys, each with what people will call the file
 */
export async function bringAssets(
  media: Pick<MediaPort, "do">,
  from: string,
  wanted: readonly { key: string; name: string }[],
  onStep: (done: number) => void = () => undefined,
): Promise<BroughtAssets> {
  const brought: BroughtAssets = { moved: new Map(), failed: new Map() };
  for (const [index, { key, name }] of wanted.entries()) {
    onStep(index);
    const url = `${from}/${key}`;
    const done = await media.do({ intent: "fetch", url, folder: null, ...(name && { name }) }).catch(() => null);
    if (done?.ok && done.value.item) brought.moved.set(key, done.value.item.src);
    else brought.failed.set(key, done && !done.ok ? done.refusal : null);
  }
  return brought;
}
