import { roundHalfAway } from "../../../kernel/money.ts";
import type { BasketLine, Selection } from "../../types.ts";
import { object, percent, selection, whole } from "../arguments.ts";
import { reward } from "../rule.ts";
import { selects } from "../selects.ts";

interface Args {
  buy: { quantity: number; items?: Selection };
  get: { quantity: number; items?: Selection; percent: number };
  /** Most times in one order. */
  times?: number;
}

const pieces = { quantity: whole(1, 1_000), items: selection() };

/**
 * Buy so many, get so many for less: 2 + 1 free, the second at half price, a cup with two bowls. A piece is bought or
 * got, never both; the cheapest that qualify are those got.
 */
export const buyXGetY = reward<Args>({
  code: "buy-x-get-y",
  args: object(
    {
      buy: object(pieces, ["items"]),
      get: object({ ...pieces, percent: percent() }, ["items"]),
      times: whole(1, 1_000),
    },
    ["times"],
  ),
  stage: "pieces",
  reprice({ lines, left }, args) {
    const got = piecesGot(lines, args);
    return lines.map((line, index) => {
      const off = roundHalfAway((line.unitPrice * (got[index] ?? 0) * args.get.percent) / 100);
      return Math.max(0, (left[index] ?? 0) - off);
    });
  },
});

/** How many pieces of each line are got. */
function piecesGot(lines: readonly BasketLine[], { buy, get, times }: Args): number[] {
  const counted = { onlyBuy: 0, onlyGet: 0, either: 0 };
  const either = lines.map((line) => selects(buy.items, line) && selects(get.items, line));
  for (const [index, line] of lines.entries()) {
    if (either[index]) counted.either += line.quantity;
    else if (selects(buy.items, line)) counted.onlyBuy += line.quantity;
    else if (selects(get.items, line)) counted.onlyGet += line.quantity;
  }
  const all = counted.onlyBuy + counted.onlyGet + counted.either;
  const rounds = Math.min(
    times ?? Number.MAX_SAFE_INTEGER,
    Math.floor((counted.onlyBuy + counted.either) / buy.quantity),
    Math.floor((counted.onlyGet + counted.either) / get.quantity),
    Math.floor(all / (buy.quantity + get.quantity)),
  );
  // Pieces that qualify for both may be got only as far as enough are left to be bought.
  let mayMove = counted.onlyBuy + counted.either - rounds * buy.quantity;
  let wanted = rounds * get.quantity;
  const got = lines.map(() => 0);
  for (const index of cheapestFirst(lines)) {
    const line = lines[index];
    if (!line || !selects(get.items, line)) continue;
    const taken = Math.min(line.quantity, wanted, either[index] ? mayMove : line.quantity);
    got[index] = taken;
    wanted -= taken;
    if (either[index]) mayMove -= taken;
  }
  return got;
}

function cheapestFirst(lines: readonly BasketLine[]): number[] {
  return lines.map((_, index) => index).sort((a, b) => (lines[a]?.unitPrice ?? 0) - (lines[b]?.unitPrice ?? 0));
}
