import { expect, it, onTestFinished } from "vitest";
import { nights, oneNight } from "../../scripts/prove/clocks";
import { isRight } from "../../scripts/prove/faults/check";
import { layGround } from "../../scripts/prove/faults/ground";
import { workWhileKilled } from "../../scripts/prove/killed";
import { stopInTheMiddle } from "../../scripts/prove/stopped";

/** Short forms of `npm run prove -- killed stopped clocks`. */
async function ground() {
  const laid = await layGround();
  onTestFinished(laid.remove);
  return laid;
}

it("loses and doubles nothing that was acknowledged when it is killed while people work", async () => {
  const { wrong, acknowledged } = await workWhileKilled(await ground(), 2);
  expect(wrong, JSON.stringify(wrong)).toSatisfy(isRight);
  expect(acknowledged).toBeGreaterThan(20);
}, 120_000);

it("answers everything that is at work when it is told to stop, ends streams, and ends itself", async () => {
  const found = await stopInTheMiddle(await ground());
  expect(found).toMatchObject({ requests: 100, failed: 0, lost: 0, exitCode: 0, streamEnded: true });
}, 60_000);

it("closes a week at midnight in Vietnam wherever its clock stands, and goes on when the clock is set back", async () => {
  const { before, held, ...wrong } = await oneNight("Pacific/Kiritimati", nights[0]);
  expect(wrong).toEqual({ wrongWeek: 0, wrongSide: 0, rollups: 0, afterJump: 0 });
  expect([before > 1, held > 0]).toEqual([true, true]);
}, 60_000);
