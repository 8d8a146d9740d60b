import sharp from "sharp";
import { pageForTest } from "#app/documents/page-for-test.ts";
import { storeUpload } from "#app/media/store-upload.server.ts";
import type { FileStorage } from "#app/platform/storage/index.server.ts";
import { must } from "#app/testing/shop.ts";
import type { PageDoc } from "#blocks/contract/index.ts";
import { sampleNode } from "#runtime/samples.ts";

/** For tests: a page that shows one picture, and hides it on telephones. */
export async function pageWithPicture(files: FileStorage, colour = "#b5563a"): Promise<PageDoc> {
  const drawn = sharp({ create: { width: 900, height: 600, channels: 3, background: colour } });
  const { src, width, height } = must(await storeUpload(await drawn.png().toBuffer(), files));
  const page = pageForTest({ title: { fr: "Avec image" } });
  const image = { ...sampleNode("content.image", {}, "photo"), hidden: true as const };
  image.props.image = { src, width, height, alt: { fr: "Vase" } };
  const shown = { ...image, id: "photo-2", hidden: undefined, at: { mobile: { image: null } } };
  const { hidden: _hidden, ...second } = shown;
  return {
    ...page,
    blocks: { ...page.blocks, "content.image": 1 },
    root: { ...page.root, slots: { body: [image, second] } },
  };
}
