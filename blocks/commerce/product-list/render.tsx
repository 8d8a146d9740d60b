import type { ProductView, PropsOf, Render } from "#blocks/contract/index.ts";
import { CatalogueHtml } from "#blocks/parts/catalogue-html.tsx";
import { NoPicture, Picture } from "#blocks/parts/picture.tsx";
import { PriceView } from "#blocks/parts/price.tsx";
import { CardButton } from "#blocks/parts/product-card.tsx";
import type block from "./block.ts";

const SIZES = {
  compact: { picture: "size-20 tablet:size-24", row: "gap-4 py-4", sizes: "96px" },
  large: {
    picture: "w-28 aspect-[4/5] tablet:w-52",
    row: "gap-5 py-6 tablet:gap-8",
    sizes: "(min-width: 640px) 208px, 112px",
  },
} as const;

const render: Render<PropsOf<typeof block>, ProductView[]> = ({ props, data, page, t, early, below }) => {
  const { size, description, action } = props;
  if (!data || data.length === 0) return null;
  const look = SIZES[size];
  const Title = `h${below}` as const;
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line text-start">
      {data.map((product, index) => {
        const [image] = product.images;
        return (
          <li key={product.id} className={`group relative flex ${look.row}`}>
            {image ? (
              <Picture
                image={image}
                sizes={look.sizes}
                className={`shape-soft shrink-0 self-start ${look.picture}`}
                early={early && index === 0}
                decorative
              />
            ) : (
              <NoPicture title={product.title} className={`shape-soft shrink-0 self-start ${look.picture}`} />
            )}
            <div className="flex min-w-0 grow flex-col justify-center gap-2 tablet:flex-row tablet:items-center tablet:justify-between tablet:gap-8">
              <div className="min-w-0">
                <Title className={`leading-snug ${size === "large" ? "text-xl" : "text-m"}`}>
                  <a
                    className="underline-offset-4 group-hover:underline after:absolute after:inset-0 after:content-['']"
                    href={product.url}
                  >
                    {product.title}
                  </a>
                </Title>
                <PriceView product={product} page={page} t={t} className="mt-1" />
                {description && size === "large" && product.descriptionHtml && (
                  <CatalogueHtml html={product.descriptionHtml} className="prose mt-2 line-clamp-3 text-s text-muted" />
                )}
              </div>
              {product.available <= 0 ? (
                <p className="shrink-0 text-s text-muted">{t("soldOut")}</p>
              ) : (
                action !== "none" && <CardButton product={product} action={action} page={page} t={t} fit />
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
};
export default render;
