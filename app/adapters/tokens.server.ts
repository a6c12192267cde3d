import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";

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
    seal: (purpose: string, text: string) => {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv("aes-256-gcm", sealKeyOf(pepper, purpose), nonce);
      const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
    },
    unseal: (purpose: string, sealed: string) => {
      const bytes = Buffer.from(sealed, "base64url");
      const [nonce, tag] = [bytes.subarray(0, nonceLength), bytes.subarray(nonceLength, nonceLength + 16)];
      if (bytes.length < nonceLength + 16) return null;
      const decipher = createDecipheriv("aes-256-gcm", sealKeyOf(pepper, purpose), nonce).setAuthTag(tag);
      try {
        return decipher.update(bytes.subarray(nonceLength + 16), undefined, "utf8") + decipher.final("utf8");
      } catch {
        return null;
      }
    },
  };
}

const proofLength = 32;
const nonceLength = 12;

/** The purpose keeps a token of one kind from being used as another, and apart from stored hashes. */
function proofOf(pepper: string, purpose: string, text: string): Buffer {
  return createHmac("sha256", pepper).update(`signed\0${purpose}\0${text}`).digest();
}

const sealKeyOf = (pepper: string, purpose: string) =>
  Buffer.from(hkdfSync("sha256", pepper, "", `sealed\0${purpose}`, 32));
