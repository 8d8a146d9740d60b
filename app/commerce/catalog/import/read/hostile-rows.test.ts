import { describe, expect, it } from "vitest";
import { errorsOf, readAll } from "../read-for-test.ts";

const header = "Handle,Title,Body (HTML),Variant Price";

describe("rows that were made to hurt", () => {
  it("an unclosed quote costs its row, not the rest of the file", async () => {
    const rows = ["a,Un,,10", 'b,"Deux,,20', "c,Trois,,30", 'd,Quatre,"<p>x\ny</p>",40', "e,Cinq,,50"];
    const { products, problems } = await readAll([header, ...rows].join("\n"));
    expect(products.map((each) => each.handle)).toEqual(["a", "c", "d", "e"]);
    expect(errorsOf(problems)).toEqual(["3 null row.quote"]);
  });

  it("two unclosed quotes cost two rows", async () => {
    const rows = ["a,Un,,10", 'b,"Deux,,20', "c,Trois,,30", 'd,"Quatre,,40', "e,Cinq,,50"];
    const { products, problems } = await readAll([header, ...rows].join("\n"));
    expect(products.map((each) => each.handle)).toEqual(["a", "c", "e"]);
    expect(errorsOf(problems)).toEqual(["3 null row.quote", "5 null row.quote"]);
  });

  it("a stray quote in a bare cell is a character of it", async () => {
    const { products, problems } = await readAll(`${header}\na,Écran 19" noir,,10\nb,"Vase ""rond""",,20\n`);
    expect(problems).toEqual([]);
    expect(products.map((each) => each.title)).toEqual(['Écran 19" noir', 'Vase "rond"']);
  });

  it("too few or too many cells", async () => {
    const { products, problems } = await readAll(`${header}\na,Un,10\nb,Deux,,20,30\nc,Trois,,30,,\nd,Quatre,,40\n`);
    expect(products.map((each) => each.handle)).toEqual(["c", "d"]);
    expect(errorsOf(problems)).toEqual(["2 Variant Price row.cells", "3 Variant Price row.cells"]);
  });

  it("a cell of 10 MB, on one line and on many", async () => {
    const long = "x".repeat(10_000_000);
    const lines = `"${"<p>texte</p>\n".repeat(800_000)}"`;
    const file = `${header}\na,Un,${long},10\nb,Deux,,20\nc,Trois,${lines},30\nd,Quatre,,40\n`;
    const { products, problems } = await readAll(file, { chunk: 65_536 });
    expect(products.map((each) => each.handle)).toEqual(["b", "d"]);
    expect(errorsOf(problems)).toEqual(["2 null row.too-long", "4 null row.quote"]);
  });

  it("NUL bytes, formulas, emoji and Arabic", async () => {
    const file = `${header}\na,U\u0000n,,10\nb,=HYPERLINK("http://x"),,20\nc,🎁 Cadeau,,30\nd,مزهرية خضراء,,40\n`;
    const { products, problems } = await readAll(file);
    expect(products.map((each) => each.title)).toEqual(['=HYPERLINK("http://x")', "🎁 Cadeau", "مزهرية خضراء"]);
    expect(errorsOf(problems)).toEqual(["2 Title cell.control"]);
    expect(errorsOf(problems, "warning")).toEqual(["3 Title cell.formula"]);
  });

  it("texts beyond what a product may hold", async () => {
    const { products, problems } = await readAll(
      `${header}\na,${"t".repeat(256)},,10\nb,Deux,${"d".repeat(100_001)},20\n`,
    );
    expect(products).toEqual([]);
    expect(errorsOf(problems)).toEqual(["2 Title text.too-long", "3 Body (HTML) text.too-long"]);
  });
});
