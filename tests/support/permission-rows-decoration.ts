import type { Account, Row } from "./permission-rows";

const c = "/ha-long-2021";
const subCommittee: Account[] = ["quan-tri", "thu-ky", "lanh-dao", "thu-truong", "can-bo"];
const writers: Account[] = ["thu-ky", "thu-truong", "can-bo"];

/** The routes of decoration. */
export const decorationRows: Record<string, Row> = {
  "routes/decoration/list.tsx": { path: `${c}/trang-tri`, read: subCommittee, write: ["thu-ky"] },
  "routes/decoration/new.tsx": { path: `${c}/trang-tri/moi`, read: writers, write: writers },
  "routes/decoration/paste.tsx": { path: `${c}/trang-tri/dan`, read: writers, write: writers },
  "routes/decoration/import.tsx": { path: `${c}/trang-tri/nhap-tep`, read: writers, write: writers },
  "routes/decoration/import-template.ts": {
    path: `${c}/trang-tri/nhap-tep/mau`,
    read: writers,
    write: null,
  },
  "routes/decoration/designs.tsx": { path: `${c}/trang-tri/mau`, read: subCommittee, write: ["thu-ky"] },
  "routes/decoration/export.ts": { path: `${c}/trang-tri/tai-ve`, read: subCommittee, write: null },
  "routes/decoration/minutes.ts": { path: `${c}/trang-tri/bien-ban`, read: subCommittee, write: null },
  "routes/decoration/gate.tsx": { path: `${c}/trang-tri/tien-do`, read: subCommittee, write: null },
  "routes/decoration/map.tsx": { path: `${c}/trang-tri/ban-do`, read: subCommittee, write: null },
  "routes/decoration/wall.tsx": { path: `${c}/trang-tri/anh`, read: subCommittee, write: null },
  "routes/decoration/gate-files.ts": {
    path: `${c}/trang-tri/tien-do/tai-ve`,
    read: subCommittee,
    write: null,
  },
  "routes/decoration/proposals.tsx": { path: `${c}/trang-tri/de-xuat`, read: subCommittee, write: null },
  "routes/decoration/proposal-new.tsx": {
    path: `${c}/trang-tri/de-xuat/moi`,
    read: writers,
    write: writers,
  },
  "routes/decoration/proposal-files.ts": {
    path: `${c}/trang-tri/de-xuat/tai-ve`,
    read: subCommittee,
    write: null,
  },
  // Line 1 is the demonstration's first, of a ward.
  "routes/decoration/proposal.tsx": {
    path: `${c}/trang-tri/de-xuat/1`,
    read: subCommittee,
    write: ["thu-ky"],
    form: { intent: "remove", version: "99" },
  },
  // A unit's people say how it stands, but not of another unit's: site 1 is a ward's.
  "routes/decoration/site.tsx": {
    path: `${c}/trang-tri/1`,
    read: subCommittee,
    write: ["thu-ky"],
    form: { intent: "remove", version: "99" },
  },
  // Files are sent here, and what has arrived is asked for; there is nothing to open.
  "routes/decoration/design-upload.ts": {
    path: `${c}/trang-tri/mau/:design`,
    read: [],
    write: ["thu-ky"],
  },
  "routes/decoration/design-file.ts": {
    path: `${c}/trang-tri/mau/:design/khong-co`,
    read: [],
    write: null,
  },
  "routes/decoration/photo-arrived.ts": {
    path: `${c}/trang-tri/1/minh-chung/them`,
    read: [],
    write: ["thu-ky"],
    form: { _key: "thử quyền", upload: "khong-co", name: "a.jpg", takenOn: "", moment: "" },
  },
  "routes/decoration/photo-file.ts": { path: `${c}/trang-tri/1/minh-chung/khong-co`, read: [], write: null },
  "routes/decoration/photo-thumbnail.ts": {
    path: `${c}/trang-tri/1/minh-chung/khong-co/nho`,
    read: [],
    write: null,
  },
};
