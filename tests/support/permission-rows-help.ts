import type { Row } from "./permission-rows";

const read = [
  "quan-tri",
  "thu-ky",
  "lanh-dao",
  "thu-truong",
  "can-bo",
  "cong-tac-vien",
] satisfies Row["read"];

/** Help: whoever is signed in. */
export const helpRows: Record<string, Row> = {
  "routes/help/contents.tsx": { path: "/tro-giup", read, write: null },
  "routes/help/screen.tsx": { path: "/tro-giup/ket-qua", read, write: null },
  "routes/help/role.tsx": { path: "/tro-giup/vai-tro/member", read, write: null },
  "routes/help/beside.ts": { path: "/tro-giup/ben?o=%2Fha-long-2021%2Flich", read, write: null },
};
