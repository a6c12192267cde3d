/** Names as people write them in cells: marks, case and signs aside. */
import { foldVietnamese } from "./vietnamese";

/** Keys by the forms that their names are found under. */
export type NamedKeys = ReadonlyMap<string, string>;

export const foldedName = (text: string): string =>
  foldVietnamese(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Without "phường", "xã" or "thị trấn", written out or not. */
export const bareName = (text: string): string =>
  foldedName(text).replace(/^(?:phuong|xa|thi tran|p|x|tt) (?=\S)/, "");

/** By each name, and by the name without "phường" or "xã". */
export const keysByNames = (named: readonly (readonly [key: string, ...names: string[]])[]): NamedKeys =>
  uniqueKeys(
    named.map(([key, ...names]) => [key, [key, ...names].flatMap((one) => [foldedName(one), bareName(one)])]),
  );

/** What several share names none, so that no figure goes to the wrong one. */
export function uniqueKeys(forms: readonly (readonly [key: string, forms: readonly string[]])[]): NamedKeys {
  const found = new Map<string, string | null>();
  for (const [key, own] of forms) {
    for (const form of new Set(own)) found.set(form, found.has(form) && found.get(form) !== key ? null : key);
  }
  return new Map([...found].flatMap(([form, key]) => (key === null ? [] : [[form, key]])));
}
