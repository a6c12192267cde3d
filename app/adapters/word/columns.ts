import {
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { textWidthMm } from "~/domain/reports/written-document";
import { twips } from "./styles";

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

/** Two columns without lines, as the head and the end of a paper are set; each row is a pair of cells. */
export function besideEachOther(
  leftMm: number,
  rows: readonly (readonly [readonly Paragraph[], readonly Paragraph[]])[],
): Table {
  const widths = [twips(leftMm), twips(textWidthMm.portrait - leftMm)];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(textWidthMm.portrait), type: WidthType.DXA },
    columnWidths: widths,
    borders: noBorders,
    margins: { left: 0, right: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                width: { size: widths[index] ?? 0, type: WidthType.DXA },
                verticalAlign: VerticalAlignTable.TOP,
                children: [...children],
              }),
          ),
        }),
    ),
  });
}
