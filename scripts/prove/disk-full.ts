import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Kept, type Ledger, logOne, saveGrid, sendPhoto, sendReport } from "./faults/acts";
import { Caller, type Said } from "./faults/caller";
import { holdAgainst, isRight } from "./faults/check";
import { formFields } from "./faults/forms";
import { base, layGround } from "./faults/ground";
import { House } from "./faults/house";
import { firstOutput } from "./faults/settled";
import type { Found, Proof } from "./proof";

/** Below 64 MiB of free room the server calls itself not ready, and is not taken to have started. */
const size = "120m";

export const proof: Proof = {
  promise:
    "đĩa đầy: báo rõ bằng tiếng Việt, giữ điều đã nhập, xem vẫn được, có chỗ là ghi tiếp không cần khởi động lại",
  needs: ["mount", "umount"],
  longest: 240,
  run: async () => {
    const place = mkdtempSync(join(tmpdir(), "cot-moc-full-"));
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", place]);
    if (mounted.status !== 0)
      return { isKept: false, figures: { "không gắn được đĩa nhỏ": "cần quyền root để chạy mount" } };
    try {
      return await fillAndGoOn(place);
    } finally {
      spawnSync("umount", ["-l", place]);
      rmSync(place, { recursive: true, force: true });
    }
  },
};

/** Fills the disk under a server at work, asks for everything, gives the room back and asks again. */
async function fillAndGoOn(place: string): Promise<Found> {
  const ground = await layGround({ dataDir: join(place, "data") });
  const house = await House.open(ground.dataDir);
  const caller = new Caller(house.port, ground.tokens["thu-ky"]);
  const output = await firstOutput(house.port, ground);
  const kept: Kept[] = [];
  const ledger: Ledger = { add: (more) => kept.push(...more) };
  const never = () => Promise.reject(new Error("the server gave no answer"));
  let count = 0;
  const hands = () => {
    const number = count++;
    return { caller, ledger, again: never, name: (at: number) => `Bản tin số ${number * 20 + at}` };
  };
  const all = async (place: number) => {
    await logOne(hands());
    await saveGrid(hands());
    await sendPhoto(hands(), output);
    const report = ground.places[place];
    if (report) await sendReport(hands(), report);
  };
  await all(0);
  const free = fill(join(place, "ballast"));
  const full = await askWhileFull(caller, output, kept);
  free();
  await all(1);
  await house.stop();
  const wrong = await holdAgainst(ground.dataDir, kept);
  const figures = { ...full, "điều đã báo xong": kept.length, mất: wrong.lost, sai: isRight(wrong) ? 0 : 1 };
  const isKept = isRight(wrong) && full["báo đầy"] > 0 && full["câu trả lời sai"] === 0;
  return { isKept, figures };
}

/** Takes all the room there is; returns how to give it back. */
function fill(path: string): () => void {
  writeFileSync(path, "");
  for (const piece of [1_000_000, 4_096, 512]) {
    const content = Buffer.alloc(piece);
    try {
      for (;;) appendFileSync(path, content);
    } catch {
      // No room for a piece of that size any more.
    }
  }
  return () => rmSync(path);
}

const note = "Đã niêm yết tại nhà văn hoá khu phố. ".repeat(40).trim();

/** Every way of writing until each has met the full disk, and every way of reading. */
async function askWhileFull(caller: Caller, output: number, kept: Kept[]) {
  const said: { what: string; told: Said | null }[] = [];
  for (let n = 0; n < 40; n += 1) {
    const title = `Bản tin lúc đầy số ${n}`;
    const fields = [
      ...formFields({ key: randomUUID(), title }).filter(([name]) => name !== "note"),
      ["note", note],
    ];
    const told = await caller.post(`${base}/ket-qua/moi`, fields as [string, string][]);
    if (told?.status === 302) kept.push({ what: "output", title });
    else said.push({ what: "form", told });
  }
  const content = Buffer.from(
    `Ngày đăng;Hình thức;Tiêu đề\n${"4/5/2021;Bài đăng fanpage;Dòng\n".repeat(2_000)}`,
  );
  said.push({ what: "file", told: await caller.upload(`${base}/ket-qua/nhap-tep`, "day.csv", content) });
  const photo = await caller.send("POST", `${base}/ket-qua/${output}/gui-anh`, {
    body: new Uint8Array(200_000),
    headers: {
      "Tus-Resumable": "1.0.0",
      "Upload-Length": "200000",
      "Content-Type": "application/offset+octet-stream",
    },
  });
  said.push({ what: "photo", told: photo });
  for (const path of ["", "/ket-qua", "/tien-do", "/lich", "/ket-qua/tai-ve?dang=xlsx"])
    said.push({ what: "read", told: await caller.get(`${base}${path}`) });
  const isWrong = ({ what, told }: (typeof said)[number]) => !told || !isRightAnswer(what, told);
  const wrong = said.filter(isWrong);
  for (const { what, told } of wrong)
    process.stderr.write(`${what}: ${told?.status} ${told?.text.slice(0, 300)}\n`);
  return {
    "báo đầy": said.filter(({ told }) => told?.status === 507).length,
    "xem được": said.filter(({ what, told }) => what === "read" && told?.status === 200).length,
    "câu trả lời sai": wrong.length,
  };
}

function isRightAnswer(what: string, { status, text }: Said): boolean {
  if (what === "read") return status === 200;
  if (what === "photo") return [503, 507].includes(status);
  const isTold = /hết chỗ|hết dung lượng|đầy/.test(text);
  if (what === "file") return [422, 503, 507].includes(status) && isTold;
  return status === 507 && isTold && text.includes(note.slice(0, 200)) && text.includes("Gửi lại");
}
