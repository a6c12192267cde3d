import { foldVietnamese, words } from "./vietnamese";

const LONGEST_KEY = 60;

/** A key for addresses out of a name, such as `phuong-bai-chay`; a number keeps it apart from those taken. */
export function freeKey(name: string, taken: ReadonlySet<string>, fallback: string): string {
  const stem = words(foldVietnamese(name)).join("-").slice(0, LONGEST_KEY).replace(/-$/, "") || fallback;
  let key = stem;
  for (let number = 2; taken.has(key); number += 1) key = `${stem}-${number}`;
  return key;
}
