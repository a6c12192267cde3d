import type { Account, Row } from "./permission-rows";

const c = "/ha-long-2021";
const subCommittee: Account[] = ["quan-tri", "thu-ky", "lanh-dao", "thu-truong", "can-bo"];
const settingsPeople: Account[] = ["quan-tri", "thu-ky"];

/** The routes of readiness. */
export const readinessRows: Record<string, Row> = {
  "routes/readiness/readiness.tsx": { path: `${c}/san-sang`, read: subCommittee, write: null },
  "routes/readiness/rows.tsx": {
    path: `${c}/san-sang/chi-tiet?tc=nhiem-vu`,
    read: subCommittee,
    write: null,
  },
  "routes/interventions/interventions.tsx": {
    path: `${c}/can-chi-dao`,
    read: subCommittee,
    write: ["thu-ky", "lanh-dao"],
  },
  "routes/wall-display/wall.tsx": { path: `${c}/man-hinh`, read: subCommittee, write: null },
  "routes/readiness/export.ts": { path: `${c}/san-sang/tai-ve`, read: subCommittee, write: null },
  "routes/settings/readiness-rules.tsx": {
    path: `${c}/cai-dat/san-sang`,
    read: settingsPeople,
    write: settingsPeople,
  },
};
