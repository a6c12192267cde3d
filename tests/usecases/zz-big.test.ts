import BetterSqlite3 from "better-sqlite3";
import { join } from "node:path";
import { expect, it } from "vitest";
import { describeOnSqlite } from "../support/engines";
import { logged, slug, numberOf } from "../support/output-acts";
import { listOf } from "../support/output-lists";
import { outputFormOf } from "../support/output-forms";
import { logOutput } from "~/usecases/outputs.server";
import { rebuildRollups } from "~/usecases/rollups.server";
describeOnSqlite("big", (open) => {
  it("x", async () => {
    const world = await open();
    const ctx = world.as("thu-ky");
    await logged(ctx);
    const N = Number(process.env.N ?? 300000);
    const raw = new BetterSqlite3(join(world.place.dataDir, "cot-moc.sqlite"));
    raw.pragma("synchronous=OFF");
    const units = world.structure.tree.units.filter((u) => u.reports);
    const cats = world.structure.categories;
    const ins = raw.prepare(`insert into outputs (id,campaign_id,number,category_id,basis,value,qualifier,published_on,title,link,link_key,counted,logged_by,logged_at) values (?,?,?,?,'item',1,'exact',?,?,?,?,1,?,'2021-05-04T02:00:00.000Z')`);
    const iu = raw.prepare("insert into output_units values (?,?)"); const is = raw.prepare("insert into output_scope values (?,?,?,?)");
    const iw = raw.prepare("insert into output_search(rowid,exact,folded) values (?,?,?)");
    const t0 = performance.now();
    raw.exec("begin");
    for (let i = 0; i < N; i++) {
      const u = units[i % units.length]!, c = cats[(i * 7) % cats.length]!;
      const day = `2021-0${1 + (i % 4)}-${String(1 + ((i * 13) % 28)).padStart(2, "0")}`;
      const id = `b${String(i).padStart(12, "0")}`;
      ins.run(id, world.campaign.id, i + 10, c.id, day, `Tin số ${i} về ngày bầu cử đại biểu`, `https://a.vn/${i}`, `1:a.vn/${i}`, ctx.actor!.accountId);
      iu.run(id, u.id);
      for (const a of world.structure.tree.scopeOn([u.id], day)) is.run(a, day, id, c.id);
      iw.run(world.campaign.no * 2 ** 32 + i + 10, `tin số ${i} về ngày bầu cử đại biểu`, `tin so ${i} ve ngay bau cu dai bieu`);
    }
    raw.prepare("update counters set value = ?").run(N + 20);
    raw.exec("commit");
    console.log("filled", performance.now() - t0);
    const t1 = performance.now();
    const fixed = await rebuildRollups(world.db, slug, { fix: true });
    console.log("rebuild fix", fixed.outputs, fixed.differences, performance.now() - t1, process.memoryUsage().rss / 2 ** 20);
    const time = async (name: string, n: number, f: (i: number) => Promise<unknown>) => {
      const ts: number[] = [];
      for (let i = 0; i < n; i++) { const t = performance.now(); await f(i); ts.push(performance.now() - t); }
      ts.sort((a, b) => a - b); console.log(name, "p50", ts[n >> 1]!.toFixed(2), "p95", ts[Math.floor(n * 0.95)]!.toFixed(2));
    };
    const member = world.as("can-bo");
    await time("create", 300, async (i) => { const o = await logOutput(member, slug, outputFormOf({ link: `https://halong.gov.vn/t-${i}`, title: `Tin mới ${i} bầu cử` })); expect(o.ok).toBe(true); });
    await time("list", 100, () => listOf(ctx));
    await time("list subtree", 100, () => listOf(ctx, "don-vi=phuong"));
    await time("list subtree cat", 100, () => listOf(ctx, "don-vi=phuong&loai=portal-item&tu=01/03/2021&den=05/03/2021"));
    await time("list group", 50, () => listOf(ctx, "don-vi=phuong&nhom=press"));
    await time("search common", 30, () => listOf(ctx, "q=bau cu"));
    await time("search exact", 30, () => listOf(ctx, "q=bầu cử"));
    await time("search rare", 30, () => listOf(ctx, "q=tin so 12345"));
    await time("search filter", 30, () => listOf(ctx, "q=bau cu&don-vi=phuong-bai-chay&loai=portal-item"));
    await time("search none", 30, () => listOf(ctx, "q=bau cu&don-vi=phuong-bai-chay&tu=01/05/2021"));
    await time("basis filter", 30, () => listOf(ctx, "cach-tinh=period"));
    raw.close();
  }, 600000);
});
