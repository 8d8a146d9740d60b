import type { DeliveryView } from "#blocks/contract/index.ts";

export interface DeliveryOptionsProps {
  options: readonly DeliveryView[];
  /** Id of the option, or of one of its desks. */
  chosen: string;
  /** Word for the list of desks. */
  desk: string;
}

/**
 * How a parcel comes, each way with its price; a way with desks has a list of them. Each list has a name of its own, so
 * that without a script the desk of the way that was not chosen is not read. `deliveries.client.ts` draws the same.
 */
export function DeliveryOptions({ options, chosen, desk }: DeliveryOptionsProps) {
  return options.map(({ id, label, price, note, desks }) => (
    <div key={id} className="delivery">
      <label className="delivery-way">
        <input type="radio" name="delivery" value={id} defaultChecked={isChosen({ id, desks }, chosen)} />
        <span className="grow">
          {label}
          {note && <small className="block text-muted">{note}</small>}
        </span>
        <bdi className="tabular">{price}</bdi>
      </label>
      {desks.length > 0 && (
        <select className="input delivery-desk" name={`desk_${id}`} aria-label={desk} defaultValue={chosen}>
          {desks.map((each) => (
            <option key={each.id} value={each.id}>
              {each.label}
            </option>
          ))}
        </select>
      )}
    </div>
  ));
}

function isChosen({ id, desks }: Pick<DeliveryView, "id" | "desks">, chosen: string): boolean {
  return chosen === id || desks.some((desk) => desk.id === chosen);
}
