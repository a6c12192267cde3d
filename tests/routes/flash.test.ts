import { describe, expect, test } from "vitest";
import * as root from "~/root";
import { redirectWithFlash, sayFlash } from "~/server/flash.server";
import { describeOnSqlite } from "../support/engines";
import { callLoader } from "../support/route-calls";

describe("what was just done", () => {
  const restored = { code: "milestone-restored", params: { title: "Niêm yết danh sách cử tri" } };

  test("is said in the reader's language", () => {
    expect(sayFlash({ ...restored }, "vi")?.sentence).toBe("Đã lấy lại mốc: Niêm yết danh sách cử tri.");
    expect(sayFlash({ ...restored }, "en")?.sentence).toContain("Niêm yết danh sách cử tri");
    expect(sayFlash({ ...restored }, "en")?.sentence).not.toContain("Đã");
  });

  test("keeps the way back, and names the way on", () => {
    const undo = { path: "/ha-long-2021/lich", fields: { intent: "withdraw" } };
    const said = sayFlash({ ...restored, undo }, "vi");
    expect(said).toMatchObject({ undo, link: undefined });
  });

  test("is nothing where a cookie names no sentence of ours", () => {
    expect(sayFlash({ code: "no-such-sentence", params: {} }, "vi")).toBeNull();
    expect(sayFlash({ code: "constructor", params: {} }, "vi")).toBeNull();
  });
});

describeOnSqlite("the next page", (open) => {
  test("says it once, and forgets it", async () => {
    const world = await open();
    const answer = redirectWithFlash("/ha-long-2021", { code: "baseline-frozen", params: { number: 2 } });
    const [cookie = ""] = answer.headers.getSetCookie();
    const headers = { Cookie: cookie.split(";")[0] ?? "" };
    const { body, cookies } = await callLoader(root, world.as("thu-ky"), "/ha-long-2021", { headers });
    expect(body.flash.sentence).toBe("Đã chốt kế hoạch gốc, bản 2.");
    expect(cookies.join()).toContain("Max-Age=0");
  });
});
