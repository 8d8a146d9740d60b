import type { LoaderFunctionArgs } from "@remix-run/node";

export function loader({ request, context }: LoaderFunctionArgs) {
  return context.app.storefront.parts(request, context);
}
