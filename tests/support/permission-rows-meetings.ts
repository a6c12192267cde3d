import type { Account, Row } from "./permission-rows";

const meetings = "/ha-long-2021/giao-ban";
const subCommittee: Account[] = ["quan-tri", "thu-ky", "lanh-dao", "thu-truong", "can-bo"];
const read = { read: subCommittee, write: null };

/** The routes of the weekly meetings. */
export const meetingRows: Record<string, Row> = {
  "routes/meetings/list.tsx": { path: meetings, read: subCommittee, write: ["thu-ky"] },
  "routes/meetings/actions.tsx": { path: `${meetings}/ket-luan`, ...read },
  "routes/meetings/action.tsx": {
    path: `${meetings}/ket-luan/:action`,
    read: subCommittee,
    write: ["thu-ky", "thu-truong", "can-bo"],
  },
  "routes/meetings/meeting.tsx": { path: `${meetings}/2021-05-04`, read: subCommittee, write: ["thu-ky"] },
  "routes/meetings/present.tsx": { path: `${meetings}/2021-05-04/trinh-chieu`, ...read },
  "routes/meetings/picture.ts": { path: `${meetings}/2021-05-04/hinh/curve`, ...read },
  "routes/meetings/paper-download.ts": { path: `${meetings}/2021-05-04/tai-ve/thong-bao`, ...read },
};
