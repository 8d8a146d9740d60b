import { ulid } from "ulid";
import { seededRandom } from "#app/commerce/kernel/seeded-random.ts";
import { searchable } from "../../app/commerce/kernel/searchable.ts";
import { cities, firstNames, lastNames } from "../../templates/demo/people.ts";
import { type Values, writeInSlices } from "./bulk-writer.ts";

const HOUR = 3_600_000;
const STATES = ["new", "new", "read", "progress", "done", "done", "spam"];

/** How many questions `ANSWERED_FORM` asks beside name and town. */
export const QUESTIONS = 28;

/** A survey as SurveyJS writes it: a name, a town and texts of one line. */
export const ANSWERED_FORM = {
  elements: [
    ...["name", "city"].map((name) => ({ type: "text", name, title: name })),
    ...Array.from({ length: QUESTIONS }, (_, at) => ({ type: "text", name: `q${at}`, title: `Question ${at}` })),
  ],
};

/** Writes answers of every question straight into a shop's tables. */
export async function bulkAnswers(
  databaseUrl: string,
  form: { id: string; revision: string },
  count: number,
): Promise<void> {
  const chance = seededRandom(2);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;
  const start = Date.UTC(2026, 0, 1);
  await writeInSlices(databaseUrl, count, (indexes) => {
    const rows = indexes.map((index): { row: Values; said: Record<string, string> } => {
      const name = `${pick(firstNames)[0]} ${pick(lastNames)[0]}`;
      const questions = Array.from({ length: QUESTIONS }, (_, at) => [`q${at}`, `réponse ${(index * 7 + at) % 90}`]);
      const said = { name, city: pick(cities).name, ...Object.fromEntries(questions) };
      const at = start + index * HOUR;
      const row = {
        ...{ id: ulid(at), send_key: `bulk-${index}`, form: form.id, revision: form.revision, state: pick(STATES) },
        ...{ locale: "fr", phone: `+2126${String(10_000_000 + index)}`, email: null, answers: JSON.stringify(said) },
        ...{ note: "", lead_id: null, search: searchable(`${name} ${said.city} ${said.q0}`), consents: null },
        ...{ version: 1, created_at: at, updated_at: at },
      };
      return { row, said };
    });
    const values = rows.flatMap(({ row, said }) =>
      Object.entries(said).map(([name, value]) => ({ answer_id: String(row.id), name, value: searchable(value) })),
    );
    return { form_answers: rows.map(({ row }) => row), form_answer_values: values };
  });
}
