import { expect, test } from "vitest";
import * as notices from "~/routes/notices/notices";
import { describeOnSqlite } from "../support/engines";
import { callAction, callLoader } from "../support/route-calls";
import { mediaCentre, taskOf } from "../support/tasks";
import type { World } from "../support/world";

const slug = "ha-long-2021";
const path = `/${slug}/thong-bao`;
const params = { campaign: slug };
const look = async (world: World) =>
  (await callLoader(notices, world.as("can-bo"), path, { params })).body.notices as {
    key: string;
    isRead: boolean;
  }[];
const mark = (world: World, intent: string, notice: string) =>
  callAction(notices, world.as("can-bo"), path, { intent, notice }, { params });

describeOnSqlite("the page behind the bell", (open) => {
  test("marks a thing by its button, and by its being opened without leading elsewhere", async () => {
    const world = await open();
    await taskOf(world, { units: [mediaCentre] });
    const key = (await look(world))[0]?.key ?? "";
    expect(await mark(world, "read", key)).toMatchObject({ status: 302, location: path });
    expect((await look(world))[0]?.isRead).toBe(true);
    await mark(world, "unread", key);
    expect((await look(world))[0]?.isRead).toBe(false);
    expect((await mark(world, "opened", key)).status).toBe(200);
    expect((await look(world))[0]?.isRead).toBe(true);
    expect((await mark(world, "burn", key)).status).toBe(422);
  });
});
