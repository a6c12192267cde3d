import { expect, it } from "vitest";
import type { HelpContents } from "~/domain/help-page";
import * as beside from "~/routes/help/beside";
import * as contents from "~/routes/help/contents";
import * as role from "~/routes/help/role";
import * as screen from "~/routes/help/screen";
import { describeOnSqlite } from "../support/engines";
import { callLoader } from "../support/route-calls";

describeOnSqlite("help", (open) => {
  it("finds pages by words without marks, and says when there are none", async () => {
    const world = await open();
    const found = async (q: string) => {
      const { body } = await callLoader(contents, world.as("can-bo"), `/tro-giup?q=${encodeURIComponent(q)}`);
      const { parts } = body as HelpContents;
      return parts.flatMap(({ screens }) => screens.map((one): string => one.screen));
    };
    expect(await found("chot so lieu")).toContain("chot-so-lieu");
    expect(await found("thùng rác")).toContain("thung-rac");
    expect(await found("xyzzy")).toEqual([]);
    expect((await found("")).length).toBeGreaterThan(80);
  });

  it("leads from any page to the help of that page, and back", async () => {
    const world = await open();
    const { location } = await callLoader(
      contents,
      world.as("can-bo"),
      "/tro-giup?o=%2Fha-long-2021%2Fket-qua%2F5",
    );
    expect(location).toBe("/tro-giup/muc-ket-qua?tu=%2Fha-long-2021%2Fket-qua%2F5");
    const at = { params: { screen: "muc-ket-qua" } };
    const { body } = await callLoader(
      screen,
      world.as("can-bo"),
      "/tro-giup/muc-ket-qua?tu=/ha-long-2021/ket-qua/5",
      at,
    );
    expect(body.from).toBe("/ha-long-2021/ket-qua/5");
    const abroad = await callLoader(
      screen,
      world.as("can-bo"),
      "/tro-giup/muc-ket-qua?tu=//evil.example/",
      at,
    );
    expect(abroad.body.from).toBeNull();
  });

  it("has no page for a screen or a role that there is not", async () => {
    const world = await open();
    const call = { params: { screen: "constructor", role: "constructor" } };
    expect((await callLoader(screen, world.as("can-bo"), "/tro-giup/x", call)).status).toBe(404);
    expect((await callLoader(role, world.as("can-bo"), "/tro-giup/vai-tro/x", call)).status).toBe(404);
  });

  it("is given beside a page in the reader's language", async () => {
    const world = await open();
    const { body } = await callLoader(
      beside,
      world.as("can-bo"),
      "/tro-giup/ben?o=/ha-long-2021/ket-qua/moi",
    );
    expect(JSON.parse(body)).toMatchObject({ page: { screen: "ghi-ket-qua", title: "Ghi kết quả" } });
    const none = await callLoader(beside, world.as("can-bo"), "/tro-giup/ben?o=/ha-long-2021/khong-co");
    expect(JSON.parse(none.body)).toEqual({ page: null });
  });
});
