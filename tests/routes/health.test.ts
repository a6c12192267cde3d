import { expect, it } from "vitest";
import { healthOf } from "~/server/health.server";
import { describeOnEngines } from "../support/engines";

describeOnEngines("Whether a server is ready", (open) => {
  it("says at once that it is being stopped, also to who asked before and waits for a busy database", async () => {
    const world = await open();
    const stop = new AbortController();
    const { ask } = healthOf({
      contextFor: () => world.asNobody(),
      stopping: stop.signal,
      folders: [world.filesFolder],
    });
    let letGo = () => {};
    const busy = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const writing = world.db.write("health", () => busy);
    const asked = ask();
    stop.abort();
    expect(await asked).toEqual({ status: "not-ready", reasons: ["stopping"], warnings: [] });
    expect(await ask()).toEqual({ status: "not-ready", reasons: ["stopping"], warnings: [] });
    letGo();
    await writing;
  });
});
