import { hash, verify } from "@node-rs/argon2";
import { turns } from "./turns.server";

/** OWASP ASVS 5.0 level 2: argon2id (the library's default), 19 MiB, two passes, one lane. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * Hashing in at most two threads at a time, so that a wave of sign-ins does not starve the pages, and with at most a
 * hundred waiting, about three seconds' worth: whoever comes then is told so (Busy) instead of waiting in vain.
 */
export const argon2Passwords = {
  hash: (password: string) => inTurn(() => hash(password, options)),
  verify: (hashed: string, password: string) => inTurn(() => verify(hashed, password)),
};

const inTurn = turns(2, 100);
