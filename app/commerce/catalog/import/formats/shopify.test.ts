import { describe, expect, it } from "vitest";
import { errorsOf, readAll } from "../read-for-test.ts";

const header =
  "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value," +
  "Variant SKU,Variant Grams,Variant Inventory Qty,Variant Price,Variant Compare At Price,Image Src,Image Position," +
  "Image Alt Text,SEO Title,SEO Description,Variant Image,Status";

const file = (...rows: string[]) => [header, ...rows].join("\n");

describe("Shopify's product CSV", () => {
  it("puts a product's rows together: options, variants, pictures in their order", async () => {
    const { products, problems, format } = await readAll(
      file(
        'bol,Bol,"<p onclick=""x()"">Émaillé<script>alert(1)</script></p>",Atelier,Vaisselle,"table, émail,table",TRUE,Taille,Petit,Couleur,Vert,BOL-PV,450,12,129.00,159,https://cdn.example/2.jpg,2,De face,Bol émaillé,Un bol,https://cdn.example/v.jpg,active',
        "bol,,,,,,,,Grand,,Bleu,,900,0,189,150,https://cdn.example/1.jpg,1,,,,,",
        "bol,,,,,,,,,,,,,,,,https://cdn.example/3.jpg,3,,,,,",
      ),
    );
    expect(format).toBe("shopify");
    expect(products).toEqual([
      {
        line: 2,
        handle: "bol",
        handleIsMade: false,
        title: "Bol",
        descriptionHtml: "<p>Émaillé</p>",
        vendor: "Atelier",
        type: "Vaisselle",
        tags: ["table", "émail"],
        status: "active",
        seoTitle: "Bol émaillé",
        seoDescription: "Un bol",
        optionNames: ["Taille", "Couleur"],
        variants: [
          {
            line: 2,
            sku: "BOL-PV",
            skuIsMade: false,
            options: ["Petit", "Vert"],
            price: 12_900,
            compareAt: 15_900,
            stock: 12,
            grams: 450,
            image: "https://cdn.example/v.jpg",
          },
          {
            line: 3,
            sku: "bol-grand-bleu",
            skuIsMade: true,
            options: ["Grand", "Bleu"],
            price: 18_900,
            compareAt: null,
            stock: 0,
            grams: 900,
          },
        ],
        images: [
          { src: "https://cdn.example/1.jpg", alt: "" },
          { src: "https://cdn.example/2.jpg", alt: "De face" },
          { src: "https://cdn.example/3.jpg", alt: "" },
          { src: "https://cdn.example/v.jpg", alt: "" },
        ],
      },
    ]);
    expect(errorsOf(problems, "warning")).toEqual([
      "2 Body (HTML) html.removed",
      "3 Variant Compare At Price price.compare",
    ]);
  });

  it("says nothing of columns that the file does not have", async () => {
    const { products } = await readAll("Handle,Variant SKU,Variant Price,Title\nbol,B1,129,Bol\n");
    expect(products).toEqual([
      {
        line: 2,
        handle: "bol",
        handleIsMade: false,
        title: "Bol",
        optionNames: [],
        variants: [{ line: 2, sku: "B1", skuIsMade: false, options: [], price: 12_900 }],
      },
    ]);
  });

  it("reads the newer template", async () => {
    const { products, problems } = await readAll(
      "Title,URL handle,Description,Published on online store,Status,SKU,Option1 name,Option1 value,Price,Compare-at price,Inventory quantity,Weight value (grams),Product image URL\n" +
        "Bol,bol,Un bol.,TRUE,Draft,B1,Taille,Petit,129,,4,300,https://cdn.example/1.jpg\n",
    );
    expect(problems).toEqual([]);
    expect(products).toMatchObject([
      {
        handle: "bol",
        status: "draft",
        variants: [{ sku: "B1", options: ["Petit"], price: 12_900, stock: 4, grams: 300 }],
      },
    ]);
  });

  it("takes rows of one product that stand apart, and a product without a handle", async () => {
    const { products } = await readAll(
      "Handle,Title,Option1 Name,Option1 Value,Variant Price\nbol,Bol,Taille,Petit,10\n,Tapis d'été,,,20\nbol,,,Grand,30\n",
    );
    expect(products.map(({ handle, variants }) => [handle, variants.length])).toEqual([
      ["bol", 2],
      ["tapis-d-ete", 1],
    ]);
  });

  it.each([
    ["an empty price", "a,Un,,", "2 Variant Price price.missing"],
    ["a negative price", "a,Un,-5,", "2 Variant Price price.negative"],
    ["words", "a,Un,gratuit,", "2 Variant Price price.invalid"],
    ["a formula", "a,Un,=1+1,", "2 Variant Price price.invalid"],
    ["too many decimals", "a,Un,12.3456,", "2 Variant Price price.decimals"],
    ["an absurd price", "a,Un,99999999999999999,", "2 Variant Price price.absurd"],
    ["a quantity that is none", "a,Un,10,beaucoup", "2 Variant Inventory Qty stock.invalid"],
    ["half a piece", "a,Un,10,1.5", "2 Variant Inventory Qty stock.invalid"],
    ["an absurd quantity", "a,Un,10,99999999999", "2 Variant Inventory Qty stock.absurd"],
    ["no title", "a,,10,1", "2 Title title.missing"],
    ["no name at all", ",,10,1", "2 Handle handle.missing"],
  ])("%s keeps a row out, by line and column, and the next one lands", async (_, row, problem) => {
    const { products, problems } = await readAll(
      `Handle,Title,Variant Price,Variant Inventory Qty\n${row}\nb,Deux,"1 299,50",3\n`,
    );
    expect(errorsOf(problems)).toEqual([problem]);
    expect(products).toMatchObject([{ handle: "b", variants: [{ price: 129_950, stock: 3 }] }]);
  });

  it("keeps the sound variants of a product that has a broken one", async () => {
    const { products, problems } = await readAll(
      "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\nbol,Bol,Taille,Petit,A,10\nbol,,,Moyen,B,x\nbol,,,Grand,A,30\nbol,,,petit,C,40\nbol,,,,D,50\n",
    );
    expect(products[0]?.variants.map((each) => each.options[0])).toEqual(["Petit"]);
    expect(errorsOf(problems)).toEqual([
      "3 Variant Price price.invalid",
      "5 null variant.duplicate",
      "6 Option1 Value option.missing",
      "4 Variant SKU sku.duplicate",
    ]);
  });

  it("counts a negative stock as none, and refuses the 2,001st variant", async () => {
    const rows = Array.from({ length: 2_001 }, (_, i) => `bol,${i === 0 ? "Bol,N" : ","},${i},10,-3`);
    const { products, problems } = await readAll(
      `Handle,Title,Option1 Name,Option1 Value,Variant Price,Variant Inventory Qty\n${rows.join("\n")}\n`,
    );
    expect(products[0]?.variants).toHaveLength(2_000);
    expect(products[0]?.variants[0]?.stock).toBe(0);
    expect(errorsOf(problems)).toEqual(["2002 null variants.too-many"]);
  });

  it("keeps only addresses of pictures one may ask a browser for", async () => {
    const rows = [
      "javascript:alert(1)",
      "data:image/png;base64,AA",
      "//evil",
      "photo.jpg",
      "https://u:p@x.y/z",
      "https://ok.example/a b.jpg",
    ];
    const { products, problems } = await readAll(
      `Handle,Title,Variant Price,Image Src\n${rows.map((src, i) => `p${i},P${i},1,"${src}"`).join("\n")}\n`,
    );
    expect(products.flatMap((each) => each.images)).toEqual([{ src: "https://ok.example/a%20b.jpg", alt: "" }]);
    expect(errorsOf(problems, "warning")).toHaveLength(5);
  });
});
