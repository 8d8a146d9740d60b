import { isRouteErrorResponse, Outlet, useRouteError } from "@remix-run/react";

/** Nothing but the page: shop, admin and preview each own their `<html>`. */
export default function Root() {
  return <Outlet />;
}

/** The last net: what no layout caught. Says nothing of the error itself; the log has it under the request's id. */
export function ErrorBoundary() {
  const error = useRouteError();
  const missing = isRouteErrorResponse(error) && error.status === 404;
  return (
    <html lang="fr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{missing ? "Page introuvable" : "Une erreur est survenue"}</title>
      </head>
      <body>
        <main>
          <h1>{missing ? "Page introuvable" : "Une erreur est survenue"}</h1>
          <p>
            {missing
              ? "Cette adresse ne mène nulle part. Page not found. الصفحة غير موجودة."
              : "Réessayez dans un instant. Please try again. يرجى المحاولة من جديد."}
          </p>
          <p>
            <a href="/">Accueil · Home · الرئيسية</a>
          </p>
        </main>
      </body>
    </html>
  );
}
