import type { AddressInfo } from "node:net";
import express from "express";
import { expect, it, onTestFinished } from "vitest";
import { type Health, healthOf, isFromHere, readyHandler } from "~/server/health.server";
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

const degraded: Health = { status: "degraded", reasons: [], warnings: ["backup-old", "audit"] };

it("tells everybody the status, and only this machine, asking for itself, what is wrong", async () => {
  const app = express();
  app.get(
    "/health/ready",
    readyHandler(async () => degraded),
  );
  const server = app.listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/health/ready`;
  const told = async (headers: Record<string, string> = {}) => {
    const answer = await fetch(address, { headers });
    return [answer.status, await answer.json()];
  };
  expect(await told()).toEqual([200, degraded]);
  for (const header of ["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via", "X-Forwarded-Proto"])
    expect(await told({ [header]: "203.0.113.7" })).toEqual([200, { status: "degraded" }]);
});

it.each([
  ["this machine by its loopback address", "127.0.0.1", "127.0.0.1", "127.0.0.1:3000", true],
  ["this machine by its name for itself", "::1", "::1", "localhost:3000", true],
  ["this machine over IPv6", "::1", "::1", "[::1]:3000", true],
  ["this machine by the address that it listens on", "10.0.0.5", "10.0.0.5", "10.0.0.5:3000", true],
  ["a socket for both kinds of addresses", "::ffff:127.0.0.1", "::ffff:127.0.0.1", "127.0.0.1:3000", true],
  ["another machine", "10.0.0.7", "10.0.0.5", "10.0.0.5:3000", false],
  ["another machine that calls it loopback", "10.0.0.7", "10.0.0.5", "127.0.0.1:3000", false],
  ["a proxy that only keeps the public name", "127.0.0.1", "127.0.0.1", "cotmoc.example", false],
  ["nobody by name", "127.0.0.1", "127.0.0.1", undefined, false],
])("knows %s", (_who, remoteAddress, localAddress, host, isHere) => {
  const socket = { remoteAddress, localAddress } as Parameters<typeof isFromHere>[0]["socket"];
  expect(isFromHere({ headers: host === undefined ? {} : { host }, socket })).toBe(isHere);
});
