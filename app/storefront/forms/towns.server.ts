import { westernDigits } from "#app/commerce/kernel/searchable.ts";
import { townsAt } from "#app/commerce/places/index.server.ts";
import type { CompiledForm } from "#runtime/forms/compile-form.ts";
import type { FormContext, SentAnswers } from "#runtime/forms/evaluate-form.ts";
import { formCountry } from "#runtime/forms/form-country.ts";

interface Asked {
  form: CompiledForm;
  context: FormContext;
}
type Parts = Readonly<Record<string, unknown>>;

/** Towns of the postcode in a form's address, the largest first; none where it asks for none, or nobody lists them. */
export async function addressTowns({ form, context }: Asked, answers: SentAnswers): Promise<readonly string[]> {
  const { postcode } = partsOf(form, answers);
  const typed = typeof postcode === "string" ? westernDigits(postcode).replace(/\s/g, "") : "";
  return typed === "" ? [] : townsAt(formCountry(answers.country, context.country), typed);
}

/** One postcode, one town: what is known nobody has to write, with a script or without. */
export async function withTown(asked: Asked, answers: SentAnswers): Promise<SentAnswers> {
  const { name, ...parts } = partsOf(asked.form, answers);
  const towns = name === undefined || (parts.city ?? "") !== "" ? [] : await addressTowns(asked, answers);
  return name === undefined || towns.length !== 1 ? answers : { ...answers, [name]: { ...parts, city: towns[0] } };
}

function partsOf({ units }: Asked["form"], answers: SentAnswers): Parts & { name?: string } {
  const name = units.find(({ type }) => type === "form.address")?.field?.name;
  const said = name !== undefined && Object.hasOwn(answers, name) ? answers[name] : undefined;
  return name !== undefined && typeof said === "object" && said !== null ? { ...(said as Parts), name } : {};
}
