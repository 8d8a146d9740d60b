import { Form, useSearchParams, useSubmit } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { SearchField } from "#app/ui/search-field.tsx";

/** Long enough not to ask at every key, short enough not to be waited for. */
const PAUSE = 300;

/** Searches as one types, and by Enter; `/` brings the caret here. The other choices of the list stay. */
export function SearchForm({ label, placeholder }: { label: string; placeholder: string }) {
  const [search] = useSearchParams();
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const typing = event.target instanceof Element && event.target.closest("input, textarea, [contenteditable=true]");
      if (event.key !== "/" || event.ctrlKey || event.metaKey || typing) return;
      event.preventDefault();
      form.current?.querySelector<HTMLInputElement>("input[type=search]")?.focus();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
      clearTimeout(timer.current);
    };
  }, []);

  return (
    <Form ref={form} role="search" className="min-w-0 flex-1 sm:max-w-96">
      {[...search]
        .filter(([name]) => name !== "q" && name !== "cursor")
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      <SearchField
        label={label}
        placeholder={placeholder}
        name="q"
        keys="/"
        defaultValue={search.get("q") ?? ""}
        onChange={() => {
          clearTimeout(timer.current);
          timer.current = setTimeout(() => form.current && submit(form.current, { replace: true }), PAUSE);
        }}
      />
    </Form>
  );
}
