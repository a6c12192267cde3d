import type { Account, Row } from "./permission-rows";

const administrators: Account[] = ["quan-tri"];

export const setUpRows: Record<string, Row> = {
  // Without a provider there is no single sign-on; with one: tests/browser/sign-on.test.ts.
  "routes/lists/admin-file.ts": { path: "/quan-tri/danh-sach/tai-khoan", read: ["quan-tri"], write: null },
  "routes/accounts/own-sign-on.tsx": { path: "/tai-khoan/dang-nhap-mot-lan", read: [], write: [] },
  "routes/accounts/own-sign-on-link.ts": {
    path: "/tai-khoan/dang-nhap-mot-lan/lien-ket",
    read: [],
    write: null,
  },
  "routes/admin/account-new.tsx": {
    path: "/quan-tri/tai-khoan/moi",
    read: administrators,
    write: administrators,
  },
  "routes/admin/account-list.tsx": {
    path: "/quan-tri/tai-khoan/dan",
    read: administrators,
    write: administrators,
    form: { campaign: "ha-long-2021", lines: "" },
  },
  "routes/admin/account.tsx": {
    path: "/quan-tri/tai-khoan/:account",
    read: administrators,
    write: administrators,
  },
  "routes/set-up/list.tsx": { path: "/quan-tri/cuoc-bau-cu", read: administrators, write: administrators },
  "routes/set-up/start.tsx": {
    path: "/quan-tri/cuoc-bau-cu/moi",
    read: administrators,
    write: administrators,
  },
  "routes/set-up/step.tsx": {
    path: "/quan-tri/cuoc-bau-cu/moi/:draft/don-vi",
    read: administrators,
    write: administrators,
  },
};
