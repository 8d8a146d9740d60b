import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import { Banner } from "#app/ui/banner.tsx";

export type Created = { ok: true; done: "created"; id: string } | { ok: false; code: string; message: string };

/** Makes a document and goes on in the editor. */
export function useCreate() {
  const fetcher = useFetcher<Created>();
  const { data } = fetcher;
  useEffect(() => {
    if (data?.ok) window.location.assign(`/admin/pages/${data.id}/edit`);
  }, [data]);
  return {
    begin: (wanted: Record<string, string>) => fetcher.submit(wanted, { method: "post", action: "/admin/pages?index" }),
    busy: fetcher.state !== "idle",
    failed: data?.ok === false && <Banner tone="danger" title={data.message} live className="mb-4" />,
  };
}
