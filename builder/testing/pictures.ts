import { type Block, defineBlock, image } from "#blocks/contract/index.ts";
import { type Registry, registryOf } from "#runtime/document/registry.ts";
import { testRegistry } from "./blocks.ts";

const words = { label: "x" };

/** The blocks of `testRegistry`, and one that shows a picture. */
export const pictureRegistry: Registry = registryOf([
  ...testRegistry.all(),
  defineBlock({
    type: "content.picture",
    version: 1,
    category: "content",
    icon: "image",
    messages: { fr: words, ar: words, en: words },
    props: { picture: image() },
  }) as Block,
]);

export const VASE = { src: "media/aa/vase.webp", alt: { fr: "Vase vert" }, width: 900, height: 600 };
