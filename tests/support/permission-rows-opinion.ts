import type { Account, Row } from "./permission-rows";

const c = "/ha-long-2021/du-luan";
const everyone: Account[] = ["quan-tri", "thu-ky", "lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"];
const reporters: Account[] = ["thu-ky", "thu-truong", "can-bo", "cong-tac-vien"];

/** The routes of public opinion and of field reports. Addresses of reports that are not there are 404 for all. */
export const opinionRows: Record<string, Row> = {
  "routes/opinion/list.tsx": { path: c, read: everyone, write: ["thu-ky"] },
  "routes/opinion/cell.tsx": { path: `${c}/o?chu-de=khac&noi=toan-bo`, read: [], write: null },
  "routes/opinion/table.tsx": { path: `${c}/bang`, read: everyone, write: null },
  "routes/opinion/export.ts": { path: `${c}/tai-ve`, read: everyone, write: null },
  "routes/opinion/outbox.ts": { path: `${c}/ngoai-tuyen`, read: [], write: reporters },
  "routes/opinion/own.tsx": { path: `${c}/bao-cao`, read: reporters, write: null },
  "routes/opinion/new.tsx": { path: `${c}/bao-cao/moi`, read: reporters, write: reporters },
  "routes/opinion/report.tsx": { path: `${c}/bao-cao/999`, read: [], write: reporters },
  "routes/opinion/teams.tsx": { path: `${c}/dinh-ky`, read: everyone, write: null },
  "routes/opinion/topics.tsx": { path: `${c}/chu-de`, read: ["thu-ky"], write: ["thu-ky"] },
  "routes/opinion/settings.tsx": { path: `${c}/thiet-lap`, read: ["thu-ky"], write: ["thu-ky"] },
  "routes/field-reports/list.tsx": { path: `${c}/hien-truong`, read: everyone, write: null },
  "routes/field-reports/new.tsx": { path: `${c}/hien-truong/moi`, read: reporters, write: reporters },
  "routes/field-reports/report.tsx": { path: `${c}/hien-truong/999`, read: [], write: everyone },
  "routes/field-reports/photo-upload.ts": { path: `${c}/hien-truong/999/anh`, read: [], write: null },
  "routes/field-reports/photo-file.ts": { path: `${c}/hien-truong/999/anh/khong-co`, read: [], write: null },
  "routes/field-reports/photo-thumbnail.ts": {
    path: `${c}/hien-truong/999/anh/khong-co/nho`,
    read: [],
    write: null,
  },
};
