import { randomUUID } from "node:crypto";
import { openDatabase } from "~db/client.server";
import { untilAnswered } from "./acts";
import { Caller } from "./caller";
import { formFields } from "./forms";
import { base, type Ground } from "./ground";
import type { House } from "./house";

const never = () => Promise.reject(new Error("the server gave no answer"));

/** Records the first output of an election, for photographs to be added to; the value is its number. */
export async function firstOutput(port: number, { tokens }: Ground): Promise<number> {
  const caller = new Caller(port, tokens["thu-ky"]);
  const fields = formFields({ key: randomUUID(), title: "Lễ phát động trang trí" });
  await untilAnswered(() => caller.post(`${base}/ket-qua/moi`, fields), never, [302]);
  return 1;
}

/** Goes on with imports whose work was cut off, as their sender would, until all have come to their end. */
export async function finishImports(house: House, { dataDir, tokens }: Ground): Promise<void> {
  const caller = new Caller(house.port, tokens["can-bo"]);
  const giveUpAt = performance.now() + 120_000;
  for (;;) {
    const db = await openDatabase({ dataDir });
    const open = await db.read.selectFrom("imports").select("id").where("status", "=", "writing").execute();
    await db.close();
    if (open.length === 0) return;
    if (performance.now() > giveUpAt) throw new Error("an import does not come to its end");
    for (const { id } of open) await caller.post(`${base}/ket-qua/nhap-tep/${id}`, [["intent", "resume"]]);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
