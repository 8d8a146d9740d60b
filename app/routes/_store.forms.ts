import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";

/** When a form was begun, for the script that goes with it. */
export function loader({ context }: LoaderFunctionArgs) {
  return context.app.storefront.beginForm();
}

export function action({ request, context }: ActionFunctionArgs) {
  return context.app.storefront.send(request, context);
}
