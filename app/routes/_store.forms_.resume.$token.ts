import type { LoaderFunctionArgs } from "@remix-run/node";

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return context.app.storefront.resume(request, params.token ?? "", context);
}
