import { LOCALES, type LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { ImageValue } from "#blocks/contract/index.ts";
import { nodeAt, pointerTo } from "../mending.ts";
import { propsOf } from "../props-of.ts";
import type { Check, CheckedPage } from "../types.ts";

const valueAt = (page: CheckedPage, pointer: string): ImageValue | null => {
  let at: unknown = page.doc;
  for (const token of pointer.slice(1).split("/")) at = (at as Record<string, unknown> | undefined)?.[token];
  return (at ?? null) as ImageValue | null;
};

const fieldOf = (pointer: string) => /\/(?:props|at\/(?:tablet|mobile))\/(.+?)(?:\/fallback)?$/.exec(pointer)?.[1];

const silent: Check = {
  code: "picture.silent",
  area: "accessibility",
  severity: "error",
  *check({ doc, silentPictures }) {
    for (const pointer of silentPictures) {
      const node = nodeAt(doc.root, pointer);
      const field = fieldOf(pointer)?.replaceAll("/", ".");
      if (node && field) yield { node: node.id, field: `${field}.alt`, data: { pointer } };
    }
  },
  /** What the catalogue says the picture shows. */
  mend(page, { node = "", data }) {
    const pointer = String(data?.pointer);
    const image = valueAt(page, pointer);
    const known = image && page.shop?.pictures.get(image.src);
    const at = pointerTo(page.doc, node);
    if (!image || !at) return null;
    const words = known ?? captionBeside(page, node, pointer);
    if (!words) return null;
    const alt = Object.fromEntries(
      LOCALES.flatMap((each) => (words[each] ? [[each, words[each]?.slice(0, 300)]] : [])),
    );
    return [...at.test, { op: "replace", path: `${pointer}/alt`, value: alt }];
  },
};

/** The words that stand under the picture, in the same block or item. */
function captionBeside(page: CheckedPage, node: string, pointer: string): LocalizedText | null {
  const beside = pointer.replace(/\/[^/]+$/, "/caption");
  for (const place of propsOf(page.doc.root, page.registry)) {
    if (place.node.id !== node || place.pointer !== beside || place.prop.kind !== "text") continue;
    const words = place.value as LocalizedText;
    return LOCALES.some((each) => words[each]) ? words : null;
  }
  return null;
}

const heavy: Check = {
  code: "picture.heavy",
  area: "weight",
  severity: "warning",
  *check({ cost }) {
    for (const { id, images } of cost.blocks) {
      if (images > HEAVY)
        yield { node: id.replace(/^(base|tablet|mobile)_/, ""), data: { bytes: images, most: HEAVY } };
    }
  },
};

/** Bytes of one block's pictures on a telephone: at 1.6 Mbit/s, two seconds. */
const HEAVY = 400_000;

export const pictureChecks = [silent, heavy];
