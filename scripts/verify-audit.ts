/**
 * npm run verify-audit [-- --anchors DIR] [--from-copy FILE]: reads the whole audit trail and says whether somebody
 * edited, deleted, inserted, moved or cut off entries, sealed chains anew or put an old database back. `--anchors`: a
 * folder of anchors other than ANCHOR_DIR. `--from-copy`: a copy's SQLite file instead of the running database; only
 * anchors up to the copy's own last one are held against it. Exit code 1: something was found or could not be read.
 */

import { parseArgs } from "node:util";
import { anchorFolder } from "~/adapters/anchor-folder.server";
import { anchorCode } from "~/domain/audit-anchors";
import { type KnownAnchors, readAnchors, verifyWithAnchors } from "~/usecases/audit-anchors.server";
import { chainNames, findingsInWords } from "~/usecases/audit-state.server";
import type { Connection } from "~db/client.server";
import { openSqlite } from "~db/dialects/sqlite.server";
import { withUseCases } from "./installation";

const { values } = parseArgs({ options: { anchors: { type: "string" }, "from-copy": { type: "string" } } });
const copy = values["from-copy"];
const say = (line: string) => process.stdout.write(`${line}\n`);

await withUseCases("verify-audit", async ({ db, auditSeal, anchors }) => {
  const connection = copy === undefined ? db.read : openSqlite(copy, { readonly: true });
  const folder = values.anchors === undefined ? anchors : anchorFolder(values.anchors);
  try {
    const known = await readAnchors(connection, auditSeal, folder);
    const isSound = await report(connection, copy === undefined ? known : upToOwnLast(known), auditSeal);
    if (!isSound) process.exitCode = 1;
  } finally {
    if (connection !== db.read) await connection.destroy();
  }
}).catch((error: unknown) => {
  say(`✗ Không đọc được: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});

/** A copy is older than what came after it. */
function upToOwnLast(known: KnownAnchors): KnownAnchors {
  const own = known.anchors.filter((one) => !known.onlyOutside.includes(one));
  const last = own.at(-1)?.at ?? "";
  const isOlder = ({ at }: { at: string }) => at <= last;
  return { ...known, anchors: known.anchors.filter(isOlder), onlyOutside: known.onlyOutside.filter(isOlder) };
}

async function report(
  connection: Connection,
  known: KnownAnchors,
  seal: Parameters<typeof verifyWithAnchors>[1],
): Promise<boolean> {
  const { chains, findings } = await verifyWithAnchors(connection, seal, known);
  const nameOf = await chainNames(
    connection,
    chains.map(({ chain }) => chain),
    "vi",
  );
  for (const { chain, entries, erased, seq, hmac } of chains) {
    const gone = erased === 0 ? "" : `, ${erased} dòng đã xóa nội dung theo thời hạn lưu`;
    say(`Chuỗi ${nameOf(chain)}: ${entries} dòng${gone}; dòng cuối ${seq}, niêm phong ${hmac.slice(0, 12)}.`);
  }
  const last = known.anchors.at(-1);
  if (!last) say("! Chưa có mã neo nào: máy chủ ghi mã neo mỗi đêm.");
  else say(`${known.anchors.length} mã neo; mới nhất ${anchorCode(last.seal)} lúc ${last.at}.`);
  for (const { restored, copy: from } of known.restores) {
    say(`! Đã khôi phục bản sao lưu của ${from} lúc ${restored}.`);
  }
  for (const line of await findingsInWords(connection, findings, "vi")) say(`✗ ${line}.`);
  if (findings.length === 0) say("✓ Không thấy dấu hiệu nhật ký bị sửa, xóa, chèn, đổi chỗ hay cắt đuôi.");
  return findings.length === 0;
}
