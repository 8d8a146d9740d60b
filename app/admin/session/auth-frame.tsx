import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { LOCALES } from "#app/commerce/kernel/locale.ts";
import { cx } from "#app/ui/cx.ts";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { LANGUAGE_NAMES } from "../shell/user-menu.tsx";
import { useWords } from "../use-words.ts";
import { sessionMessages } from "./messages.ts";
import { Zellige } from "./zellige.tsx";

/** The doorstep: one thing to do at the start side, the house's colour at the other. */
export function AuthFrame(props: { title: string; text: ReactNode; back: string; children: ReactNode }) {
  const t = useWords(sessionMessages);
  const { locale } = useLocaleValue();
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
      <div className="flex flex-col px-6 py-6">
        <main id="main" className="m-auto w-full max-w-88 py-10">
          <span
            aria-hidden
            className="mb-7 grid size-10 place-items-center rounded-md bg-accent text-xl font-semibold text-on-accent"
          >
            V
          </span>
          <h1 className="text-2xl font-semibold tracking-tight rtl:tracking-normal">{props.title}</h1>
          <div className="mt-1.5 mb-7 text-soft">{props.text}</div>
          {props.children}
        </main>
        <Form method="post" action="/admin/preferences" className="flex justify-center gap-1">
          <input type="hidden" name="back" value={props.back} />
          {LOCALES.map((each) => (
            <button
              key={each}
              name="locale"
              value={each}
              lang={each}
              aria-current={each === locale ? "true" : undefined}
              className={cx(
                "h-9 rounded-sm px-3 text-sm coarse:h-11",
                each === locale ? "font-medium text-ink" : "text-soft hover:bg-hover hover:text-ink",
              )}
              type="submit"
            >
              {LANGUAGE_NAMES[each]}
            </button>
          ))}
        </Form>
      </div>
      <div aria-hidden className="relative hidden overflow-hidden bg-doorstep text-on-doorstep lg:block">
        <Zellige className="absolute inset-0 opacity-22" />
        <div className="absolute inset-x-0 bottom-0 bg-linear-to-t from-doorstep via-doorstep to-transparent p-12 pt-40">
          <p className="text-3xl font-semibold tracking-tight rtl:tracking-normal">{t("motto")}</p>
        </div>
      </div>
    </div>
  );
}
