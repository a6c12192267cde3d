import { createReadStream, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { chanceOf } from "./faults/chance";
import { holdAgainst, type Wrong } from "./faults/check";
import { type Crowd, crowdOn } from "./faults/crowd";
import { Disk } from "./faults/disk";
import { layGround } from "./faults/ground";
import { House } from "./faults/house";
import { firstOutput } from "./faults/settled";
import { childrenIn, Trace, tracedCalls } from "./faults/trace";
import type { Found, Proof } from "./proof";

/** Milliseconds of work that are looked at, and the most power cuts in them. */
const [work, mostCuts] = [
  Number(process.env.PROVE_SECONDS ?? 12) * 1_000,
  Number(process.env.PROVE_CUTS ?? 120),
];

export const proof: Proof = {
  promise: "mất điện ngay sau khi báo xong: điều đã báo vẫn còn (chỉ tính byte đã fsync)",
  needs: ["strace"],
  longest: 600,
  run: async () => {
    const full = await cutPower({ cuts: mostCuts, env: {} });
    const preload = pathToFileURL(join("scripts", "prove", "faults", "less-durable.mjs")).href;
    const normal = await cutPower({ cuts: 12, env: { NODE_OPTIONS: `--import ${preload}` } });
    return foundOf(full, normal);
  },
};

interface Cuts {
  acknowledged: number;
  cuts: number;
  lost: number;
  /** Everything else that is wrong with what the disk was left with. */
  broken: number;
}

/** Lets people work on a traced server, then cuts its power after acknowledgements and opens what the disk has. */
async function cutPower({ cuts, env }: { cuts: number; env: Record<string, string> }): Promise<Cuts> {
  const scratch = mkdtempSync(join(tmpdir(), "cot-moc-cut-"));
  try {
    const ground = await layGround({ dataDir: join(scratch, "data") });
    const disk = new Disk(ground.dataDir);
    const trace = join(scratch, "trace");
    // The tracer stands aside (-D): the process that is started is the server itself.
    const wrap = ["strace", "-f", "-D", "-xx", "-s", "2000000", "-e", `trace=${tracedCalls}`];
    const house = await House.open(ground.dataDir, {
      wrap: [...wrap, "-e", "signal=none", "--seccomp-bpf", "-o", trace],
      env,
    });
    const output = await firstOutput(house.port, ground);
    const again = () => Promise.reject(new Error("the server gave no answer"));
    const crowd = crowdOn(ground, { port: house.port, again, output, clients: 7 });
    await new Promise((resolve) => setTimeout(resolve, work));
    await crowd.finish();
    await house.stop("SIGKILL");
    await written(trace);
    return await replay({ scratch, trace, disk, dataDir: ground.dataDir, crowd, cuts });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The tracer writes its last lines after the server has ended. */
async function written(trace: string): Promise<void> {
  for (let waited = 0; waited < 50 && !existsSync(trace); waited += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  await new Promise((resolve) => setTimeout(resolve, 1_500));
}

interface Replay {
  scratch: string;
  trace: string;
  disk: Disk;
  dataDir: string;
  crowd: Crowd;
  cuts: number;
}

async function replay({ scratch, trace, disk, dataDir, crowd, cuts }: Replay): Promise<Cuts> {
  const lines = () => createInterface(createReadStream(trace));
  const reader = new Trace(dataDir, disk.files(), await childrenIn(lines()));
  const chance = chanceOf(2026);
  const promised = new Map<string, typeof crowd.ledger>();
  for (const one of crowd.ledger) promised.set(one.requestId, [...(promised.get(one.requestId) ?? []), one]);
  const every = Math.max(1, Math.floor(promised.size / cuts));
  const found: Cuts = { acknowledged: crowd.ledger.length, cuts: 0, lost: 0, broken: 0 };
  const kept: Parameters<typeof holdAgainst>[1][number][] = [];
  let answers = 0;
  for await (const line of lines()) {
    for (const deed of reader.read(line)) {
      disk.carryOut(deed);
      const now = deed.deed === "answered" ? promised.get(deed.requestId) : undefined;
      if (!now) continue;
      kept.push(...now.map((one) => one.kept));
      answers += 1;
      if (answers % every !== 0) continue;
      const image = join(scratch, "image");
      disk.leave(image, found.cuts % 2 === 0 ? null : chance);
      count(found, await opened(image, kept));
      rmSync(image, { recursive: true, force: true });
    }
  }
  return found;
}

/** null: what the disk has cannot be opened at all. */
async function opened(image: string, kept: Parameters<typeof holdAgainst>[1]): Promise<Wrong | null> {
  // Weeks are opened again after the closing was acknowledged; that has an acknowledgement of its own.
  const ledger = kept.filter(({ what }) => what !== "closing");
  try {
    return await holdAgainst(image, ledger, { withRollups: false });
  } catch {
    return null;
  }
}

function count(found: Cuts, wrong: Wrong | null): void {
  found.cuts += 1;
  found.lost += wrong?.lost ?? 1;
  if (wrong === null || wrong.doubled + wrong.unsealed + wrong.broken + wrong.files > 0) found.broken += 1;
}

function foundOf(full: Cuts, normal: Cuts): Found {
  return {
    isKept: full.lost === 0 && full.broken === 0 && full.cuts > 0 && normal.lost > 0,
    figures: {
      "điều đã báo xong": full.acknowledged,
      "lần mất điện": full.cuts,
      mất: full.lost,
      "bản hỏng": full.broken,
      "tự kiểm, synchronous=NORMAL mất": `${normal.lost} trong ${normal.cuts} lần`,
    },
  };
}
