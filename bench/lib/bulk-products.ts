import { ulid } from "ulid";
import { searchable } from "../../app/commerce/kernel/searchable.ts";
import { type Values, writeInSlices } from "./bulk-writer.ts";

const LOCATION = "00000000000000000000000001";
const KINDS = ["Vase", "Tapis", "Plat", "Lampe", "Panier", "Théière", "Coussin", "Miroir"];
const MAKERS = ["Tamegroute", "Safi", "Azrou", "Fès", "Taznakht", "Essaouira", "Tétouan", "Salé", "Midelt", "Oujda"];
const WORDS = "émaillé à la main par les potiers de la vallée, chaque pièce varie de quelques millimètres, ".repeat(8);

/** Writes active products of one variant each, counted at one location, straight into a shop's tables. */
export function bulkProducts(databaseUrl: string, count: number): Promise<void> {
  return writeInSlices(databaseUrl, count, (indexes) => {
    const products = indexes.map(productRow);
    const variants = products.map(variantRow);
    return {
      products,
      variants,
      product_images: products.map(imageRow),
      stock_levels: variants.map(levelRow),
      location_levels: variants.map(locationRow),
    };
  });
}

function productRow(index: number): Values {
  const title = `${KINDS[index % KINDS.length]} ${MAKERS[(index * 7) % MAKERS.length]} ${index}`;
  const text = JSON.stringify({ fr: WORDS });
  const search = searchable(`${title} ${WORDS}`);
  const price = 5_000 + ((index * 7919) % 60_000);
  const options = [{ name: { fr: "Taille" }, values: [{ key: "p", label: { fr: "Petit" } }] }];
  return {
    ...{ id: ulid(), handle: `bulk-${index}`, status: index % 20 === 0 ? "draft" : "active" },
    ...{ title: JSON.stringify({ fr: title }), summary: text, description: text, seo: "{}", vendor: "Atelier" },
    ...{ type: '{"fr":"Maison"}', type_key: "maison", tags: '["maison"]', options: JSON.stringify(options) },
    ...{ search_fr: search, search_ar: search, search_en: search, search_any: `maison b${index} p` },
    ...{ title_sort: searchable(title), price_min: price, price_max: price + 5_000, sold: index % 97 },
    ...{ version: 1, created_at: 0, updated_at: index, available: index % 60 },
  };
}

function variantRow({ id, handle, price_min: price }: Values): Values {
  return {
    ...{ id: ulid(), product_id: id ?? "", sku: `${handle}-p`, position: 0, options: '["p"]' },
    ...{ price: price ?? 0, currency: "MAD", weight: 500, barcode: "", updated_at: 0 },
  };
}

function imageRow({ id }: Values): Values {
  const src = "media/demo/vase-tamegroute-vert.jpg";
  return { id: ulid(), product_id: id ?? "", position: 0, src, alt: "{}", width: 1_600, height: 2_000 };
}

function levelRow({ id, sku }: Values): Values {
  const onHand = Number(/\d+/.exec(String(sku))?.[0] ?? 0) % 30;
  return { variant_id: id ?? "", on_hand: onHand, reserved: 0, policy: "deny", updated_at: 0 };
}

function locationRow(variant: Values): Values {
  const { variant_id, on_hand } = levelRow(variant);
  return { variant_id: variant_id ?? "", location_id: LOCATION, on_hand: on_hand ?? 0, quarantined: 0 };
}
