import { expect, it } from "vitest";
import { SignInNeeded } from "~/usecases/context.server";
import { saveDraft, takeDraft } from "~/usecases/form-drafts.server";
import { describeOnEngines } from "../support/engines";

const body = "title=Tin+v%E1%BB%81+b%E1%BA%A7u+c%E1%BB%AD&unit=a&unit=b";
const idIn = (path: string | null) => new URL(path ?? "", "https://x.invalid").searchParams.get("nhap") ?? "";

describeOnEngines("a draft of a form", (open) => {
  it("is given back to its own person, as often as the page is loaded", async () => {
    const world = await open();
    const path = await saveDraft(world.as("can-bo"), "/ha-long-2021/ket-qua/moi?don-vi=x", body);
    expect(path).toMatch(/^\/ha-long-2021\/ket-qua\/moi\?don-vi=x&nhap=[0-9a-f-]{36}$/);
    expect(await takeDraft(world.as("can-bo"), idIn(path))).toBe(body);
    expect(await takeDraft(world.as("can-bo"), idIn(path))).toBe(body);
  });

  it("is nobody else's to read", async () => {
    const world = await open();
    const id = idIn(await saveDraft(world.as("can-bo"), "/tai-khoan", body));
    expect(await takeDraft(world.as("quan-tri"), id)).toBeNull();
    expect(await takeDraft(world.as("can-bo"), "no-such-draft")).toBeNull();
    await expect(takeDraft(world.asNobody(), id)).rejects.toThrow(SignInNeeded);
    await expect(saveDraft(world.asNobody(), "/tai-khoan", body)).rejects.toThrow(SignInNeeded);
  });

  it("is not kept for a place on another site", async () => {
    const world = await open();
    for (const path of ["//evil.example", "/\\evil.example", "/%2fevil.example", "https://evil.example/"]) {
      expect(await saveDraft(world.as("can-bo"), path, body)).toBeNull();
    }
    expect(await world.db.read.selectFrom("form_drafts").select("id").execute()).toEqual([]);
  });

  it("holds no password; a form of nothing else leads back without a draft", async () => {
    const world = await open();
    const path = await saveDraft(
      world.as("can-bo"),
      "/tai-khoan/doi-mat-khau",
      "currentPassword=b%C3%AD+m%E1%BA%ADt",
    );
    expect(path).toBe("/tai-khoan/doi-mat-khau");
    const mixed = await saveDraft(world.as("can-bo"), "/tai-khoan", `${body}&newPassword=x`);
    expect(await takeDraft(world.as("can-bo"), idIn(mixed))).toBe(body);
  });

  it("is kept for seven days, to the second", async () => {
    const world = await open();
    const id = idIn(await saveDraft(world.as("can-bo"), "/tai-khoan", body));
    world.clock.set("2021-05-11T01:59:59.999Z");
    expect(await takeDraft(world.as("can-bo"), id)).toBe(body);
    world.clock.set("2021-05-11T02:00:00.000Z");
    expect(await takeDraft(world.as("can-bo"), id)).toBeNull();
  });

  it("is one of the newest twenty of its person, others' untouched", async () => {
    const world = await open();
    const other = idIn(await saveDraft(world.as("thu-ky"), "/tai-khoan", body));
    const ids: string[] = [];
    for (let count = 0; count < 22; count += 1) {
      world.clock.set(`2021-05-04T03:00:${String(count).padStart(2, "0")}.000Z`);
      ids.push(idIn(await saveDraft(world.as("can-bo"), "/tai-khoan", body)));
    }
    const kept = await Promise.all(ids.map(async (id) => (await takeDraft(world.as("can-bo"), id)) !== null));
    expect(kept).toEqual(ids.map((_, at) => at >= 2));
    expect(await takeDraft(world.as("thu-ky"), other)).toBe(body);
  });
});
