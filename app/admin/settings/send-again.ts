import type { FetcherWithComponents } from "@remix-run/react";

/** Sends a settings form once more as it stands now, in the place of what somebody else has saved meanwhile. */
export function sendAgain(fetcher: FetcherWithComponents<unknown>, form: HTMLFormElement | null, version: string) {
  if (!form) return;
  const fields = new FormData(form);
  fields.set("version", version);
  fetcher.submit(fields, { method: "post" });
}
