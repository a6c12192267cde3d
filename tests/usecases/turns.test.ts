import { expect, it } from "vitest";
import { turns } from "~/adapters/turns.server";
import { Busy } from "~/domain/busy";
import { signIn } from "~/usecases/sign-in.server";
import { codesOf, tryOf } from "../support/accounts";
import { describeOnEngines } from "../support/engines";

/** Works that end when they are told to, and what they saw of each other. */
function works() {
  const ends: (() => void)[] = [];
  const seen = { running: 0, most: 0, order: [] as number[] };
  const work = (number: number) => async () => {
    seen.running += 1;
    seen.most = Math.max(seen.most, seen.running);
    seen.order.push(number);
    await new Promise<void>((resolve) => ends.push(resolve));
    seen.running -= 1;
    return number;
  };
  const endOne = async () => {
    ends.shift()?.();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return { work, seen, endOne };
}

it("hashes at most so many passwords at once, lets so many wait in turn, and refuses any more at once", async () => {
  const { work, seen, endOne } = works();
  const inTurn = turns(2, 3);
  const answers = [1, 2, 3, 4, 5].map((number) => inTurn(work(number)));
  await expect(inTurn(work(6))).rejects.toThrow(Busy);
  await endOne();
  const seventh = inTurn(work(7));
  await expect(inTurn(work(8))).rejects.toThrow(Busy);
  for (let one = 0; one < 6; one += 1) await endOne();
  expect(await Promise.all([...answers, seventh])).toEqual([1, 2, 3, 4, 5, 7]);
  expect(seen).toEqual({ running: 0, most: 2, order: [1, 2, 3, 4, 5, 7] });
});

it("goes on after a work that failed", async () => {
  const inTurn = turns(1, 1);
  const answers = [
    inTurn(() => Promise.reject(new Error("broken"))),
    inTurn(() => Promise.resolve("after it")),
  ];
  expect((await Promise.allSettled(answers)).map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
});

describeOnEngines("a sign-in for which there is no time", (open) => {
  it("says so and counts as no try, so that a crowd locks nobody out", async () => {
    const world = await open();
    const passwords = { hash: () => Promise.reject(new Busy()), verify: () => Promise.reject(new Busy()) };
    for (let one = 0; one < 12; one += 1) {
      const outcome = await signIn({ ...world.asNobody(), passwords }, tryOf("can-bo"));
      expect(codesOf(outcome)).toEqual(["form server-busy"]);
    }
    expect(codesOf(await signIn(world.asNobody(), tryOf("can-bo")))).toEqual([]);
  });
});
