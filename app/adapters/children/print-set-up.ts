import type { Feature, Image } from "write-excel-file/node";

/**
 * Sheets that are printed lying (A4) get all their columns on the page's width, as many pages long as they are, with
 * their heading repeated on each; the library itself sets paper and orientation only. Order of elements: ECMA-376,
 * CT_Worksheet and CT_Workbook.
 */
export const printSetUp: Feature<Image["content"]> = {
  files: {
    transform: {
      "xl/worksheets/sheet{id}.xml": {
        transform: (xml, { orientation }) => (orientation ? fittedToWidth(xml) : xml),
      },
      "xl/workbook.xml": {
        transform: (xml, sheets) => withTitles(xml, sheets),
      },
    },
  },
};

function fittedToWidth(xml: string): string {
  return xml
    .replace(/(<worksheet [^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace("<pageSetup ", '<pageSetup fitToWidth="1" fitToHeight="0" ');
}

interface PrintedSheet {
  sheet?: string;
  orientation?: string;
  stickyRowsCount?: number;
}

function withTitles(xml: string, sheets: readonly PrintedSheet[]): string {
  const names = sheets.flatMap(({ sheet, orientation, stickyRowsCount }, index) => {
    if (!sheet || !orientation || !stickyRowsCount) return [];
    const place = `'${sheet.replaceAll("'", "''")}'!$1:$${stickyRowsCount}`;
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escaped(place)}</definedName>`];
  });
  if (names.length === 0) return xml;
  return xml.replace(
    /<definedNames\s*\/>|<definedNames><\/definedNames>/,
    () => `<definedNames>${names.join("")}</definedNames>`,
  );
}

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
