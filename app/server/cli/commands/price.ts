import type { Command } from "commander";
import { simulateOrder } from "#app/commerce/checkout/index.server.ts";
import { systemClock } from "#app/commerce/kernel/clock.ts";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { ok, type Result } from "#app/commerce/kernel/result.ts";
import { priceJson } from "../../price-json.ts";
import { EXIT } from "../exit.ts";
import { type PriceFile, priceFileSchema } from "../price/file-schema.ts";
import { offersOf, priceFile } from "../price/price-file.ts";
import { priceText } from "../price/price-text.ts";
import { type FileError, readPriceFile } from "../price/read-price-file.ts";
import { type Answer, say, withApp } from "../with-app.ts";

interface Flags {
  json?: boolean;
  schema?: boolean;
}

export function addPrice(program: Command): void {
  program
    .command("price [file]")
    .description(
      "Prices a basket and says which offers apply, which do not, and why. A file with a catalogue of its own needs no database.",
    )
    .option("--json", "answer in JSON: lines, sums, applied, refused, coupons; amounts in minor units")
    .option("--schema", "print the JSON schema of the file instead")
    .action((path: string | undefined, flags: Flags) => price(path, flags));
}

async function price(path: string | undefined, flags: Flags): Promise<void> {
  if (flags.schema) {
    process.stdout.write(`${JSON.stringify(priceFileSchema, null, 2)}\n`);
    return;
  }
  if (path === undefined) {
    process.stderr.write("Which file? vitrine price BASKET.json (--schema shows what it holds)\n");
    process.exitCode = EXIT.usage;
    return;
  }
  const read = readPriceFile(path);
  if ("errors" in read) {
    sayErrors(read.errors, flags);
    process.exitCode = read.missing ? EXIT.usage : EXIT.refused;
    return;
  }
  const { file } = read;
  const { catalogue } = file;
  if (catalogue) say(priceAlone({ ...file, catalogue }), flags.json ?? false);
  else await withApp(flags, async (app) => priceInShop(file, app));
}

function sayErrors(errors: readonly FileError[], { json }: Flags): void {
  const [first] = errors;
  if (json) {
    const answer = { code: "input.invalid", message: first?.message ?? "", pointer: first?.pointer ?? "", errors };
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  } else process.stderr.write(`${errors.map(({ pointer, message }) => `${pointer || "/"}: ${message}`).join("\n")}\n`);
}

function priceAlone(file: PriceFile & { catalogue: NonNullable<PriceFile["catalogue"]> }): Result<Answer> {
  const done = priceFile(file, systemClock.now());
  if (!done.ok) return done;
  const { priced, compareAt, available, parts } = done.value;
  const currency = file.currency ?? "MAD";
  const titles = new Map(file.catalogue.map(({ sku, title }) => [sku, title ?? sku]));
  const sku = (index: number) => priced.lines[index]?.variantId ?? "";
  const about = (index: number) => {
    const name = sku(index);
    const units = available.get(name) ?? Number.POSITIVE_INFINITY;
    return {
      ...{ sku: name, title: titles.get(name) ?? name, compare_at_price: compareAt.get(name) ?? null },
      available: Number.isFinite(units) ? units : null,
      components: (parts[index] ?? []).map(({ variantId, quantity }) => ({ sku: variantId, quantity })),
    };
  };
  const json = { currency, ...priceJson(priced, { locale: "en", money: (amount) => amount, about }) };
  return ok({ json, text: priceText(priced, currency, (index) => titles.get(sku(index)) ?? sku(index)) });
}

/** A file without a catalogue speaks of the shop's own articles; its offers, where it has some, take the place of the shop's. */
async function priceInShop(
  { basket, offers, customer = {} }: PriceFile,
  app: Parameters<Parameters<typeof withApp>[1]>[0],
): Promise<Result<Answer>> {
  const { phone, email, country, city, region, postcode } = customer;
  const to = { ...(country !== undefined && { country }), ...(city !== undefined && { city }), region, postcode };
  return app.query(async (q) => {
    const done = await simulateOrder(
      { ...q, limits: app.env.limits },
      {
        ...{ lines: basket.lines, coupons: basket.coupons, bumps: basket.bumps },
        ...(phone !== undefined && { phone }),
        ...(email !== undefined && { email }),
        ...{ to, delivery: basket.rate ?? null },
        ...(basket.payment_method !== undefined && { paymentMethod: basket.payment_method }),
        ...(offers && { offers: offersOf(offers) }),
      },
    );
    if (!done.ok) return { ok: false, refusal: { ...done.refusal, pointer: `/basket${done.refusal.pointer ?? ""}` } };
    const { priced, articles } = done.value;
    const title = (index: number) => textIn(articles[index]?.title, "en", q.shop.locales[0]);
    const about = (index: number) => ({ sku: articles[index]?.sku ?? null, title: title(index) });
    const { currency } = q.shop;
    const json = { currency, ...priceJson(priced, { locale: "en", money: (amount) => amount, about }) };
    return ok({ json, text: priceText(priced, currency, title) });
  });
}
