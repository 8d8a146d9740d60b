import { readerFrom } from "./reader.ts";
import type { Reader } from "./types.ts";

/** A reader that asks the same thing once: whoever asks again gets the first answer, for as long as the reader is used. */
export function readOnce(read: Reader): Reader {
  const answers = new Map<string, Promise<object[]>>();
  const once = readerFrom(read.dialect, read.sequelize, async (sql, binds) => {
    const question = `${sql}\n${JSON.stringify(binds)}`;
    const answer = answers.get(question) ?? read.all(sql, binds);
    answers.set(question, answer);
    return [...(await answer)];
  });
  return { ...once, orm: read.orm };
}
