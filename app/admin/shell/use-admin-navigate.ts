import { useHref, useNavigate } from "@remix-run/react";
import { useCallback } from "react";

const EDITOR = /^\/admin\/pages\/[^/]+\/edit$/;

/**
 * Follows links without loading a new document where it can. Into and out of the editor, and out of the admin, the
 * browser loads one: the editor's page has a content policy of its own, and the shop is no page of this application.
 */
export function useAdminNavigate(): (path: string) => void {
  const navigate = useNavigate();
  return useCallback(
    (path) => {
      const url = new URL(path, window.location.href);
      const apart = !/^\/admin(\/|$)/.test(url.pathname) || EDITOR.test(url.pathname);
      if (apart || EDITOR.test(window.location.pathname)) window.location.assign(url);
      else navigate(`${url.pathname}${url.search}${url.hash}`);
    },
    [navigate],
  );
}

/** Addresses with a scheme are left alone: the router would take them for paths of its own. */
export function useAdminHref(href: string): string {
  const resolved = useHref(href);
  return /^([a-z][a-z0-9+.-]*:|\/\/|#)/i.test(href) ? href : resolved;
}
