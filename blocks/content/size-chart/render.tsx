import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { Icon } from "#blocks/parts/icon.tsx";
import { cellsOf } from "#blocks/parts/table-cells.ts";
import { TableScroll } from "#blocks/parts/table-scroll.tsx";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>> = ({ props, t, edit, below }) => {
  const { title, sizes, rows, note, look } = props;
  const Title = `h${below}` as const;
  const columns = sizes.split("|").length;
  if (!sizes.trim() || rows.length === 0) return null;
  const chart = (
    <>
      <TableScroll name={title || t("label")}>
        <table className="table table-measures tabular">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t("measure")}</span>
              </th>
              {cellsOf(sizes, columns).map((size, index) => (
                <th key={index} scope="col">
                  <bdi>{size}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, values }, index) => (
              <tr key={index}>
                <th scope="row" {...edit(`rows.${index}.label`)}>
                  {label}
                </th>
                {cellsOf(values, columns).map((cell, place) => (
                  <td key={place}>
                    <bdi>{cell}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {note && (
        <p className="mt-3 text-s text-muted" {...edit("note")}>
          {note}
        </p>
      )}
    </>
  );
  if (look === "open") {
    return (
      <div className="text-start">
        <Title className="mb-4 text-xl leading-snug" {...edit("title")}>
          {title}
        </Title>
        {chart}
      </div>
    );
  }
  return (
    <details className="group text-start">
      <summary className="inline-flex min-h-11 cursor-pointer items-center gap-2 font-semibold">
        <Icon name="ruler" className="size-5 text-accent" />
        <span className="underline underline-offset-4" {...edit("title")}>
          {title}
        </span>
      </summary>
      <div className="pt-3">{chart}</div>
    </details>
  );
};
export default render;
