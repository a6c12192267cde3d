import type { Account, Row } from "./permission-rows";

const c = "/ha-long-2021";
const subCommittee: Account[] = ["quan-tri", "thu-ky", "lanh-dao", "thu-truong", "can-bo"];
const writers: Account[] = ["thu-ky", "thu-truong", "can-bo"];
const settingsPeople: Account[] = ["quan-tri", "thu-ky"];
/** Weekly reports and press briefings. */
export const reportRows: Record<string, Row> = {
  "routes/reports/grid.tsx": { path: `${c}/bao-cao`, read: subCommittee, write: ["thu-ky"] },
  "routes/reports/grid-export.ts": { path: `${c}/bao-cao/tai-ve`, read: subCommittee, write: null },
  "routes/reports/chase.tsx": { path: `${c}/bao-cao/don-doc`, read: ["thu-ky"], write: ["thu-ky"] },
  "routes/reports/chase-letter.ts": {
    path: `${c}/bao-cao/don-doc/cong-van?tuan=2021-04-26`,
    read: ["thu-ky"],
    write: null,
  },
  "routes/settings/report-rules.tsx": {
    path: `${c}/cai-dat/bao-cao`,
    read: settingsPeople,
    write: settingsPeople,
  },
  "routes/weekly-report/own.tsx": { path: `${c}/bao-cao/cua-toi?tat-ca=1`, read: subCommittee, write: null },
  "routes/weekly-report/report.tsx": {
    path: `${c}/bao-cao/trung-tam-truyen-thong/2021-04-26`,
    read: subCommittee,
    write: writers,
  },
  "routes/weekly-report/receipt.tsx": { path: `${c}/bao-cao/phieu/1`, read: subCommittee, write: null },
  "routes/weekly-report/closing.tsx": {
    path: `${c}/bao-cao/chot-so-lieu`,
    read: subCommittee,
    write: ["thu-ky"],
  },
  "routes/weekly-report/adjustments.tsx": {
    path: `${c}/bao-cao/dieu-chinh`,
    read: subCommittee,
    write: writers,
  },
  "routes/briefings/briefing.tsx": { path: `${c}/giao-ban/bao-chi`, read: subCommittee, write: ["thu-ky"] },
  "routes/briefings/new.tsx": { path: `${c}/giao-ban/bao-chi/them`, read: ["thu-ky"], write: ["thu-ky"] },
  "routes/briefings/export.ts": { path: `${c}/giao-ban/bao-chi/tai-ve`, read: subCommittee, write: null },
  "routes/briefings/topic.tsx": {
    path: `${c}/giao-ban/bao-chi/:topic`,
    read: ["thu-ky"],
    write: ["thu-ky"],
  },
};
