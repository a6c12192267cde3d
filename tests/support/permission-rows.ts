import { caseRows } from "./permission-rows-cases";
import { decorationRows } from "./permission-rows-decoration";
import { helpRows } from "./permission-rows-help";
import { keepingRows } from "./permission-rows-keeping";
import { meetingRows } from "./permission-rows-meetings";
import { opinionRows } from "./permission-rows-opinion";
import { progressRows } from "./permission-rows-progress";
import { readinessRows } from "./permission-rows-readiness";
import { reportRows } from "./permission-rows-reports";
import { setUpRows } from "./permission-rows-set-up";
import { synthesisRows } from "./permission-rows-synthesis";

/** Who may open and send what: a row for every route of the URL map. */
export const accounts = ["quan-tri", "thu-ky", "lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"] as const;
export type Account = (typeof accounts)[number];

const everyone = accounts;
const subCommittee: Account[] = ["quan-tri", "thu-ky", "lanh-dao", "thu-truong", "can-bo"];
const writers: Account[] = ["thu-ky", "thu-truong", "can-bo"];
const administrators: Account[] = ["quan-tri"];
const settingsPeople: Account[] = ["quan-tri", "thu-ky"];

export interface Row {
  /** An address of the route, as a person would have it. */
  path: string;
  read: readonly Account[];
  /** null: the route takes no form. */
  write: readonly Account[] | null;
  /** What is sent; by default a form that means nothing, refused to those who may send by its fields. */
  form?: Record<string, string>;
}

export const c = "/ha-long-2021";

/** Every route of app/routes.ts that needs a session: who may open it, who may send its form. */
export const matrix: Record<string, Row> = {
  "routes/accounts/settings.tsx": { path: "/tai-khoan", read: everyone, write: everyone },
  "routes/accounts/confirm.tsx": { path: "/tai-khoan/xac-nhan", read: everyone, write: everyone },
  "routes/accounts/session.ts": { path: "/tai-khoan/phien", read: everyone, write: everyone },
  "routes/accounts/second-factor.tsx": {
    path: "/tai-khoan/xac-thuc-hai-buoc",
    read: everyone,
    write: everyone,
  },
  "routes/admin/safe-access.tsx": { path: "/quan-tri/an-toan", read: administrators, write: administrators },
  "routes/accounts/password.tsx": { path: "/tai-khoan/doi-mat-khau", read: everyone, write: everyone },
  ...helpRows,
  "routes/admin/index.tsx": { path: "/quan-tri", read: administrators, write: null },
  "routes/admin/accounts.tsx": { path: "/quan-tri/tai-khoan", read: administrators, write: null },
  ...setUpRows,
  "routes/admin/audit.tsx": { path: "/quan-tri/nhat-ky", read: administrators, write: null },
  "routes/admin/holidays.tsx": { path: "/quan-tri/ngay-nghi", read: administrators, write: administrators },
  "routes/admin/backups.tsx": { path: "/quan-tri/sao-luu", read: administrators, write: administrators },
  "routes/admin/jobs.tsx": { path: "/quan-tri/viec-nen", read: administrators, write: administrators },
  "routes/reminders/choices.tsx": { path: "/tai-khoan/nhac-viec", read: everyone, write: everyone },
  "routes/notices/notices.tsx": { path: `${c}/thong-bao`, read: everyone, write: everyone },
  "routes/reminders/reminders.tsx": { path: `${c}/nhac-viec`, read: everyone, write: everyone },
  "routes/campaign/overview.tsx": { path: c, read: everyone, write: null },
  "routes/campaign/demo-day.tsx": {
    path: `${c}/ngay-minh-hoa`,
    ...{ read: settingsPeople, write: settingsPeople },
  },
  "routes/search/search.tsx": { path: `${c}/tim?q=bau+cu`, read: everyone, write: null },
  "routes/search/quick.ts": { path: `${c}/tim/nhanh?q=bau+cu`, read: everyone, write: null },
  // Each list is for whom its page is for; this one for all.
  "routes/lists/file.ts": { path: `${c}/danh-sach/moc-lich`, read: everyone, write: null },
  "routes/timeline/timeline.tsx": { path: `${c}/lich`, read: everyone, write: ["thu-ky"] },
  "routes/timeline/compare.tsx": { path: `${c}/lich/so-sanh`, read: everyone, write: null },
  "routes/calendar-feeds/feeds.tsx": { path: `${c}/lich/dang-ky`, read: everyone, write: everyone },
  "routes/timeline/rounds.tsx": { path: `${c}/lich/hiep-thuong`, read: everyone, write: ["thu-ky"] },
  "routes/timeline/round.tsx": { path: `${c}/lich/hiep-thuong/:round`, read: everyone, write: ["thu-ky"] },
  "routes/timeline/publicity-round.tsx": {
    path: `${c}/lich/hiep-thuong/:round/tuyen-truyen`,
    read: everyone,
    write: writers,
  },
  "routes/timeline/publicity-milestone.tsx": {
    path: `${c}/lich/polling-day/tuyen-truyen`,
    read: everyone,
    write: writers,
  },
  // A unit's people mark their own unit; every other form is the secretary's, which its use case sees to.
  "routes/timeline/milestone.tsx": { path: `${c}/lich/consultation-3`, read: everyone, write: writers },
  "routes/timeline/trash.tsx": { path: `${c}/lich/thung-rac`, read: ["thu-ky"], write: ["thu-ky"] },
  "routes/timeline/missing-units.tsx": {
    path: `${c}/lich/voter-lists-posted/chua-lam.csv`,
    read: everyone,
    write: null,
  },
  "routes/timeline/picture-file.tsx": { path: `${c}/lich/hinh`, read: everyone, write: null },
  "routes/outputs/list.tsx": { path: `${c}/ket-qua`, read: subCommittee, write: null },
  "routes/outputs/export.ts": { path: `${c}/ket-qua/tai-ve`, read: subCommittee, write: null },
  "routes/outputs/new.tsx": { path: `${c}/ket-qua/moi`, read: writers, write: writers },
  "routes/outputs/twins.tsx": { path: `${c}/ket-qua/trung`, read: subCommittee, write: writers },
  "routes/outputs/paste.tsx": { path: `${c}/ket-qua/dan`, read: writers, write: writers },
  "routes/outputs/grid.tsx": { path: `${c}/ket-qua/nhap-bang`, read: writers, write: null },
  "routes/outputs/grid-save.ts": { path: `${c}/ket-qua/nhap-bang/luu`, read: [], write: writers },
  "routes/outputs/imports.tsx": { path: `${c}/ket-qua/nhap-tep`, read: writers, write: writers },
  "routes/outputs/import-template.ts": { path: `${c}/ket-qua/nhap-tep/mau`, read: writers, write: null },
  // An import is its sender's; the demonstration has none, so that nobody finds one here (see routes/imports.test). A form
  // that means nothing is refused by its fields before the import is looked for.
  "routes/outputs/import.tsx": { path: `${c}/ket-qua/nhap-tep/khong-co`, read: [], write: writers },
  "routes/outputs/import-file.ts": { path: `${c}/ket-qua/nhap-tep/khong-co/tep`, read: [], write: null },
  "routes/outputs/declarations.tsx": { path: `${c}/ket-qua/khai-bao`, read: writers, write: writers },
  "routes/outputs/receipts.tsx": { path: `${c}/ket-qua/da-gui`, read: writers, write: null },
  // Sent without its author's name, which is refused as somebody else's: 409.
  "routes/outputs/outbox.ts": { path: `${c}/ket-qua/ngoai-tuyen`, read: writers, write: writers },
  "routes/outputs/bulk.tsx": { path: `${c}/ket-qua/sua-loat`, read: writers, write: writers },
  "routes/outputs/bulk-run.tsx": { path: `${c}/ket-qua/sua-loat/:bulk`, read: subCommittee, write: writers },
  "routes/outputs/proposals.tsx": { path: `${c}/ket-qua/de-xuat`, read: writers, write: writers },
  "routes/outputs/trash.tsx": { path: `${c}/ket-qua/thung-rac`, read: subCommittee, write: null },
  // A unit's member may correct, but not another unit's: KQ 5 is Ban Tuyên giáo's.
  "routes/outputs/output.tsx": {
    path: `${c}/ket-qua/5`,
    read: subCommittee,
    write: ["thu-ky"],
    form: { intent: "withdraw", version: "99", reason: "thử quyền" },
  },
  "routes/outputs/gallery.tsx": { path: `${c}/ket-qua/anh`, read: subCommittee, write: null },
  "routes/outputs/gallery-archive.ts": { path: `${c}/ket-qua/anh/tai-ve`, read: subCommittee, write: null },
  // Evidence of KQ 5, which is Ban Tuyên giáo's.
  "routes/outputs/evidence.tsx": {
    path: `${c}/ket-qua/5/minh-chung`,
    read: subCommittee,
    write: ["thu-ky"],
    form: { intent: "arrived", _key: "thử quyền", upload: "khong-co", name: "a.jpg", takenOn: "" },
  },
  // What has arrived is asked for here; there is nothing to open.
  "routes/outputs/evidence-arrived.ts": {
    path: `${c}/ket-qua/5/minh-chung/them`,
    read: [],
    write: ["thu-ky"],
    form: { _key: "thử quyền", upload: "khong-co", name: "a.jpg", takenOn: "" },
  },
  "routes/outputs/evidence-file.ts": {
    path: `${c}/ket-qua/5/minh-chung/:evidence`,
    read: subCommittee,
    write: null,
  },
  "routes/outputs/evidence-thumbnail.ts": {
    path: `${c}/ket-qua/5/minh-chung/:evidence/nho`,
    read: subCommittee,
    write: null,
  },
  "routes/plan/plan.tsx": { path: `${c}/ke-hoach`, read: subCommittee, write: ["thu-ky"] },
  "routes/plan/baselines.tsx": { path: `${c}/ke-hoach/goc`, read: everyone, write: ["thu-ky"] },
  "routes/plan/baselines-export.ts": { path: `${c}/ke-hoach/goc/tai-ve`, read: everyone, write: null },
  "routes/plan/target-rules.tsx": { path: `${c}/ke-hoach/dinh-muc`, read: subCommittee, write: ["thu-ky"] },
  "routes/plan/unit-sizes.tsx": { path: `${c}/ke-hoach/quy-mo`, read: subCommittee, write: ["thu-ky"] },
  "routes/plan/target-paste.tsx": { path: `${c}/ke-hoach/dan`, read: ["thu-ky"], write: ["thu-ky"] },
  "routes/plan/documents.tsx": { path: `${c}/ke-hoach/van-ban`, read: subCommittee, write: ["thu-ky"] },
  "routes/plan/document.tsx": {
    path: `${c}/ke-hoach/van-ban/:document`,
    read: subCommittee,
    write: ["thu-ky"],
  },
  // Only files are sent here; there is nothing to open.
  "routes/plan/document-uploads.tsx": {
    path: `${c}/ke-hoach/van-ban/:document/tep`,
    read: [],
    write: ["thu-ky"],
  },
  "routes/plan/document-download.tsx": {
    path: `${c}/ke-hoach/van-ban/:document/tep/:file`,
    read: subCommittee,
    write: null,
  },
  "routes/reviews/list.tsx": { path: `${c}/ke-hoach/so-ket`, read: subCommittee, write: ["thu-ky"] },
  "routes/reviews/letterhead.tsx": {
    path: `${c}/ke-hoach/so-ket/the-thuc`,
    read: subCommittee,
    write: ["thu-ky"],
  },
  "routes/reviews/review.tsx": {
    path: `${c}/ke-hoach/so-ket/:review`,
    read: subCommittee,
    write: ["thu-ky"],
  },
  "routes/reviews/paper-download.ts": {
    path: `${c}/ke-hoach/so-ket/:review/tai-ve/notice`,
    read: subCommittee,
    write: null,
  },
  "routes/reviews/unit-form.ts": {
    path: `${c}/ke-hoach/so-ket/:review/bieu-mau?don-vi=ban-tuyen-giao`,
    read: subCommittee,
    write: null,
  },
  ...meetingRows,
  ...reportRows,
  "routes/settings/unit-points.tsx": {
    path: `${c}/cai-dat/vi-tri`,
    read: settingsPeople,
    write: settingsPeople,
  },
  "routes/settings/general.tsx": { path: `${c}/cai-dat`, read: settingsPeople, write: settingsPeople },
  "routes/settings/election-day.tsx": {
    path: `${c}/cai-dat/ngay-bau-cu`,
    read: settingsPeople,
    write: settingsPeople,
  },
  "routes/settings/phases.tsx": { path: `${c}/cai-dat/dot`, read: settingsPeople, write: settingsPeople },
  "routes/settings/units.tsx": { path: `${c}/cai-dat/don-vi`, read: settingsPeople, write: settingsPeople },
  "routes/settings/unit.tsx": {
    path: `${c}/cai-dat/don-vi/phong-noi-vu`,
    read: settingsPeople,
    write: settingsPeople,
  },
  "routes/settings/own-feeds.tsx": {
    path: `${c}/cai-dat/nguon-tin`,
    read: settingsPeople,
    write: settingsPeople,
  },
  "routes/settings/roster.tsx": { path: `${c}/cai-dat/tieu-ban`, read: subCommittee, write: settingsPeople },
  ...caseRows,
  ...decorationRows,
  ...opinionRows,
  ...keepingRows,
  ...readinessRows,
  ...synthesisRows,
  ...progressRows,
};

/** Routes that anybody may reach, or that only gather others. */
export const open = [
  "routes/home.tsx",
  "routes/not-found.tsx",
  "routes/accounts/sign-in.tsx",
  "routes/accounts/link.tsx",
  "routes/accounts/sign-out.tsx",
  // For people without a session, from and to the provider of single sign-on: tests/browser/sign-on.test.ts.
  "routes/accounts/sign-on.tsx",
  "routes/accounts/sign-on-back.tsx",
  "routes/accounts/sign-on-leave.tsx",
  // Written for nobody in particular: what it shows is in the browser.
  "routes/outputs/offline.tsx",
  "routes/reminders/unsubscribe.tsx",
  "routes/desk/layout.tsx",
  // Read by calendar programs with the secret in its address: tests/routes/calendar-feeds.test.ts.
  "routes/calendar-feeds/calendar.ts",
  "routes/campaign/layout.tsx",
  "routes/accounts/columns.ts", // Keeps a cookie of one's own browser: tests/domain/column-choice.test.ts.
  "routes/timeline/baselines.tsx", // The old address of the frozen plan: only says where the page went.
  // For everybody: tests/routes/public-facts.test.ts, tests/routes/keeping.test.ts.
  "routes/keeping/what-is-kept.tsx",
  "routes/public-facts/page.ts",
  "routes/public-facts/fact.ts",
  "routes/public-facts/rss.ts",
  "routes/public-facts/atom.ts",
];
