import { Package } from "lucide-react";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "#app/commerce/kernel/locale.ts";
import { Badge } from "./badge.tsx";
import { Button } from "./button.tsx";
import { Checkbox } from "./checkbox.tsx";
import { DataTable } from "./data-table/data-table.tsx";
import { FormErrors } from "./form-errors.tsx";
import { Link } from "./link.tsx";
import { LocaleProvider } from "./locale-provider.tsx";
import { MoneyField } from "./money-field.tsx";
import { MoneyText } from "./money-text.tsx";
import { RadioGroup } from "./radio-group.tsx";
import { Select } from "./select.tsx";
import { TextField } from "./text-field.tsx";

function html(element: ReactElement, locale: Locale = "fr"): string {
  return renderToStaticMarkup(
    <LocaleProvider locale={locale} now={0} timeZone="Africa/Casablanca">
      {element}
    </LocaleProvider>,
  );
}

/** The attribute of the first element that matches, as rendered. */
function attribute(markup: string, element: RegExp, name: string): string | undefined {
  const tag = element.exec(markup)?.[0] ?? "";
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

describe("fields, before any script runs", () => {
  it("bind their label, help and error to the control", () => {
    const markup = html(<TextField label="Titre" name="title" description="Court" error="Écrivez un titre" />);
    const input = /<input[^>]*>/;
    expect(attribute(markup, /<label[^>]*>/, "for")).toBe(attribute(markup, input, "id"));
    expect(attribute(markup, input, "aria-invalid")).toBe("true");
    expect(markup).toContain("Écrivez un titre");
    expect(markup).toContain("Court");
  });

  it("send an amount as it was typed", () => {
    const markup = html(<MoneyField label="Prix" name="price" currency="TND" defaultAmount={49900} />);
    expect(attribute(markup, /<input[^>]*>/, "value")).toBe("49,900");
    expect(attribute(markup, /<input[^>]*>/, "inputMode")).toBe("decimal");
    expect(markup).toContain("DT");
  });

  it("keep what was typed when it is no amount", () => {
    const markup = html(<MoneyField label="Prix" name="price" currency="MAD" defaultAmount={100} defaultText="cent" />);
    expect(attribute(markup, /<input[^>]*>/, "value")).toBe("cent");
  });

  it("submit choices like any form", () => {
    const choices = [
      { value: "a", label: "A" },
      { value: "b", label: "B" },
    ] as const;
    const select = html(<Select label="Choix" name="choice" choices={choices} defaultValue="b" />);
    expect(select).toMatch(/<option value="b" selected=""/);
    const radios = html(<RadioGroup label="Choix" name="choice" choices={choices} defaultValue="b" />);
    expect(radios).toMatch(/<input[^>]*value="b"[^>]*>/);
    expect(radios.match(/checked=""/g)).toHaveLength(1);
    expect(html(<Checkbox label="Oui" name="yes" defaultChecked />)).toMatch(/type="checkbox"[^>]*checked=""/);
  });
});

it.each([
  ["fr", "120,00"],
  ["ar", "120,00"],
  ["en", "120.00"],
] as const)("shows an amount to be changed with the decimal mark of %s", (locale, shown) => {
  expect(html(<MoneyField label="Prix" name="price" currency="MAD" defaultAmount={12_000} />, locale)).toContain(
    `value="${shown}"`,
  );
});

it("isolates money from the text around it", () => {
  expect(html(<MoneyText value={{ amount: 24950, currency: "MAD" }} />, "ar")).toMatch(
    /^<bdi[^>]*>249[.,]50\s?درهم<\/bdi>$/,
  );
});

it("says that a link opens a new tab, and cuts the tie to this one", () => {
  const markup = html(
    <Link href="https://example.com/" target="_blank">
      Voir
    </Link>,
    "en",
  );
  expect(markup).toContain("(new tab)");
  expect(markup).toContain('rel="noopener noreferrer"');
});

it("gives every state an icon besides its colour", () => {
  expect(html(<Badge icon={Package}>Brouillon</Badge>)).toMatch(/<svg[^>]*aria-hidden="true"/);
});

it("shows no error summary without errors", () => {
  expect(html(<FormErrors errors={[]} />)).toBe("");
});

describe.each(LOCALES)("a table in %s", (locale) => {
  const markup = html(
    <DataTable
      caption="Commandes"
      columns={[
        { id: "number", label: "Numéro", cell: (row: { id: string }) => row.id },
        {
          id: "total",
          label: "Total",
          align: "end",
          sort: { current: "descending", ascendingHref: "?sort=total", descendingHref: "?sort=-total" },
          cell: () => "249 DH",
        },
      ]}
      rows={[{ id: "1042" }, { id: "1043" }]}
      rowId={(row) => row.id}
      rowName={(row) => row.id}
      bulk={() => <Button>Confirmer</Button>}
    />,
    locale,
  );

  it("is a real table with named boxes and a sort that is told", () => {
    expect(markup).toContain("<caption");
    expect(markup).toContain('aria-sort="descending"');
    expect(markup.match(/role="row"/g)).toHaveLength(2);
    expect(markup.match(/type="checkbox"/g)).toHaveLength(3);
  });

  it("shows the bulk bar only once something is selected", () => {
    expect(markup).not.toContain("Confirmer");
  });
});
