import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";

export function loader({ request, context, params }: LoaderFunctionArgs) {
  return context.api(request, `/${params["*"] ?? ""}`);
}

export function action({ request, context, params }: ActionFunctionArgs) {
  return context.api(request, `/${params["*"] ?? ""}`);
}
