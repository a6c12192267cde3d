import type { Account, Row } from "./permission-rows";

const c = "/ha-long-2021";
const accounts: Account[] = ["quan-tri", "thu-ky", "lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"];
const settingsPeople: Account[] = ["quan-tri", "thu-ky"];

/** The routes of what is kept, whose pages are sources, what is public. */
export const keepingRows: Record<string, Row> = {
  "routes/keeping/own-data.tsx": { path: "/tai-khoan/du-lieu", read: accounts, write: accounts },
  "routes/keeping/own-data-file.ts": { path: "/tai-khoan/du-lieu/tai-ve", read: accounts, write: null },
  "routes/admin/corrections.tsx": { path: "/quan-tri/yeu-cau-sua", read: ["quan-tri"], write: ["quan-tri"] },
  "routes/settings/sources.tsx": {
    path: `${c}/cai-dat/nguon-chinh-thong`,
    read: settingsPeople,
    write: ["quan-tri"],
  },
  "routes/settings/facts.tsx": {
    path: `${c}/cai-dat/cong-khai`,
    read: settingsPeople,
    write: settingsPeople,
  },
  "routes/settings/closing.tsx": {
    path: `${c}/cai-dat/dong`,
    read: settingsPeople,
    write: settingsPeople,
  },
  // There is no archive yet; nobody finds one.
  "routes/settings/archive-download.ts": { path: `${c}/cai-dat/dong/ho-so`, read: [], write: null },
  "routes/settings/retention.tsx": {
    path: `${c}/cai-dat/luu-giu`,
    read: settingsPeople,
    write: settingsPeople,
  },
};
