import { expect, test } from "vitest";
import { askCorrectionForm } from "~/domain/own-data-forms";
import { NotFound, SignInNeeded } from "~/usecases/context.server";
import {
  askCorrection,
  decideCorrection,
  loadCorrections,
  withdrawCorrection,
} from "~/usecases/corrections.server";
import { loadOwnData } from "~/usecases/own-data.server";
import { describeOnSqlite } from "../support/engines";
import { carriedOut, problemsOf } from "../support/output-acts";
import type { World } from "../support/world";

let made = 0;
const wish = (field: string, wanted: string, note = "") =>
  askCorrectionForm.parse({ _key: `wish-${++made}`, field, wanted, note });

describeOnSqlite("a wish for a correction", (open) => {
  const waiting = async (world: World, field: string, wanted: string) => {
    carriedOut(await askCorrection(world.as("can-bo"), wish(field, wanted)));
    const [line] = await loadCorrections(world.as("quan-tri"));
    return line?.id ?? "";
  };
  const decide = (world: World, request: string, intent: "done" | "declined", answer = "") =>
    decideCorrection(world.as("quan-tri"), { request, intent, answer });

  test("of the name or the address is carried out in the account; what has no field of its own is only said to be", async () => {
    const world = await open();
    carriedOut(await decide(world, await waiting(world, "name", "Nguyễn Thị Hạ Long"), "done"));
    carriedOut(await decide(world, await waiting(world, "email", "Can.Bo@CotMoc.vn"), "done"));
    const before = (await loadOwnData(world.as("can-bo"))).account;
    expect(before).toMatchObject({ displayName: "Nguyễn Thị Hạ Long", email: "can.bo@cotmoc.vn" });
    carriedOut(await decide(world, await waiting(world, "other", "Sửa ngày bắt đầu vai trò"), "done"));
    expect((await loadOwnData(world.as("can-bo"))).account).toEqual(before);
  });

  test("is not carried out where somebody else has the address by then, and may be declined with a reason", async () => {
    const world = await open();
    const request = await waiting(world, "email", "chung@cotmoc.vn");
    await world.db.write("system", (tx) =>
      tx
        .updateTable("accounts")
        .set({ email: "chung@cotmoc.vn" })
        .where("login_name", "=", "thu-ky")
        .execute(),
    );
    expect(problemsOf(await decide(world, request, "done"))).toMatchObject([{ field: "form" }]);
    expect(problemsOf(await decide(world, request, "declined", "Gọi 0912 345 678"))).toMatchObject([
      { field: "answer", code: "personal-phone" },
    ]);
    carriedOut(await decide(world, request, "declined", "Đã có người dùng địa chỉ này"));
    const [line] = await loadCorrections(world.as("quan-tri"));
    expect(line).toMatchObject({ state: "declined", answer: "Đã có người dùng địa chỉ này" });
    await expect(decide(world, "la", "done")).rejects.toThrow(NotFound);
  });

  test("is nobody's who is not signed in, and no longer than the account's own field", async () => {
    const world = await open();
    await expect(askCorrection(world.asNobody(), wish("title", "A"))).rejects.toThrow(SignInNeeded);
    await expect(withdrawCorrection(world.asNobody(), "la")).rejects.toThrow(SignInNeeded);
    const long = await askCorrection(world.as("can-bo"), wish("name", "A ".repeat(120).trim()));
    expect(problemsOf(long)).toMatchObject([{ field: "wanted", code: "too-long" }]);
  });
});
