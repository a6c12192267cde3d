import { hash, verify } from "@node-rs/argon2";

/** OWASP ASVS 5.0 level 2: argon2id (the library's default), 19 MiB, two passes, one lane. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashing in at most two threads at a time, so that a wave of sign-ins does not starve the pages. */
export const argon2Passwords = {
  hash: (password: string) => inTurn(() => hash(password, options)),
  verify: (hashed: string, password: string) => inTurn(() => verify(hashed, password)),
};

const lanes = 2;
let busy = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (busy >= lanes) await new Promise<void>((resolve) => waiting.push(resolve));
  busy += 1;
  try {
    return await work();
  } finally {
    busy -= 1;
    waiting.shift()?.();
  }
}
