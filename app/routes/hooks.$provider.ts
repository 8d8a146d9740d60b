import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";

export function loader({ request, context, params }: LoaderFunctionArgs) {
  return context.hook(request, params.provider ?? "");
}

export function action({ request, context, params }: ActionFunctionArgs) {
  return context.hook(request, params.provider ?? "");
}
