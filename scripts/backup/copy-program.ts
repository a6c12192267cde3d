/**
 * A program of its own, so that a copy takes neither memory nor time from the server: reads its order (one line of JSON)
 * and answers in one line. It ends when nobody listens any more, that is, when the server has.
 */
import { setPriority } from "node:os";
import { createInterface } from "node:readline";
import type { CopyOrder } from "~/adapters/copies/copy-maker.server";
import { type CopyAnswer, CopyRefused } from "~/domain/copy-manifest";
import { makeCopy } from "./make-copy";
import { sealLatest } from "./seal-latest";

/** After everything else that the machine has to do. */
setPriority(10);
const lines = createInterface({ input: process.stdin });
lines.once("line", (line) => {
  void answerTo(JSON.parse(line) as CopyOrder).then((answer) => {
    process.stdout.write(`${JSON.stringify(answer)}\n`, () => process.exit(0));
  });
});
lines.once("close", () => process.exit(1));

async function answerTo({ places, ...order }: CopyOrder): Promise<CopyAnswer> {
  try {
    if (order.what === "sealed") {
      const { name, size, took } = await sealLatest(places);
      return { ok: true, name, size, took, verified: null };
    }
    const { name, manifest, verified, took } = await makeCopy(places, order);
    return { ok: true, name, size: manifest.database.size + manifest.files.bytes, took, verified };
  } catch (error) {
    if (error instanceof CopyRefused) return { ok: false, code: error.code, detail: error.detail };
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return { ok: false, code: "copy-failed", detail: "" };
  }
}
