import type { Account, Row } from "./permission-rows";

const c = "/ha-long-2021";
const settingsPeople: Account[] = ["quan-tri", "thu-ky"];

/** The routes of what is kept, whose pages are sources, what is public. */
export const keepingRows: Record<string, Row> = {
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
  "routes/settings/retention.tsx": {
    path: `${c}/cai-dat/luu-giu`,
    read: settingsPeople,
    write: settingsPeople,
  },
};
