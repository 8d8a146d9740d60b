import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";

export interface Places {
  regions: { code: string; name: string }[];
  towns: string[];
}

/** Regions and towns of what is chosen so far; none until they are here. */
export function usePlaces(country: string, region: string): Places {
  const { load, data } = useFetcher<Places>();
  useEffect(() => load(`/admin/places?${new URLSearchParams({ country, region })}`), [country, region, load]);
  return data ?? { regions: [], towns: [] };
}
