import type { Account, Row } from "./permission-rows";

const c = "/ha-long-2021";
const subCommittee: Account[] = ["quan-tri", "thu-ky", "lanh-dao", "thu-truong", "can-bo"];
const writers: Account[] = ["thu-ky", "thu-truong", "can-bo"];

/** The routes of tasks, of progress and of the pivot. */
export const progressRows: Record<string, Row> = {
  "routes/tasks/list.tsx": { path: `${c}/ke-hoach/nhiem-vu`, read: subCommittee, write: null },
  "routes/tasks/new.tsx": { path: `${c}/ke-hoach/nhiem-vu/moi`, read: ["thu-ky"], write: ["thu-ky"] },
  "routes/tasks/paste.tsx": { path: `${c}/ke-hoach/nhiem-vu/dan`, read: ["thu-ky"], write: ["thu-ky"] },
  "routes/tasks/export.ts": { path: `${c}/ke-hoach/nhiem-vu/tai-ve`, read: subCommittee, write: null },
  "routes/tasks/task.tsx": { path: `${c}/ke-hoach/nhiem-vu/:task`, read: subCommittee, write: writers },
  "routes/progress/progress.tsx": { path: `${c}/tien-do`, read: subCommittee, write: null },
  "routes/progress/units.tsx": { path: `${c}/tien-do/don-vi`, read: subCommittee, write: null },
  "routes/progress/compare.tsx": { path: `${c}/tien-do/so-sanh`, read: subCommittee, write: null },
  "routes/progress/picture.ts": { path: `${c}/tien-do/hinh`, read: subCommittee, write: null },
  "routes/progress/export.ts": { path: `${c}/tien-do/tai-ve`, read: subCommittee, write: null },
  "routes/pivot/pivot.tsx": { path: `${c}/tien-do/bang`, read: subCommittee, write: subCommittee },
  "routes/pivot/picture.ts": { path: `${c}/tien-do/bang/hinh?hang=nhom`, read: subCommittee, write: null },
  "routes/pivot/export.ts": { path: `${c}/tien-do/bang/tai-ve?dang=csv`, read: subCommittee, write: null },
};
