import { expect, it } from "vitest";
import { chainTurns } from "~db/dialects/chain-turns";

const never = new Promise<never>(() => {});

it("lets so many of a chain through at a time, the others in order, and no chain wait for another", async () => {
  const turnOf = chainTurns(2, 60_000);
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const write = (chain: string, name: string) =>
    turnOf(chain, () => {
      begun.push(name);
      return new Promise<void>((resolve) => ends.push(resolve));
    });
  const writers = ["a1", "a2", "a3", "a4", "b1"].map((name) => write(name.charAt(0), name));
  expect(begun).toEqual(["a1", "a2", "b1"]);
  ends[1]?.();
  await writers[1];
  expect(begun.slice(3)).toEqual(["a3"]);
  ends[0]?.();
  await writers[0];
  expect(begun.slice(3)).toEqual(["a3", "a4"]);
  for (const end of ends) end();
  await Promise.all(writers);
});

it("goes on after a writer that failed", async () => {
  const turnOf = chainTurns(1, 60_000);
  const failed = turnOf("a", async () => {
    throw new Error("refused");
  });
  const next = turnOf("a", async () => "written");
  await expect(failed).rejects.toThrow("refused");
  expect(await next).toBe("written");
});

it("tells whom it has not come to that it is busy, and gives their place to nobody twice", async () => {
  const turnOf = chainTurns(1, 5);
  let end = () => {};
  const first = turnOf("a", () => new Promise<void>((resolve) => (end = resolve)));
  await expect(turnOf("a", () => never)).rejects.toMatchObject({ kind: "busy" });
  end();
  await first;
  expect(await turnOf("a", async () => "written")).toBe("written");
});
