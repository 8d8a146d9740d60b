import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import type { Created } from "../pages/use-create.tsx";
import { useWords } from "../use-words.ts";
import { formTestMessages } from "./form-test-messages.ts";

/** Says what a test of two versions of a form is, and begins one; goes on where it is published. */
export function TestFormDialog({
  form,
  onClose,
}: {
  form: { id: string; title: string } | undefined;
  onClose(): void;
}) {
  const t = useWords(formTestMessages);
  const fetcher = useFetcher<Created>();
  const { data } = fetcher;
  useEffect(() => {
    if (data?.ok) window.location.assign(`/admin/campaigns/${data.id}`);
  }, [data]);
  return (
    <Dialog
      size="small"
      title={form?.title ? t("ask", { form: form.title }) : t("test")}
      isOpen={form !== undefined}
      onOpenChange={(open) => !open && onClose()}
      footer={(close) => (
        <>
          <Button onPress={close}>{t("cancel")}</Button>
          <Button
            tone="primary"
            autoFocus
            isPending={fetcher.state !== "idle"}
            onPress={() =>
              fetcher.submit(
                { intent: "test-form", form: form?.id ?? "" },
                { method: "post", action: "/admin/campaigns?index" },
              )
            }
          >
            {t("begin")}
          </Button>
        </>
      )}
    >
      {data?.ok === false && <Banner tone="danger" title={data.message} live className="mb-4" />}
      <ol className="flex list-decimal flex-col gap-2 ps-5">
        <li>{t("step.copy")}</li>
        <li>{t("step.split")}</li>
        <li>{t("step.judge")}</li>
      </ol>
    </Dialog>
  );
}
