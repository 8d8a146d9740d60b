import type { LoaderFunctionArgs } from "@remix-run/node";

/** What is sold out of what a form lets choose, for a page that stands open. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return context.app.storefront.soldOut(request, context);
}
