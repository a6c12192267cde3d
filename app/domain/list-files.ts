/** Lists of an election that leave as a workbook by one address. */

/** By the word of the address. */
export const listFiles = {
  milestones: "moc-lich",
  documents: "van-ban",
  conclusions: "ket-luan",
  meetings: "giao-ban",
  units: "don-vi",
  issues: "van-de",
  imports: "nhap-tep",
  receipts: "da-gui",
  trash: "thung-rac",
  targets: "chi-tieu",
  topics: "chu-de",
  roster: "tieu-ban",
} as const;
export type ListFile = keyof typeof listFiles;

export const listFileOf = (word: string): ListFile | null =>
  (Object.keys(listFiles) as ListFile[]).find((list) => listFiles[list] === word) ?? null;

/** Where the list is saved, as it is asked for in an address. */
export const listFilePath = (slug: string, list: ListFile, search = ""): string =>
  `/${slug}/danh-sach/${listFiles[list]}${search === "" || search.startsWith("?") ? search : `?${search}`}`;

/** Lists of the whole installation, for its administrators. */
export const adminListFiles = {
  accounts: "tai-khoan",
  audit: "nhat-ky",
  jobs: "viec-nen",
  copies: "sao-luu",
} as const;
export type AdminListFile = keyof typeof adminListFiles;

export const adminListFileOf = (word: string): AdminListFile | null =>
  (Object.keys(adminListFiles) as AdminListFile[]).find((list) => adminListFiles[list] === word) ?? null;

export const adminListFilePath = (list: AdminListFile, search = ""): string =>
  `/quan-tri/danh-sach/${adminListFiles[list]}${search}`;
