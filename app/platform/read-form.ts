/**
 * A request's form. The gate has let only forms through; one that is torn or misshapen (`multipart` without its boundary)
 * is the sender's fault, not ours.
 * @throws a Response, 400, which a route hands on
 */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (error) {
    if (request.signal.aborted) throw error;
    const words =
      "Ce formulaire est illisible. Rouvrez la page et recommencez.\nThis form cannot be read. Open the page again.\n";
    throw new Response(words, { status: 400, headers: { "content-type": "text/plain; charset=utf-8" } });
  }
}
