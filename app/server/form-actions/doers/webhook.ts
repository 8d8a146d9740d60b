import { FinalFailure } from "#app/commerce/failures.ts";
import { postSigned } from "#app/integrations/index.server.ts";
import { type Doer, joined } from "../doer.ts";

export default {
  name: "webhook",
  lane: "webhook",
  async run(host, { action, answer, form, sending }) {
    const url = String(action.with.url);
    if (url === "") throw new FinalFailure("webhook.no_address");
    const values = await joined(host, "webhook");
    const status = await postSigned(host.services.webhook, values, {
      ...{ url, id: sending.replaceAll(".", "_"), now: host.now() },
      body: {
        type: "form.answered",
        timestamp: new Date(answer.createdAt).toISOString(),
        data: {
          ...{ id: answer.id, form: { id: answer.form, revision: answer.revision, title: form } },
          ...{ locale: answer.locale, phone: answer.phone, email: answer.email, values: answer.values },
        },
      },
    });
    return String(status);
  },
} satisfies Doer;
