import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { readAll } from "../read-for-test.ts";

const text = 'Handle,Title,Variant Price\r\nete,"Été, œuvre à 12 € – « grès »",129\r\n';
const plain = "Handle,Title,Variant Price\n".padEnd(200, "\n");

async function titleOf(bytes: Uint8Array | string, chunk: number): Promise<string | undefined> {
  const { products, refusal } = await readAll(bytes, { chunk });
  expect(refusal).toBeUndefined();
  return products[0]?.title;
}

describe("a file's encoding is found, wherever its pieces are cut", () => {
  const title = "Été, œuvre à 12 € – « grès »";
  const encodings: [string, Uint8Array][] = [
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${text}`)],
    ["UTF-16LE with a byte order mark", iconv.encode(text, "utf16le", { addBOM: true })],
    ["UTF-16BE with a byte order mark", iconv.encode(text, "utf16be", { addBOM: true })],
    ["UTF-16LE without one", iconv.encode(text, "utf16le", { addBOM: false })],
    ["Windows-1252", iconv.encode(text, "windows-1252")],
    [
      "Windows-1252 after much ASCII",
      Buffer.concat([Buffer.from(plain), iconv.encode(text.slice(28), "windows-1252")]),
    ],
  ];
  it.each(encodings)("%s", async (_, bytes) => {
    for (const chunk of [1, 2, 3, 7, 64, 4_096]) expect(await titleOf(bytes, chunk)).toBe(title);
  });

  it("Arabic in Windows-1256", async () => {
    const arabic = "handle,title,variant price\na,صابون بلدي من زيت الزيتون,79\n";
    expect(await titleOf(iconv.encode(arabic, "windows-1256"), 4_096)).toBe("صابون بلدي من زيت الزيتون");
  });

  it("UTF-8 whose one character is broken stays UTF-8, and is pointed at", async () => {
    const broken = Buffer.from("Handle,Title,Variant Price\na,Été à la plage ?,10\n");
    broken[broken.indexOf("?")] = 0xff;
    const { products, problems } = await readAll(broken);
    expect(products[0]?.title).toBe("Été à la plage \ufffd");
    expect(problems).toMatchObject([{ severity: "warning", line: 2, column: "Title", code: "cell.damaged" }]);
  });
});

describe("a file's shape", () => {
  it.each([
    ["semicolons", "Handle;Title;Variant Price\na;Vase;1 299,50\n"],
    ["tabs", "Handle\tTitle\tVariant Price\na\tVase\t1,299.50\n"],
    ["Excel's sep line", 'sep=;\nHandle;Title;"Variant Price"\na;Vase;1299.50\n'],
    ["Windows line ends", 'Handle,Title,Variant Price\r\na,Vase,"1,299.50"\r\n'],
    ["old Mac line ends", "Handle,Title,Variant Price\ra,Vase,1299.50\r"],
    ["no line end at the end", "Handle,Title,Variant Price\na,Vase,1299.5"],
    ["blank lines and empty rows", "\n\nHandle,Title,Variant Price\n\n,,\na,Vase,1299.5\n\n"],
    ["other case and spaces in the header", "  HANDLE , title ,variant   PRICE\na,Vase,1299.5\n"],
  ])("%s", async (_, file) => {
    const { products, problems } = await readAll(file, { chunk: 5 });
    expect(problems).toEqual([]);
    expect(products).toMatchObject([{ title: "Vase", variants: [{ price: 129_950 }] }]);
  });

  it("a quoted cell may span lines, and problems name the line where its record starts", async () => {
    const file = 'Handle,Title,Body (HTML),Variant Price\na,Un,"<p>x\n\ny</p>",10\nb,Deux,"p\nq",dix\nc,Trois,,30\n';
    const { products, problems } = await readAll(file);
    expect(products.map((each) => each.handle)).toEqual(["a", "c"]);
    expect(problems).toMatchObject([{ line: 5, column: "Variant Price", code: "price.invalid" }]);
  });
});

describe("what is no catalogue is refused as a whole", () => {
  it.each([
    ["nothing", "", "file.empty"],
    ["blank lines", "\n \n\r\n", "file.empty"],
    ["a header alone", "Handle,Title,Variant Price\n", "file.header-only"],
    ["an Excel workbook", "PK\u0003\u0004\u0014\u0000", "file.spreadsheet"],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]), "file.not-text"],
    ["prose", "Bonjour\nà tous\n", "file.one-column"],
    ["another table", "Date,Amount,Label\n2024-01-01,3,x\n", "format.unknown"],
  ])("%s", async (_, file, code) => {
    expect((await readAll(file)).refusal?.code).toBe(code);
  });

  it("says which columns are missing when the format is named", async () => {
    const { refusal } = await readAll("Date,Amount\n1,2\n", { format: "woocommerce" });
    expect(refusal).toMatchObject({ code: "columns.missing", data: { missing: ["Name"] } });
  });
});
