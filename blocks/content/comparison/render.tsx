import type { BlockTranslate, PropsOf, Render } from "#blocks/contract/index.ts";
import { Icon } from "#blocks/parts/icon.tsx";
import { cellsOf, signOf } from "#blocks/parts/table-cells.ts";
import { TableScroll } from "#blocks/parts/table-scroll.tsx";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>> = ({ props, t, edit }) => {
  const { columns, rows } = props;
  if (columns.length === 0 || rows.length === 0) return null;
  return (
    <TableScroll name={t("label")}>
      <table className="table table-compare">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t("compared")}</span>
            </th>
            {columns.map(({ title, highlighted }, index) => (
              <th key={index} scope="col" {...(highlighted && { "data-best": true })}>
                <span {...edit(`columns.${index}.title`)}>{title}</span>
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
              {cellsOf(values, columns.length).map((cell, place) => (
                <td key={place} {...(columns[place]?.highlighted && { "data-best": true })}>
                  <Cell cell={cell} t={t} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
};
export default render;

function Cell({ cell, t }: { cell: string; t: BlockTranslate }) {
  const sign = signOf(cell);
  if (!sign) return <bdi>{cell}</bdi>;
  return (
    <>
      <Icon
        name={sign === "yes" ? "check" : "minus"}
        className={`inline-block size-5 ${sign === "yes" ? "text-accent" : "text-muted"}`}
      />
      <span className="visually-hidden">{t(sign)}</span>
    </>
  );
}
