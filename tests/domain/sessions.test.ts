import { describe, expect, it } from "vitest";
import { deviceOf, isDueToTouch, sessionEndsAt, sessionLimits } from "~/domain/sessions";

const startedAt = "2021-05-04T02:00:00.000Z";
const times = { createdAt: startedAt, lastSeenAt: startedAt, expiresAt: "2021-05-04T14:00:00.000Z" };
const endOf = (change: Partial<typeof times>, isAdministrator = false) =>
  new Date(sessionEndsAt({ ...times, ...change }, sessionLimits(isAdministrator))).toISOString();

describe("the end of a session", () => {
  it("comes 60 minutes after the last use, 15 for an administrator", () => {
    expect(endOf({})).toBe("2021-05-04T03:00:00.000Z");
    expect(endOf({}, true)).toBe("2021-05-04T02:15:00.000Z");
    expect(endOf({ lastSeenAt: "2021-05-04T02:30:00.000Z" })).toBe("2021-05-04T03:30:00.000Z");
  });

  it("comes 12 hours after its beginning however much it is used, 8 for an administrator", () => {
    const lastSeenAt = "2021-05-04T13:59:00.000Z";
    expect(endOf({ lastSeenAt })).toBe("2021-05-04T14:00:00.000Z");
    expect(endOf({ lastSeenAt: "2021-05-04T09:59:00.000Z" }, true)).toBe("2021-05-04T10:00:00.000Z");
  });

  it("comes with the stored last instant if that is earlier", () => {
    expect(endOf({ expiresAt: "2021-05-04T02:20:00.000Z" })).toBe("2021-05-04T02:20:00.000Z");
  });
});

describe("the use of a session", () => {
  it("is written down once a minute", () => {
    expect(isDueToTouch(startedAt, "2021-05-04T02:00:59.999Z")).toBe(false);
    expect(isDueToTouch(startedAt, "2021-05-04T02:01:00.000Z")).toBe(true);
  });
});

describe("the name of a device", () => {
  it.each([
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/109.0.0.0 Safari/537.36",
      "Chrome · Windows",
    ],
    [
      "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0",
      "Edge · Windows",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) Version/16.0 Mobile Safari/604.1",
      "Safari · iPhone",
    ],
    [
      "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36",
      "Chrome · Android",
    ],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0", "Firefox · Linux"],
    ["curl/8.0", ""],
    ["", ""],
  ])("is taken from %j", (userAgent, device) => {
    expect(deviceOf(userAgent)).toBe(device);
  });
});
