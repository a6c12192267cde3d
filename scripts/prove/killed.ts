import { chanceOf } from "./faults/chance";
import { holdAgainst, isRight, type Wrong } from "./faults/check";
import { crowdOn } from "./faults/crowd";
import { type Ground, layGround } from "./faults/ground";
import { House } from "./faults/house";
import { finishImports, firstOutput } from "./faults/settled";
import type { Found, Proof } from "./proof";

/** A run with other chances, or fewer kills: PROVE_SEED=7 PROVE_KILLS=5. */
const seed = Number(process.env.PROVE_SEED ?? 2026);
const kills = Number(process.env.PROVE_KILLS ?? 50);

/** Milliseconds within which a start has to be ready. */
const readyWithin = 5_000;

export const proof: Proof = {
  promise: "bị giết bất kỳ lúc nào (SIGKILL), điều đã báo là xong không mất, không ghi hai lần",
  needs: [],
  longest: 600,
  run: async () => {
    const ground = await layGround({ reports: 450 });
    try {
      return await killAgainAndAgain(ground, kills);
    } finally {
      ground.remove();
    }
  },
};

export interface Killed {
  wrong: Wrong;
  acknowledged: number;
  resent: number;
  slowestStart: number;
}

/** Lets sixteen people work on a server that is killed at random so many times, and looks at what it has in the end. */
export async function workWhileKilled(ground: Ground, times: number): Promise<Killed> {
  const chance = chanceOf(seed);
  const house = await House.open(ground.dataDir);
  const output = await firstOutput(house.port, ground);
  const crowd = crowdOn(ground, { port: house.port, again: () => house.again(), output });
  let broken: unknown = null;
  const finished = () =>
    crowd.finish().catch((error: unknown) => {
      broken = error;
    });
  for (let kill = 0; kill < times; kill += 1) {
    await new Promise((resolve) => setTimeout(resolve, 200 + chance() * 1_800));
    await house.stop("SIGKILL");
    await house.start();
  }
  await finished();
  if (broken) throw broken;
  await finishImports(house, ground);
  await house.stop();
  return {
    wrong: await holdAgainst(
      ground.dataDir,
      crowd.ledger.map(({ kept }) => kept),
    ),
    acknowledged: crowd.ledger.length,
    resent: crowd.resent(),
    slowestStart: Math.round(Math.max(...house.starts)),
  };
}

async function killAgainAndAgain(ground: Ground, times: number): Promise<Found> {
  const { wrong, ...rest } = await workWhileKilled(ground, times);
  return {
    isKept: isRight(wrong) && rest.slowestStart <= readyWithin && rest.acknowledged > times * 10,
    figures: {
      "lần giết": times,
      "điều đã báo xong": rest.acknowledged,
      "gửi lại": rest.resent,
      mất: wrong.lost,
      "ghi hai lần": wrong.doubled,
      "sai nhật ký": wrong.unsealed,
      "hỏng cơ sở dữ liệu": wrong.broken,
      "lệch số tổng": wrong.rollups,
      "thiếu tệp": wrong.files,
      "khởi động lâu nhất (ms)": rest.slowestStart,
      "hạt giống": seed,
    },
  };
}
