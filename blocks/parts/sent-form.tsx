import type { ReactNode } from "react";
import type { FormState, PageContext } from "#blocks/contract/index.ts";

interface SentFormProps {
  /** Of the node, as it stands on the page. */
  id: string;
  page: Pick<PageContext, "href" | "checkout">;
  form: FormState;
  /** Said in the form's place once it was sent. */
  thanks: string;
  edit(prop: string): { "data-edit"?: string };
  className?: string;
  /** Of a form of questions, for the script that goes with its answers. */
  packed?: string;
  /** Said where there is no network, and where the server took nothing. */
  waiting?: string;
  refused?: string;
  /** It takes files. */
  files?: boolean;
  children: ReactNode;
}

/** Where forms of questions are sent. */
export const FORMS_PATH = "/forms";

/**
 * A form that is sent without leaving the page: the answer leads back to `#<id>-sent`, and a browser shows what is its
 * target. No script, and the page stays the same for everybody. `website` is a trap: only programs fill it in.
 */
export function SentForm(props: SentFormProps) {
  const { id, page, thanks, edit, className = "", packed, waiting, refused, files, form, children } = props;
  const { revision } = page.checkout;
  // Shown again by itself, it still belongs to the page it stands on.
  const document = page.checkout.page ?? form.page;
  return (
    <div
      className={className}
      {...(packed !== undefined && { "data-form": packed, "data-waiting": waiting, "data-refused": refused })}
    >
      <p className="sent" id={`${id}-sent`} role="status" {...edit("thanks")}>
        {thanks}
      </p>
      <form
        className="sent-form"
        method="post"
        action={page.href(FORMS_PATH)}
        // What is asked follows from the answers: a browser would insist on what they have hidden or released. The server
        // says at each field, in the page's language, what is wrong.
        noValidate={packed !== undefined}
        {...(files && { encType: "multipart/form-data" })}
      >
        <input type="hidden" name="block" value={id} />
        {document && <input type="hidden" name="page" value={document} />}
        {form.unfinished && <input type="hidden" name="unfinished" value={form.unfinished} />}
        {form.back && <input type="hidden" name="back" value={form.back} />}
        {form.began && <input type="hidden" name="began" value={form.began} />}
        {revision && <input type="hidden" name="revision" value={revision} />}
        <input className="visually-hidden" name="website" tabIndex={-1} autoComplete="off" aria-hidden="true" />
        {children}
      </form>
    </div>
  );
}
