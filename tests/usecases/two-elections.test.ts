import { expect, it } from "vitest";
import { logOutput } from "~/usecases/outputs.server";
import { describeOnEngines } from "../support/engines";
import { gate } from "../support/gate";
import { carriedOut, logged, numberOf } from "../support/output-acts";
import { outputFormOf } from "../support/output-forms";
import { secondElection } from "../support/second-election";

describeOnEngines("two elections of one installation", (open, engine) => {
  it.runIf(engine === "postgres")(
    "are written each on its own: what holds the one open, with many behind it, does not hold up the other",
    async () => {
      const world = await open();
      const { slug, secretary } = await secondElection(world);
      const [held, mayEnd] = [gate(), gate()];
      const ctx = world.as("can-bo");
      // All that recording an output does and locks, up to the commit, which waits.
      const write: typeof ctx.db.write = (chain, work) =>
        ctx.db.write(chain, async (tx) => {
          const value = await work(tx);
          held.open();
          await mayEnd.opened;
          return value;
        });
      const first = logged({ ...ctx, db: { ...ctx.db, write } });
      await held.opened;
      const behind = Array.from({ length: 12 }, () => numberOf(world.as("can-bo")));
      const form = { units: ["phuong-bai-chay"], date: "02/03/2026", confirm: [], confirmReason: "" };
      const other = carriedOut(await logOutput(secretary, slug, outputFormOf(form)));
      expect(other.numbers).toEqual([1]);
      expect(await world.db.read.selectFrom("outputs").select("number").execute()).toEqual([{ number: 1 }]);
      mayEnd.open();
      await first;
      expect(new Set(await Promise.all(behind)).size).toBe(12);
    },
  );
});
