import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";

export function loader({ request, context }: LoaderFunctionArgs) {
  return context.app.storefront.known(request, context);
}

export function action({ request, context }: ActionFunctionArgs) {
  return context.app.storefront.known(request, context);
}
