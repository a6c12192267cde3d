import type { Account, Row } from "./permission-rows";

const c = "/ha-long-2021/phan-bac";
const subCommittee: Account[] = ["quan-tri", "thu-ky", "lanh-dao", "thu-truong", "can-bo"];
const writers: Account[] = ["thu-ky", "thu-truong", "can-bo"];

/** The routes of rebuttal cases. */
export const caseRows: Record<string, Row> = {
  "routes/cases/list.tsx": { path: c, read: subCommittee, write: null },
  "routes/cases/new.tsx": { path: `${c}/moi`, read: writers, write: writers },
  "routes/cases/similar.ts": { path: `${c}/tuong-tu?q=the+cu+tri`, read: subCommittee, write: null },
  "routes/cases/export.ts": { path: `${c}/tai-ve`, read: subCommittee, write: null },
  "routes/cases/clock.tsx": { path: `${c}/thoi-gian`, read: subCommittee, write: ["thu-ky"] },
  "routes/cases/picture.ts": { path: `${c}/thoi-gian/hinh`, read: subCommittee, write: null },
  "routes/cases/case.tsx": { path: `${c}/1`, read: subCommittee, write: writers },
};
