/** Lists of an election that leave as a workbook by one address. */

/** By the word of the address. */
export const listFiles = {
  milestones: "moc-lich",
  documents: "van-ban",
  conclusions: "ket-luan",
  meetings: "giao-ban",
  units: "don-vi",
  issues: "van-de",
} as const;
export type ListFile = keyof typeof listFiles;

export const listFileOf = (word: string): ListFile | null =>
  (Object.keys(listFiles) as ListFile[]).find((list) => listFiles[list] === word) ?? null;

/** Where the list is saved, as it is asked for in an address. */
export const listFilePath = (slug: string, list: ListFile, search = ""): string =>
  `/${slug}/danh-sach/${listFiles[list]}${search === "" || search.startsWith("?") ? search : `?${search}`}`;
