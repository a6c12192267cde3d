import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** Tokens of 256 random bits; what is stored is their HMAC under `pepper`, so that a stolen database opens no session. */
export function randomTokens(pepper: string) {
  const hashOf = (token: string) => createHmac("sha256", pepper).update(token).digest("base64url");
  return {
    hashOf,
    issue: () => {
      const token = randomBytes(32).toString("base64url");
      return { token, hash: hashOf(token) };
    },
    sign: (purpose: string, text: string) =>
      Buffer.concat([proofOf(pepper, purpose, text), Buffer.from(text)]).toString("base64url"),
    verify: (purpose: string, token: string) => {
      const bytes = Buffer.from(token, "base64url");
      if (bytes.length <= proofLength || bytes.toString("base64url") !== token) return null;
      const text = bytes.subarray(proofLength).toString();
      const isOurs = timingSafeEqual(bytes.subarray(0, proofLength), proofOf(pepper, purpose, text));
      return isOurs ? text : null;
    },
  };
}

const proofLength = 32;

/** The purpose keeps a token of one kind from being used as another, and apart from stored hashes. */
function proofOf(pepper: string, purpose: string, text: string): Buffer {
  return createHmac("sha256", pepper).update(`signed\0${purpose}\0${text}`).digest();
}
