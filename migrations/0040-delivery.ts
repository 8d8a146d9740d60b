import { addColumns, createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** Where parcels go and for how much, carriers' desks, postcode lists, classes of goods for taxes; and what an order keeps. */
export default {
  async up(tx) {
    await createTable(tx, "shipping_zones", {
      columns: {
        id: "id",
        // Country, region and town in one: a place has one zone.
        place: "key",
        country: "country",
        region: "word?",
        city: "line?",
        refused: "flag",
        rates: "text",
        version: "int",
        updated_at: "int",
      },
      primary: ["id"],
      unique: [["place"]],
      indexes: [["country"]],
    });
    await createTable(tx, "shipping_desks", {
      columns: {
        id: "id",
        country: "country",
        region: "word?",
        city: "line",
        name: "line",
        address: "line",
        phone: "word",
        carrier: "word?",
        version: "int",
        updated_at: "int",
      },
      primary: ["id"],
      indexes: [["country", "region"]],
    });
    await createTable(tx, "shipping_postcodes", {
      columns: { country: "country", mode: "word", codes: "text", version: "int", updated_at: "int" },
      primary: ["country"],
    });
    await addColumns(tx, "products", { tax_class: { type: "word", fallback: "" } });
    await addColumns(tx, "orders", {
      region: { type: "word?" },
      postcode: { type: "word?" },
      delivery: { type: "text?" },
    });
  },
} satisfies Migration;
