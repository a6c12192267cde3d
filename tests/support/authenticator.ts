import { createHmac } from "node:crypto";
import { finishSetUp, loadSecondFactor, startSetUp } from "~/usecases/second-factor.server";
import { signIn } from "~/usecases/sign-in.server";
import { tryOf } from "./accounts";
import { type World, worldPassword } from "./world";

/** An authenticator app of the tests' own (RFC 4226 and 6238): the six digits that it shows for a key at an instant. */
export function appCode(key: string, at: string): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.parse(at) / 30_000)));
  const digest = createHmac("sha1", fromBase32(key)).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

function fromBase32(key: string): Buffer {
  const bits = [...key.replace(/\s/g, "")]
    .map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  return Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
}

/** Sets up a second factor for an account; what the person then has on the telephone and on paper. */
export async function withFactor(world: World, login: string): Promise<{ key: string; codes: string[] }> {
  const ctx = world.as(login);
  await startSetUp(ctx);
  const key = (await loadSecondFactor(ctx)).waiting?.key ?? "";
  const outcome = await finishSetUp(ctx, appCode(key, ctx.now()));
  if (!outcome.ok) throw new Error(`no factor: ${JSON.stringify(outcome.problems)}`);
  return { key, codes: outcome.value };
}

/** The first step of signing in to an account with a second factor; its challenge. */
export async function firstStep(world: World, login: string, password = worldPassword): Promise<string> {
  const outcome = await signIn(world.asNobody(), tryOf(login, password));
  if (outcome.ok) throw new Error(`${login} has no second factor`);
  const [problem] = outcome.problems;
  if (problem?.code !== "code-wanted") throw new Error(`${login} cannot sign in: ${problem?.code}`);
  return String(problem.params?.challenge);
}

/** The instant so many seconds later. */
export const later = (instant: string, seconds: number): string =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString();

/** The form of the second step. */
export const stepOf = (challenge: string, code: string, address = "203.0.113.7") => ({
  challenge,
  code,
  userAgent: "",
  address,
});

/** The clock some seconds on: an app shows a new code every thirty seconds. */
export function pass(world: World, seconds: number): string {
  const now = later(world.clock.now(), seconds);
  world.clock.set(now);
  return now;
}
