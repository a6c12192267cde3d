import type { Account, Row } from "./permission-rows";

const opinion = "/ha-long-2021/du-luan";
const subCommittee: Account[] = ["quan-tri", "thu-ky", "lanh-dao", "thu-truong", "can-bo"];
const everyone: Account[] = [...subCommittee, "cong-tac-vien"];
const secretary: Account[] = ["thu-ky"];
const file = { read: subCommittee, write: null };

/** The routes of what is made of opinion reports. */
export const synthesisRows: Record<string, Row> = {
  "routes/synthesis/issues.tsx": { path: `${opinion}/van-de`, read: everyone, write: null },
  "routes/synthesis/merging.tsx": { path: `${opinion}/van-de/gop`, read: secretary, write: secretary },
  "routes/synthesis/issue.tsx": {
    path: `${opinion}/van-de/1`,
    read: everyone,
    write: ["thu-ky", "thu-truong", "can-bo"],
  },
  "routes/synthesis/feedback.tsx": { path: `${opinion}/phan-hoi`, read: everyone, write: secretary },
  "routes/synthesis/list.tsx": { path: `${opinion}/tong-hop`, read: subCommittee, write: secretary },
  "routes/synthesis/report.tsx": {
    path: `${opinion}/tong-hop/:synthesis`,
    read: subCommittee,
    write: secretary,
  },
  "routes/synthesis/download.ts": { path: `${opinion}/tong-hop/:synthesis/tai-ve`, ...file },
  "routes/synthesis/figures.tsx": { path: `${opinion}/so-lieu`, read: subCommittee, write: secretary },
  "routes/synthesis/figures-export.ts": { path: `${opinion}/so-lieu/tai-ve`, ...file },
  "routes/synthesis/rising.tsx": { path: `${opinion}/diem-nong`, ...file },
  "routes/synthesis/rising-picture.ts": { path: `${opinion}/diem-nong/hinh`, ...file },
  "routes/synthesis/rising-export.ts": { path: `${opinion}/diem-nong/tai-ve`, ...file },
};
