import { fromBufferPromise } from "yauzl";

/** The parts of a .docx file by name: XML as text. */
export async function partsOfDocx(content: AsyncIterable<Uint8Array>): Promise<Map<string, string>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  const zip = await fromBufferPromise(Buffer.concat(chunks));
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    const bytes: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) bytes.push(chunk as Buffer);
    parts.set(entry.fileName, Buffer.concat(bytes).toString("utf8"));
  }
  return parts;
}

export function partOf(parts: ReadonlyMap<string, string>, name: string): string {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`the file has no ${name}`);
  return part;
}

/** What a reader sees of the document, a line for each paragraph. */
export function textOfDocx(parts: ReadonlyMap<string, string>): string {
  return partOf(parts, "word/document.xml")
    .split("</w:p>")
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
        .map(([whole, text]) => (whole === "<w:br/>" ? "\n" : unescaped(text ?? "")))
        .join(""),
    )
    .join("\n");
}

const unescaped = (text: string) =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");

/** Why a text is no well-formed XML; null when it is. */
export function xmlFault(xml: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
  const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.exec(xml);
  if (forbidden) return `a character that XML has not, at ${forbidden.index}`;
  const open: string[] = [];
  let end = 0;
  for (const tag of xml.matchAll(/<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|<\?[^>]*\?>/g)) {
    const between = xml.slice(end, tag.index);
    if (/[<]|&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(between))
      return `broken text: ${between}`;
    end = tag.index + tag[0].length;
    const [, isEnd, name = "", , isEmpty] = tag;
    if (name === "" || isEmpty) continue;
    if (!isEnd) open.push(name);
    else if (open.pop() !== name) return `</${name}> closes nothing`;
  }
  if (open.length > 0) return `<${open.at(-1)}> is not closed`;
  return xml.slice(end).trim() === "" ? null : `text behind the end: ${xml.slice(end, end + 40)}`;
}
