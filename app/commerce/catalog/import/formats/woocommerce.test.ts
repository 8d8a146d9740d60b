import { describe, expect, it } from "vitest";
import { errorsOf, readAll } from "../read-for-test.ts";

const header =
  "ID,Type,SKU,Name,Published,Visibility in catalog,Short description,Description,In stock?,Stock,Weight (kg)," +
  "Sale price,Regular price,Categories,Tags,Images,Parent,Attribute 1 name,Attribute 1 value(s),Attribute 2 name,Attribute 2 value(s)";

const file = (...rows: string[]) => [header, ...rows].join("\n");

describe("WooCommerce's product CSV", () => {
  it("reads a simple product: sale price, kilograms, category paths", async () => {
    const { products, problems, format } = await readAll(
      file(
        '1,simple,SAV,Savon noir,1,visible,Court,Ligne un\\n\\nLigne deux,1,7,0.25,79,99,"Hammam > Savons, Cadeaux, Art\\, déco","olive, doux","https://x.example/1.jpg, https://x.example/2.jpg",,Parfum,Nature,,',
      ),
    );
    expect(format).toBe("woocommerce");
    expect(problems).toEqual([]);
    expect(products).toEqual([
      {
        line: 2,
        handle: "savon-noir",
        handleIsMade: true,
        title: "Savon noir",
        descriptionHtml: "<p>Ligne un</p><p>Ligne deux</p>",
        tags: ["olive", "doux"],
        status: "active",
        collections: [["Hammam", "Savons"], ["Cadeaux"], ["Art, déco"]],
        images: [
          { src: "https://x.example/1.jpg", alt: "" },
          { src: "https://x.example/2.jpg", alt: "" },
        ],
        optionNames: [],
        variants: [
          { line: 2, sku: "SAV", skuIsMade: false, options: [], price: 7_900, compareAt: 9_900, stock: 7, grams: 250 },
        ],
      },
    ]);
  });

  it("finds a variation's parent by SKU or id, before or after it", async () => {
    const { products, problems } = await readAll(
      file(
        "12,variation,BOL-P,,1,visible,,,1,3,,,50,,,,BOL,Taille,Petit,,",
        '11,variable,BOL,Bol,1,visible,,,1,,,,,Table,,,,Taille,"Petit, Grand",Matière,Grès',
        "13,variation,BOL-G,,1,visible,,,1,4,,,80,,,https://x.example/g.jpg,id:11,Taille,Grand,,",
      ),
    );
    expect(problems).toEqual([]);
    expect(products).toMatchObject([
      {
        title: "Bol",
        optionNames: ["Taille"],
        variants: [
          { sku: "BOL-P", options: ["Petit"], price: 5_000, stock: 3 },
          { sku: "BOL-G", options: ["Grand"], price: 8_000, stock: 4, image: "https://x.example/g.jpg" },
        ],
        images: [{ src: "https://x.example/g.jpg" }],
      },
    ]);
  });

  it("makes one variant for each value that a variation leaves open, and splits the stock they share", async () => {
    const { products, problems } = await readAll(
      file(
        '1,variable,TEE,T-shirt,1,visible,,,1,,,,,,,,,Couleur,"Bleu, Rouge",Taille,"S, M, L"',
        "2,variation,TEE-B,,1,visible,,,1,10,,,25,,,,TEE,Couleur,Bleu,Taille,",
        "3,variation,TEE-R,,1,visible,,,1,,,,25,,,,TEE,Couleur,Rouge,Taille,M",
      ),
    );
    expect(products[0]?.variants.map(({ sku, options, stock }) => [sku, options.join("/"), stock])).toEqual([
      ["TEE-B", "Bleu/S", 4],
      ["TEE-B-m", "Bleu/M", 3],
      ["TEE-B-l", "Bleu/L", 3],
      ["TEE-R", "Rouge/M", null],
    ]);
    expect(errorsOf(problems, "warning")).toEqual(["3 null variation.any", "3 Stock stock.shared"]);
  });

  it("says what cannot be sold here, by line, and goes on", async () => {
    const { products, problems } = await readAll(
      file(
        "1,external,A,Ailleurs,1,visible,,,1,,,,30,,,,,,,,",
        "2,grouped,B,Lot,1,visible,,,1,,,,,,,,,,,,",
        '3,"simple, downloadable, virtual",C,Album,1,visible,,,1,,,,15,,,,,,,,',
        "4,variation,D,,1,visible,,,1,,,,15,,,,NOWHERE,Taille,S,,",
        "5,variable,E,Sans variantes,1,visible,,,1,,,,,,,,,Taille,S,,",
        "6,subscription,F,Abonnement,1,visible,,,1,,,,9,,,,,,,,",
        "7,simple,G,Caché,-1,visible,,,0,,,,9,,,,,,,,",
        "8,simple,H,Sans prix,1,visible,,,1,,,,,,,,,,,,",
      ),
    );
    expect(products.map(({ title, status }) => `${title} ${status}`)).toEqual(["Album active", "Caché draft"]);
    expect(products[1]?.variants[0]?.stock).toBe(0);
    expect(errorsOf(problems)).toEqual([
      "2 Type type.external",
      "3 Type type.grouped",
      "6 Type variants.none",
      "7 Type type.unknown",
      "9 Regular price price.missing",
      "5 Parent parent.missing",
    ]);
  });

  it("reads a French export", async () => {
    const { products, problems } = await readAll(
      "ID,Type,UGS,Nom,Publié,Description,En stock ?,Stock,Poids (kg),Tarif promo,Tarif régulier,Catégories,Étiquettes,Images,Parent,Nom de l’attribut 1,Valeur(s) de l’attribut 1\n" +
        '1,variable,BOL,Bol,1,,1,,,,,Table,,,,Taille,"Petit, Grand"\n' +
        '2,variation,BOL-P,,1,,1,2,"0,3",,"49,90",,,,BOL,Taille,Petit\n',
    );
    expect(problems).toEqual([]);
    expect(products).toMatchObject([
      { title: "Bol", optionNames: ["Taille"], variants: [{ sku: "BOL-P", price: 4_990, stock: 2, grams: 300 }] },
    ]);
  });
});
