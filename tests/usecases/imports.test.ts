import { beforeEach, expect, it } from "vitest";
import { describeOnEngines } from "../support/engines";
import { checked, pageOf, saved } from "../support/imports";
import { codesOf, footprint, logged, storedTotal } from "../support/output-acts";
import type { World } from "../support/world";

const head = "Ngày đăng;Đơn vị;Hình thức;Tiêu đề;Liên kết;Số lượng";

describeOnEngines("an imported file", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
  });

  it("is checked row by row before anything is recorded", async () => {
    const ctx = world.as("thu-ky");
    await logged(ctx, {
      title: "Niêm yết danh sách cử tri",
      date: "02/05/2021",
      link: "https://halong.gov.vn/a",
    });
    const before = await footprint(world);
    const unit = world.unit("trung-tam-truyen-thong").name;
    const portal = world.category("portal-item").name.vi;
    const id = await checked(
      ctx,
      [
        "TỔNG HỢP KẾT QUẢ TUYÊN TRUYỀN;;;;;",
        ";;;;;",
        head,
        `3/5/2021;${unit};${portal};Hỏi đáp thẻ cử tri;https://halong.gov.vn/b;`,
        `2/5/2021;${unit};${portal};niem yet danh sach cu tri;;`,
        `3/5/2021;${unit};${portal};Hỏi đáp: thẻ cử tri;;`,
        `31/2/2021;${unit};${portal};Sai ngày;;8,3`,
        `3/5/2021;Đơn vị lạ;Hình thức lạ;Sai tên;;10/10/2021`,
      ].join("\n"),
    );
    const page = await pageOf(ctx, id);
    expect(page.import.problem).toBeNull();
    expect(page.import.rows).toEqual({ all: 5, fresh: 1, twins: 2, bad: 2 });
    expect(
      page.rows.map(({ line, state, twin, problems }) => [line, state, twin?.of, codesOf(problems)]),
    ).toEqual([
      [4, "new", undefined, []],
      [5, "twin", "output", []],
      [6, "twin", "line", []],
      [7, "bad", undefined, ["quantity count-not-whole", "date no-such-day"]],
      [
        8,
        "bad",
        undefined,
        ["units unit-not-found", "categories category-not-found", "quantity quantity-is-date"],
      ],
    ]);
    expect(await footprint(world)).toEqual(before);
    const done = await saved(ctx, id);
    expect(done.import.status).toBe("done");
    expect(done.span).toEqual({ first: "KQ-2021-0002", last: "KQ-2021-0002", active: 1 });
    expect(await storedTotal(world, "trung-tam-truyen-thong", "portal-item", "2021-05-04")).toMatchObject({
      records: 2,
    });
  });
});
