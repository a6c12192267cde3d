import { join } from "node:path";
import { newId } from "~/adapters/ids.server";
import { keyFromFile } from "~/adapters/key-file.server";
import type { Env } from "~/server/env.server";
import { openDatabase } from "~db/client.server";
import { findCampaign } from "~db/queries/campaigns.server";
import { insertClaimWords } from "~db/queries/case-words.server";
import { insertCase } from "~db/queries/cases.server";
import { benchCampaign } from "./campaign";
import { makeBenchData } from "./data";
import { Client, type Timing, timeInTurn } from "./measure";
import { startProduct } from "./processes";
import { openBenchSession } from "./session";

const CASES = 50_000;

const who = [
  "Cử tri",
  "Người tạm trú",
  "Công nhân khu trọ",
  "Người cao tuổi",
  "Sinh viên",
  "Người mới chuyển đến",
];
const what = [
  ...["phải mua thẻ cử tri", "không được ghi tên vào danh sách", "được nhờ người khác bỏ phiếu thay"],
  ...["chỉ được bỏ phiếu buổi sáng", "phải nộp tiền trang trí", "không được khiếu nại danh sách"],
  ...["phải đến trụ sở phường nhận phiếu", "bị phạt nếu không đi bầu cử", "không cần mang giấy tờ"],
];
const where = [
  "ở khu vực bỏ phiếu số",
  "tại nhà văn hóa tổ",
  "theo thông báo của khu phố",
  "ở điểm niêm yết số",
];

/** The claims of an election long after it: the same matters come again and again, each in words of its own. */
function claimOf(at: number): string {
  const part = (words: readonly string[], step: number) => words[Math.floor(at / step) % words.length] ?? "";
  return `${part(who, 1)} ${part(what, 6)} ${part(where, 54)} ${at % 997}, lần ${at}`;
}

/** Similar claims among 50,000 while one is being typed, through the built server, ms. */
export async function measureSimilarClaims(
  dataDir: string,
  envOf: (dataDir: string) => Env,
): Promise<Timing> {
  await fill(dataDir);
  const token = await openBenchSession(envOf(dataDir));
  const server = await startProduct(dataDir);
  const client = new Client(server.port);
  try {
    const headers = { Cookie: `__Host-cot-moc=${token}`, "X-Forwarded-Proto": "https" };
    let typed = 0;
    const call = () => {
      typed += 1;
      const claim = claimOf(typed * 7_919).slice(0, 20 + (typed % 40));
      const path = `/${benchCampaign.slug}/phan-bac/tuong-tu.data?q=${encodeURIComponent(claim)}`;
      return client.send({ method: "GET", path, headers });
    };
    const [timing] = await timeInTurn([call], { rounds: 10, perRound: 20, warmUp: 4 });
    if (!timing) throw new Error("a measurement is missing");
    return timing;
  } finally {
    client.close();
    await server.stop();
  }
}

async function fill(dataDir: string): Promise<void> {
  await makeBenchData(dataDir, 0);
  keyFromFile(join(dataDir, "keys", "audit.key"));
  const db = await openDatabase({ dataDir });
  const campaign = await findCampaign(db.read, benchCampaign.slug);
  const account = await db.read.selectFrom("accounts").select("id").executeTakeFirstOrThrow();
  if (!campaign) throw new Error("the campaign is missing");
  const { id: campaignId } = campaign;
  await db.write(campaignId, async (tx) => {
    for (let number = 1; number <= CASES; number += 1) {
      const claim = claimOf(number);
      const content = { claim, topicKey: "bau-cu", medium: "other" as const, unitId: null };
      const at = "2021-04-01T02:00:00.000Z";
      await insertCase(
        tx,
        { id: newId(), campaignId, number, ...content, seenAt: at },
        { accountId: account.id, at },
      );
      await insertClaimWords(tx, { campaignId, number, claim });
    }
  });
  await db.close();
}
