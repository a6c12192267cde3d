import BetterSqlite3 from "better-sqlite3";
import { newId } from "~/adapters/ids.server";
import type { Env } from "~/server/env.server";
import { contextsOver } from "~/server/use-cases.server";
import type { UseCaseContext } from "~/usecases/context.server";
import { loadCampaignFrame } from "~/usecases/frame.server";
import { logOutput } from "~/usecases/outputs.server";
import { loadOutputList } from "~/usecases/outputs-pages.server";
import { loadProgress } from "~/usecases/progress.server";
import { findActor } from "~/usecases/sessions.server";
import { openDatabase } from "~db/client.server";
import { formOf } from "./calls";
import { benchCampaign } from "./campaign";

/** One statement as the product runs it, with the parameters it ran with. */
export type Captured = [text: string, parameters: unknown[]];

export interface Capture {
  list: Captured[];
  subtree: Captured[];
  progress: Captured[];
  create: Captured[];
  /** Ids that the create made: new for each repetition. */
  fresh: string[];
  /** Numbers that go up by one with each repetition: the output's number, its row in the word index, the audit's. */
  counters: number[];
}

/** Runs each page's use cases once on a copy of the data and writes down every statement that reaches SQLite. */
export async function captureStatements(env: Env, token: string): Promise<Capture> {
  const db = await openDatabase({ dataDir: env.dataDir });
  const context = contextsOver(env, db)("bench");
  const fresh: string[] = [];
  const base: UseCaseContext = {
    ...context,
    newId: () => {
      const id = newId();
      fresh.push(id);
      return id;
    },
  };
  const slug = benchCampaign.slug;
  const page = async (work: (ctx: UseCaseContext) => Promise<unknown>): Promise<Captured[]> => {
    // The first run fills what the product keeps in memory; the second is what every later request costs.
    await work({ ...base, actor: await findActor(base, token) });
    return recorded(async () => {
      const ctx = { ...base, actor: await findActor(base, token) };
      await loadCampaignFrame(ctx, slug);
      await work(ctx);
    });
  };
  const list = await page((ctx) => loadOutputList(ctx, slug, () => ""));
  const subtree = await page((ctx) =>
    loadOutputList(ctx, slug, (name) => (name === "don-vi" ? "khoi-3" : "")),
  );
  const progress = await page((ctx) =>
    loadProgress(ctx, slug, { asOf: "", unitKey: "", scope: "", isWhole: false }),
  );
  await logOutput({ ...base, actor: await findActor(base, token) }, slug, formOf(newId()));
  fresh.length = 0;
  const create = await recorded(async () => {
    const ctx = { ...base, actor: await findActor(base, token) };
    const outcome = await logOutput(ctx, slug, formOf(base.newId()));
    if (!outcome.ok)
      throw new Error(`the benchmark's own form is refused: ${JSON.stringify(outcome.problems)}`);
  });
  await db.close();
  return { list, subtree, progress, create, fresh, counters: countersOf(create) };
}

/** Everything that statements are run with while `work` goes on. */
async function recorded(work: () => Promise<void>): Promise<Captured[]> {
  const found: Captured[] = [];
  const { all, run } = statementPrototype();
  const prototype = Object.getPrototypeOf(new BetterSqlite3(":memory:").prepare("select 1"));
  prototype.all = function (this: BetterSqlite3.Statement, ...parameters: unknown[]) {
    found.push([this.source, parameters.flat()]);
    return all.apply(this, parameters);
  };
  prototype.run = function (this: BetterSqlite3.Statement, ...parameters: unknown[]) {
    found.push([this.source, parameters.flat()]);
    return run.apply(this, parameters);
  };
  try {
    await work();
    return found;
  } finally {
    Object.assign(prototype, { all, run });
  }
}

function statementPrototype(): Pick<BetterSqlite3.Statement, "all" | "run"> {
  const { all, run } = Object.getPrototypeOf(new BetterSqlite3(":memory:").prepare("select 1"));
  return { all, run };
}

/** Values of the insert into outputs, the word index and the audit trail that must differ from row to row. */
function countersOf(create: readonly Captured[]): number[] {
  const valueAt = (table: string, column: string): number[] => {
    const found = create.find(([text]) => text.startsWith(`insert into "${table}"`));
    if (!found) return [];
    const columns = /\(([^)]*)\)/.exec(found[0])?.[1]?.split(", ") ?? [];
    const value = found[1][columns.indexOf(`"${column}"`)];
    return typeof value === "number" ? [value] : [];
  };
  return [
    ...valueAt("outputs", "number"),
    ...valueAt("output_search", "rowid"),
    ...valueAt("audit_entries", "seq"),
  ];
}
