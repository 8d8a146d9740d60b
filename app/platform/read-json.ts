/**
 * A request's JSON, of whatever shape.
 * @throws a Response, 400, which a route hands on: what is no JSON is the sender's fault, not ours
 */
export async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  try {
    return JSON.parse(text);
  } catch {
    const words = "Cet envoi est illisible. Rouvrez la page.\nWhat was sent cannot be read. Open the page again.\n";
    throw new Response(words, { status: 400, headers: { "content-type": "text/plain; charset=utf-8" } });
  }
}
