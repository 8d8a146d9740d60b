import type { BlockTranslate, FormState, PaymentView } from "#blocks/contract/index.ts";

interface PaymentFieldProps {
  id: string;
  payments: readonly PaymentView[];
  form: FormState;
  t: BlockTranslate;
}

/** How it is paid. A shop with one way asks nothing; the server has the last word on what fits the order. */
export function PaymentField({ id, payments, form, t }: PaymentFieldProps) {
  const [first] = payments;
  if (!first) return null;
  const typed = form.values.payment ?? "";
  const chosen = payments.some((each) => each.id === typed) ? typed : first.id;
  if (payments.length === 1) {
    return (
      <>
        <input type="hidden" name="payment" value={first.id} />
        {first.note && <p className="text-s text-muted">{first.note}</p>}
      </>
    );
  }
  const error = form.errors.payment ?? "";
  return (
    <fieldset className="field" data-field="payment" aria-describedby={`payment-${id}-error`}>
      <legend className="field-label">{t("payment")}</legend>
      {payments.map((each) => (
        <div key={each.id} className="delivery">
          <label className="delivery-way">
            <input type="radio" name="payment" value={each.id} defaultChecked={each.id === chosen} />
            <span className="grow">
              {each.label}
              {each.note && <small className="block text-muted">{each.note}</small>}
            </span>
          </label>
        </div>
      ))}
      <p className="field-error" id={`payment-${id}-error`} data-error hidden={error === ""}>
        {error}
      </p>
    </fieldset>
  );
}
