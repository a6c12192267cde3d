import type { Block, RichText, WrittenDocument } from "~/domain/reports/written-document";

/** A paper's blocks as lines of text: headings with "#", items with "- ", rows with " | ", pictures by their caption. */
export const paperLines = (blocks: readonly Block[]): string[] => blocks.flatMap(linesOf);

/** What stands in a paper and its annexes. */
export const wholePaper = ({ blocks, annexes }: WrittenDocument): string[] => [
  ...paperLines(blocks),
  ...annexes.flatMap((annex) => [annex.about, ...paperLines(annex.blocks)]),
];

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case "heading":
      return [`${"#".repeat(block.level)} ${block.text}`];
    case "paragraph":
      return [textOf(block.text)];
    case "list":
      return block.items.map((item) => `- ${textOf(item)}`);
    case "table":
      return [
        ...(block.caption === "" ? [] : [block.caption]),
        ...block.rows.map(({ cells }) => cells.join(" | ")),
      ];
    case "picture":
      return [`[${block.caption}]`];
  }
}

const textOf = (text: RichText): string =>
  typeof text === "string" ? text : text.map((one) => (typeof one === "string" ? one : one.text)).join("");
