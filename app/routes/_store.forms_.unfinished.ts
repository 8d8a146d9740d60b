import type { ActionFunctionArgs } from "@remix-run/node";

export function action({ request, context }: ActionFunctionArgs) {
  return context.app.storefront.keepUnfinished(request, context);
}
