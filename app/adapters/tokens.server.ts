import { createHmac, randomBytes } from "node:crypto";

/** Tokens of 256 random bits; what is stored is their HMAC under `pepper`, so that a stolen database opens no session. */
export function randomTokens(pepper: string) {
  const hashOf = (token: string) => createHmac("sha256", pepper).update(token).digest("base64url");
  return {
    hashOf,
    issue: () => {
      const token = randomBytes(32).toString("base64url");
      return { token, hash: hashOf(token) };
    },
  };
}
