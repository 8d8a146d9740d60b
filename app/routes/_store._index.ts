import type { LoaderFunctionArgs } from "@remix-run/node";

export async function loader({ context }: LoaderFunctionArgs) {
  return new Response(`<!DOCTYPE html><title>${context.requestId}</title>`, {
    headers: { "content-type": "text/html" },
  });
}
