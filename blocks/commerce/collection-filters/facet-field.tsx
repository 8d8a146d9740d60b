import type { BlockTranslate, FacetView } from "#blocks/contract/index.ts";

interface FacetFieldProps {
  id: string;
  facet: FacetView;
  counts: boolean;
  t: BlockTranslate;
}

/** One thing a list is narrowed down by: values to tick, or a range to type. */
export function FacetField({ id, facet, counts, t }: FacetFieldProps) {
  const { name, label, unit, values, range } = facet;
  return (
    <fieldset className="min-w-0">
      <legend className="field-label pb-1">
        {label}
        {unit && <span className="font-normal text-muted"> ({unit})</span>}
      </legend>
      {range ? (
        <div className="flex items-center gap-2">
          {(["min", "max"] as const).map((side) => (
            <input
              key={side}
              className="input min-w-0 tabular"
              id={`${id}-${side}`}
              name={`${name}.${side}`}
              inputMode="decimal"
              autoComplete="off"
              maxLength={20}
              defaultValue={range[side]}
              placeholder={`${t(side === "min" ? "from" : "to")} ${side === "min" ? range.least : range.most}`}
              aria-label={t(side === "min" ? "fromOf" : "toOf", { label })}
            />
          ))}
        </div>
      ) : (
        <ul className="filter-values">
          {values.map(({ value, label: words, swatch, count, chosen }) => (
            <li key={value}>
              <label className={`filter-value ${count === 0 && !chosen ? "text-muted" : ""}`}>
                <input type="checkbox" name={name} value={value} defaultChecked={chosen} />
                {swatch && <Swatch color={swatch} />}
                <bdi className="min-w-0 grow">{words}</bdi>
                {counts && <span className="text-s text-muted tabular">{count}</span>}
              </label>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}

/** Drawn: the shop's policy allows no style on an element. */
function Swatch({ color }: { color: string }) {
  return (
    <svg viewBox="0 0 20 20" className="size-5 shrink-0" aria-hidden="true" focusable="false">
      <circle cx="10" cy="10" r="9" fill={color} stroke="currentColor" strokeOpacity="0.3" />
    </svg>
  );
}
