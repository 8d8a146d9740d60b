import type { BlockTranslate, ProductView } from "#blocks/contract/index.ts";
import { NoPicture, Picture, RATIOS } from "#blocks/parts/picture.tsx";

interface GalleryProps {
  id: string;
  product: ProductView;
  ratio: keyof typeof RATIOS;
  t: BlockTranslate;
  early: boolean;
}

/** Pictures swiped sideways; small ones below jump to each. Plain anchors until the island takes them over. */
export function Gallery({ id, product, ratio, t, early }: GalleryProps) {
  const total = product.images.length;
  if (total === 0) {
    return (
      <NoPicture
        title={product.title}
        className={`shape-soft w-full self-start ${RATIOS[ratio]} max-tablet:max-h-[32svh]`}
      />
    );
  }
  return (
    <div className="flex min-w-0 flex-col gap-3 tablet:sticky tablet:top-20 tablet:self-start">
      <section
        className="gallery"
        aria-label={t("gallery", { title: product.title })}
        data-gallery
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
        tabIndex={0}
      >
        {product.images.map((image, index) => (
          <div key={image.src} id={`${id}-picture-${index + 1}`}>
            <Picture
              image={image}
              sizes="(min-width: 640px) 50vw, 100vw"
              className={`${RATIOS[ratio]} max-tablet:max-h-[46svh] max-tablet:w-full`}
              early={early && index === 0}
            />
          </div>
        ))}
      </section>
      {total > 1 && (
        <ul className="flex flex-wrap gap-2">
          {product.images.map((image, index) => (
            <li key={image.src}>
              <a
                className="block overflow-hidden rounded-m border border-line"
                href={`#${id}-picture-${index + 1}`}
                aria-label={t("picture", { number: index + 1, total })}
                data-thumb={index}
              >
                <Picture image={image} sizes="72px" className="size-18" decorative />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
