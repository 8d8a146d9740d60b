import { type FakeService, fakeService } from "../lib/fake-service.ts";

export interface FakePageWriter extends FakeService {
  /** What the model answers from now on. */
  answer(content: string): void;
}

/** The chat completions of any service that speaks as OpenAI's does. */
export async function fakePageWriter(port = 0): Promise<FakePageWriter> {
  let content = "{}";
  const answer = (next: string) => {
    content = next;
  };
  const service = await fakeService(
    ({ method, path, body }) => {
      if (method !== "POST" || path !== "/v1/chat/completions") {
        return { status: 404, body: { error: { message: "no such path" } } };
      }
      const { model } = JSON.parse(body) as { model: string };
      if (model !== "writer-1") return { status: 404, body: { error: { message: `no model ${model}` } } };
      return { status: 200, body: { choices: [{ index: 0, message: { role: "assistant", content } }] } };
    },
    { answer: ({ body }) => answer(String(body)) },
    port,
  );
  return { ...service, answer };
}
