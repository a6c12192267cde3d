import { type Block, blocksOfText, type RichText } from "~/domain/reports/written-document";

/** A text as the Word file will have it: headings, items, paragraphs. */
export function WrittenText({ text }: { text: string }) {
  let [second, third] = [0, 0];
  return (
    <div className="paper-text">
      {blocksOfText(text).map((block, index) => {
        if (block.kind === "heading") {
          second += block.level === 2 ? 1 : 0;
          third = block.level === 2 ? 0 : third + 1;
        }
        const mark = block.kind === "heading" && block.level === 3 ? `${letter(third)}) ` : `${second}. `;
        // biome-ignore lint/suspicious/noArrayIndexKey: a text is shown anew as a whole
        return <WrittenBlock key={index} block={block} mark={mark} />;
      })}
    </div>
  );
}

const letter = (number: number) => String.fromCharCode("a".charCodeAt(0) + number - 1);

function WrittenBlock({ block, mark }: { block: Block; mark: string }) {
  switch (block.kind) {
    case "heading":
      return (
        <p className="paper-heading">
          {mark}
          {block.text}
        </p>
      );
    case "list":
      return (
        <ul className="list">
          {block.items.map((item) => (
            <li key={plain(item)}>{plain(item)}</li>
          ))}
        </ul>
      );
    case "paragraph":
      return <p>{plain(block.text)}</p>;
    default:
      return null;
  }
}

const plain = (text: RichText): string =>
  typeof text === "string"
    ? text
    : text.map((part) => (typeof part === "string" ? part : part.text)).join("");
