import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, openDatabase } from "~db/client.server";
import { type BuiltServer, startServer } from "../support/built-server";
import { multipart } from "../support/sample-files";
import { Visitor } from "./http";

let server: BuiltServer;
let db: Database;
beforeAll(async () => {
  server = await startServer();
  db = await openDatabase({ dataDir: server.dataDir });
});
afterAll(async () => {
  await db.close();
  await server.close();
});

const imports = "/ha-long-2021/ket-qua/nhap-tep";
/** A run by hand may ask for more: IMPORT_KILLS=50. */
const kills = Number(process.env.IMPORT_KILLS ?? 3);
const lines = 240;
const phases = ["writing", "undoing", "reading"] as const;

it("records every row of an import once, or takes all of them back, however often the server is killed", async () => {
  const ends = new Map<string, "done" | "undone">();
  for (let kill = 0; kill < kills; kill += 1) {
    const phase = phases[kill % phases.length] ?? "writing";
    const name = `lần ${kill}.csv`;
    const visitor = await new Visitor(server.url).signIn("can-bo");
    await upload(visitor, name, phase === "reading" ? killAt(name, phase, kill) : null);
    await press(visitor, name, "save", "done", phase === "writing" ? killAt(name, phase, kill) : null);
    if (phase === "undoing") await press(visitor, name, "undo", "undone", killAt(name, phase, kill));
    ends.set(name, phase === "undoing" ? "undone" : "done");
  }
  for (const [name, end] of ends) await expectWhole(name, end);
}, 1_800_000);

/** Sends a file and sees to it that it is checked. */
async function upload(visitor: Visitor, name: string, killed: Promise<void> | null): Promise<void> {
  const rows = titlesOf(name).map((title) => `4/5/2021;Bài đăng fanpage;${title};2`);
  const content = Buffer.from(["Ngày đăng;Hình thức;Tiêu đề;Số lượng", ...rows].join("\n"));
  const { body, headers } = multipart([{ name, content }]);
  const sent = visitor.postBody(imports, body, headers).catch(() => null);
  await (killed ?? sent);
  await goOn(visitor, name, "checked");
}

/** Presses one of the buttons of the import's page and sees to it that the work comes to its end. */
async function press(
  visitor: Visitor,
  name: string,
  intent: "save" | "undo",
  end: "done" | "undone",
  killed: Promise<void> | null,
): Promise<void> {
  const { id, version } = await importOf(name);
  const fields = { intent, version: String(version), withTwins: "", reason: "" };
  const sent = visitor.post(`${imports}/${id}`, fields).catch(() => null);
  await (killed ?? sent);
  await sent;
  await goOn(visitor, name, end);
}

/** Kills the server in the midst of the work, each time at another place, and starts it again. */
async function killAt(name: string, phase: (typeof phases)[number], kill: number): Promise<void> {
  const behind = (kill * 37) % (lines / 2);
  await expect.poll(() => hasPassed(name, phase, behind), { timeout: 60_000, interval: 2 }).toBe(true);
  await server.stop("SIGKILL");
  await server.start();
}

const before = { reading: undefined, writing: "checked", undoing: "done" } as const;

/** Whether the work is so far, or was quicker than anybody could look. */
async function hasPassed(name: string, phase: (typeof phases)[number], behind: number): Promise<boolean> {
  const row = await findImport(name);
  if (!row || row.status === before[phase]) return false;
  if (row.status !== phase) return true;
  return (phase === "undoing" ? lines - (await activeTitles(name)).length : row.written) >= behind;
}

/** What the person sees who finds the work broken off: a page that says how far it is, and a button to go on with it. */
async function goOn(visitor: Visitor, name: string, end: string): Promise<void> {
  const { id, status } = await importOf(name);
  if (status !== end) await visitor.post(`${imports}/${id}`, { intent: "resume" });
  await expect.poll(async () => (await importOf(name)).status, { timeout: 60_000 }).toBe(end);
}

/** Each row of all files has a figure of its own: it looks like no other. */
const titleOf = (name: string, row: number) => `Bản tin số ${Number(/\d+/.exec(name)) * lines + row}`;

const titlesOf = (name: string) => Array.from({ length: lines }, (_, row) => titleOf(name, row));

const findImport = (name: string) =>
  db.read
    .selectFrom("imports")
    .select(["id", "status", "version", "written", "outputs"])
    .where("file_name", "=", name)
    .executeTakeFirst();

async function importOf(name: string) {
  const found = await findImport(name);
  if (!found) throw new Error(`${name} has not arrived`);
  return found;
}

async function activeTitles(name: string): Promise<string[]> {
  const rows = await db.read
    .selectFrom("outputs")
    .select("title")
    .where("title", "in", titlesOf(name))
    .where("status", "=", "active")
    .execute();
  return rows.map(({ title }) => title);
}

async function expectWhole(name: string, end: "done" | "undone"): Promise<void> {
  const { id, outputs } = await importOf(name);
  expect(outputs, name).toBe(lines);
  expect((await activeTitles(name)).sort(), name).toEqual(end === "done" ? titlesOf(name).sort() : []);
  const told = await db.read
    .selectFrom("import_outputs")
    .innerJoin("audit_entries", "audit_entries.subject_id", "import_outputs.output_id")
    .select("import_outputs.output_id")
    .where("import_id", "=", id)
    .where("action", "=", "output.log")
    .execute();
  expect(new Set(told.map((row) => row.output_id)).size, name).toBe(lines);
  expect(told, name).toHaveLength(lines);
}
