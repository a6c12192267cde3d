import { describe, expect, it } from "vitest";
import { oneTimeCodes } from "~/adapters/one-time-codes.server";
import { randomTokens } from "~/adapters/tokens.server";
import { recoveryCodeOf } from "~/domain/second-factor";
import { appCode } from "../support/authenticator";

/** The key of RFC 6238, appendix B ("12345678901234567890"), in base32. */
const rfcKey = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const at = (seconds: number) => new Date(seconds * 1000).toISOString();

describe("codes of authenticator apps", () => {
  it("are those that RFC 6238 prints, its last six digits", () => {
    const printed: [number, string][] = [
      [59, "287082"],
      [1111111109, "081804"],
      [1111111111, "050471"],
      [1234567890, "005924"],
      [2000000000, "279037"],
      [20000000000, "353130"],
    ];
    for (const [seconds, code] of printed) {
      expect(oneTimeCodes.stepOf(rfcKey, code, at(seconds)), String(seconds)).toBe(Math.floor(seconds / 30));
      expect(appCode(rfcKey, at(seconds))).toBe(code);
    }
  });

  it("are taken one step early or late, which says their own step, and not two", () => {
    const code = appCode(rfcKey, at(60_000));
    const taken = [59_940, 59_970, 60_000, 60_029, 60_030, 60_059, 60_060].map((now) =>
      oneTimeCodes.stepOf(rfcKey, code, at(now)),
    );
    expect(taken).toEqual([null, 2000, 2000, 2000, 2000, 2000, null]);
  });

  it("are made from keys of 160 bits that no two accounts share", () => {
    const keys = Array.from({ length: 50 }, () => oneTimeCodes.newSecret());
    expect(new Set(keys).size).toBe(50);
    expect(keys.every((key) => /^[A-Z2-7]{32}$/.test(key))).toBe(true);
  });

  it("come to the app with issuer, account and key in the address of the QR code", () => {
    const address = new URL(oneTimeCodes.addressOf({ secret: rfcKey, issuer: "Cột Mốc", account: "thu-ky" }));
    expect(address.protocol).toBe("otpauth:");
    expect(decodeURIComponent(address.pathname)).toContain("Cột Mốc:thu-ky");
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      secret: rfcKey,
      issuer: "Cột Mốc",
      period: "30",
      digits: "6",
    });
  });
});

describe("recovery codes", () => {
  it("are twelve digits that begin with their place and are spread evenly", () => {
    const codes = Array.from({ length: 400 }, (_, at) => recoveryCodeOf(at % 10, oneTimeCodes.randomDigit));
    expect(codes.every((code, at) => /^\d{12}$/.test(code) && code.startsWith(String(at % 10)))).toBe(true);
    const counts = new Map<string, number>();
    for (const digit of codes.map((code) => code.slice(1)).join("")) {
      counts.set(digit, (counts.get(digit) ?? 0) + 1);
    }
    // 4,400 digits: each about 440 times, with a standard deviation of 20.
    expect([...counts.values()].every((count) => count > 320 && count < 560)).toBe(true);
    expect(counts.size).toBe(10);
  });
});

describe("what is sealed", () => {
  const tokens = randomTokens("pepper");
  const sealed = tokens.seal("second-factor:a", rfcKey);

  it("opens with the same key for the same purpose, and never looks the same twice", () => {
    expect(tokens.unseal("second-factor:a", sealed)).toBe(rfcKey);
    expect(tokens.seal("second-factor:a", rfcKey)).not.toBe(sealed);
    expect(Buffer.from(sealed, "base64url").toString("latin1")).not.toContain(rfcKey);
  });

  it("opens neither for another account, nor with another key, nor when a byte was changed", () => {
    const changed = Buffer.from(sealed, "base64url");
    changed[30] = (changed[30] ?? 0) ^ 1;
    expect(tokens.unseal("second-factor:b", sealed)).toBeNull();
    expect(randomTokens("other").unseal("second-factor:a", sealed)).toBeNull();
    expect(tokens.unseal("second-factor:a", changed.toString("base64url"))).toBeNull();
    expect(tokens.unseal("second-factor:a", "abc")).toBeNull();
  });
});
