import { createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** Products, their variants and pictures, collections picked by hand. */
export default {
  async up(tx) {
    await createTable(tx, "products", {
      columns: {
        id: "id",
        handle: "key",
        status: "word",
        title: "text",
        summary: "text",
        description: "text",
        seo: "text",
        vendor: "line",
        type: "text",
        tags: "text",
        options: "text",
        search_fr: "text",
        search_ar: "text",
        search_en: "text",
        search_any: "text",
        title_sort: "key",
        price_min: "int",
        price_max: "int",
        sold: "int",
        version: "int",
        created_at: "int",
        updated_at: "int",
      },
      primary: ["id"],
      unique: [["handle"]],
      indexes: [
        ["status", "id"],
        ["status", "title_sort"],
        ["status", "price_min"],
        ["status", "sold"],
      ],
    });
    await createTable(tx, "variants", {
      columns: {
        id: "id",
        product_id: "id",
        sku: "key?",
        position: "int",
        options: "text",
        price: "int",
        compare_at_price: "int?",
        currency: "currency",
        weight: "int",
        barcode: "word",
        image_id: "id?",
        archived_at: "int?",
        updated_at: "int",
      },
      primary: ["id"],
      unique: [["sku"]],
      indexes: [["product_id"]],
    });
    await createTable(tx, "product_images", {
      columns: {
        id: "id",
        product_id: "id",
        position: "int",
        src: "text",
        alt: "text",
        width: "int",
        height: "int",
      },
      primary: ["id"],
      indexes: [["product_id"]],
    });
    await createTable(tx, "collections", {
      columns: {
        id: "id",
        handle: "key",
        title: "text",
        description: "text",
        seo: "text",
        image: "text?",
        position: "int",
        created_at: "int",
        updated_at: "int",
      },
      primary: ["id"],
      unique: [["handle"]],
    });
    await createTable(tx, "collection_products", {
      columns: { collection_id: "id", product_id: "id", position: "int" },
      primary: ["collection_id", "product_id"],
      indexes: [["product_id"]],
    });
  },
} satisfies Migration;
