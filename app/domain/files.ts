/** Files that belong to records: what may be stored, how large, and under which names. */

/** A workbook's media type. */
export const xlsxMime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" as const;

/** Kinds of files that are taken, by media type; the file's own bytes decide, never its name. */
export const fileKinds = {
  "application/pdf": { key: "pdf", extensions: ["pdf"] },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": {
    key: "docx",
    extensions: ["docx"],
  },
  [xlsxMime]: { key: "xlsx", extensions: ["xlsx"] },
  "application/msword": { key: "doc", extensions: ["doc"] },
  "application/vnd.ms-excel": { key: "xls", extensions: ["xls"] },
  "application/vnd.oasis.opendocument.text": { key: "odt", extensions: ["odt"] },
  "image/png": { key: "png", extensions: ["png"] },
  "image/jpeg": { key: "jpeg", extensions: ["jpg", "jpeg"] },
} as const;
export type FileMime = keyof typeof fileKinds;

export const isFileMime = (mime: string): mime is FileMime => Object.hasOwn(fileKinds, mime);

/** What a file input offers. */
export const acceptedExtensions = Object.values(fileKinds)
  .flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`))
  .join(",");

const mebibyte = 2 ** 20;
/** One file; and one request with several, its form around them included. */
export const maxFileBytes = 25 * mebibyte;
export const maxUploadBytes = 4 * maxFileBytes + mebibyte;
export const maxFilesAtOnce = 20;
export const maxFilesOfOwner = 100;
export const maxFileName = 180;

export const inMebibytes = (bytes: number): number => Math.floor(bytes / mebibyte);

/**
 * A file's name as text: NFC, without folders, control characters and marks that turn or hide text, of a length that
 * every system can store with its extension kept. "" when nothing is left.
 */
export function cleanFileName(raw: string): string {
  const base = raw.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const tidy = base
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, "")
    .replace(/[<>:"|?*]/g, "-")
    .replace(/\s+/gu, " ")
    .replace(/^[\s.]+|[\s.]+$/gu, "");
  if (tidy.length <= maxFileName) return tidy;
  const extension = extensionOf(tidy);
  const room = maxFileName - (extension ? extension.length + 1 : 0);
  const kept = Array.from(tidy.slice(0, room)).filter(isWhole).join("").trimEnd();
  return extension ? `${kept}.${extension}` : kept;
}

/** Not one half of a character that the cut has parted. */
const isWhole = (character: string) => !/^[\ud800-\udfff]$/.test(character);

/** The name to save it under: its own, ending as its kind does, so that no program is fooled by it. */
export function savedName(name: string, mime: FileMime): string {
  const extensions: readonly string[] = fileKinds[mime].extensions;
  return extensions.includes(extensionOf(name).toLowerCase()) ? name : `${name}.${extensions[0]}`;
}

/** "pdf" of "a.b.pdf"; "" where what follows the last full stop is no extension. */
function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1] ?? "";
}
