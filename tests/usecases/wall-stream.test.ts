import { expect, test } from "vitest";
import type { WallPage } from "~/domain/wall-display";
import { mostStreams } from "~/server/wall-stream.server";
import { signOut } from "~/usecases/sessions.server";
import { loadWall } from "~/usecases/wall-display.server";
import { contextOf } from "../support/accounts";
import { describeOnEngines } from "../support/engines";
import { slug } from "../support/output-acts";
import { taskOf } from "../support/tasks";
import { askAndGo, openStream, streamServer } from "../support/wall-stream";

const pageOf = ({ data }: { data: string }) => JSON.parse(data) as WallPage;

describeOnEngines("the stream of the meeting room's display", (open) => {
  test("sends the page at once, uncompressed, then a beat, and the page anew after a change", async () => {
    const world = await open();
    const server = await streamServer(world);
    const stream = await openStream(world, server, "lanh-dao");
    expect(stream.status).toBe(200);
    expect(stream.headers.get("Content-Type")).toMatch(/^text\/event-stream/);
    expect(stream.headers.get("Content-Encoding")).toBeNull();
    expect(stream.headers.get("Cache-Control")).toBe("no-store, no-transform");
    const first = pageOf(await stream.next("page"));
    expect(first).toEqual(await loadWall(world.as("lanh-dao"), slug));
    expect(first).toMatchObject({ electionDays: 19, at: "09:00" });
    await stream.next("beat");
    await taskOf(world, { title: "Việc mới quá hạn", dueOn: "10/04/2021" });
    const second = pageOf(await stream.next("page"));
    expect(second.matters.found).toBe(first.matters.found + 1);
    stream.close();
  });

  test("is for those who read progress: nobody else opens it", async () => {
    const world = await open();
    const server = await streamServer(world);
    const statusFor = async (who: string | null, of?: string) =>
      (await openStream(world, server, who, of ? { slug: of } : {})).status;
    expect(await statusFor(null)).toBe(401);
    expect(await statusFor("cong-tac-vien")).toBe(403);
    expect(await statusFor("thu-ky", "khong-co")).toBe(404);
    for (const who of ["thu-ky", "can-bo"]) expect(await statusFor(who)).toBe(200);
  });

  test("says that the session has ended and closes once its person signs out", async () => {
    const world = await open();
    const server = await streamServer(world);
    const stream = await openStream(world, server, "lanh-dao");
    await stream.next("page");
    await signOut(await contextOf(world, stream.token));
    await stream.next("ended");
    await stream.ended();
    const again = await openStream(world, server, null, { token: stream.token });
    expect(again.status).toBe(401);
  });

  test("gives one account five, and another one after one of them is closed", async () => {
    const world = await open();
    const server = await streamServer(world);
    const first = await openStream(world, server, "thu-ky");
    const { token } = first;
    for (let count = 1; count < mostStreams; count += 1)
      expect((await openStream(world, server, null, { token })).status).toBe(200);
    const refused = await openStream(world, server, null, { token });
    expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, "60"]);
    expect((await openStream(world, server, "lanh-dao")).status).toBe(200);
    first.close();
    await expect.poll(async () => (await openStream(world, server, null, { token })).status).toBe(200);
  });

  test("does not count displays that went away before they were let in", async () => {
    const world = await open();
    const server = await streamServer(world);
    const { token } = await openStream(world, server, "thu-ky");
    for (let count = 0; count < 3 * mostStreams; count += 1) await askAndGo(server, token);
    await expect.poll(async () => (await openStream(world, server, null, { token })).status).toBe(200);
  });

  test("ends by itself when the server stops", async () => {
    const world = await open();
    const server = await streamServer(world);
    const stream = await openStream(world, server, "thu-ky");
    await stream.next("page");
    server.stopStreams();
    await stream.ended();
  });
});
