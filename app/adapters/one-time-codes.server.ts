import { randomInt } from "node:crypto";
import { Secret, TOTP } from "otpauth";

const secondsPerStep = 30;
/** A code of the step before or after is taken too: telephones' clocks differ by some seconds. */
const window = 1;

/** Codes of authenticator apps (RFC 6238): SHA-1, six digits, thirty seconds, which is all that many apps know. */
export const oneTimeCodes = {
  newSecret: (): string => new Secret({ size: 20 }).base32,
  addressOf: ({ secret, issuer, account }: { secret: string; issuer: string; account: string }): string =>
    totpOf(secret, issuer, account).toString(),
  stepOf: (secret: string, code: string, now: string): number | null => {
    const timestamp = Date.parse(now);
    const delta = totpOf(secret).validate({ token: code, timestamp, window });
    return delta === null ? null : Math.floor(timestamp / 1000 / secondsPerStep) + delta;
  },
  randomDigit: (): number => randomInt(10),
};

function totpOf(secret: string, issuer = "", label = ""): TOTP {
  const key = Secret.fromBase32(secret);
  return new TOTP({ secret: key, issuer, label, algorithm: "SHA1", digits: 6, period: secondsPerStep });
}
