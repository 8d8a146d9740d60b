import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { handleApi } from "#app/server/api/handle-api.ts";

export function loader({ request, context, params }: LoaderFunctionArgs) {
  return handleApi(context.app, request, `/${params["*"] ?? ""}`);
}

export function action({ request, context, params }: ActionFunctionArgs) {
  return handleApi(context.app, request, `/${params["*"] ?? ""}`);
}
