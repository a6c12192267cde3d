/**
 * Imports outputs from a file, as the page does:
 *
 *     npm run -s import-outputs -- FILE --campaign SLUG --unit KEY [--dry-run] [--as ACCOUNT] [--accept-warnings] [--json]
 *
 * --unit: for rows that name none. --as: in whose name (a secretary of the campaign when left out). With --dry-run
 * nothing is recorded. New rows are recorded in small portions, so that the server goes on beside it; begun again
 * after it was stopped, it adds nothing twice. Exit code 0: done; 1: some rows have to be corrected, or were refused;
 * 2: the call or the file cannot be used.
 */
import { createReadStream, existsSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { civilDateOfInstant } from "~/domain/calendar/civil-date";
import { membershipsOn } from "~/domain/permissions";
import type { UseCaseContext } from "~/usecases/context.server";
import { type ImportReport, importFile } from "~/usecases/imports-command.server";
import { findCampaign } from "~db/queries/campaigns.server";
import { actorsOf } from "./demo/actors";
import { withUseCases } from "./installation";

const USAGE =
  "Cách dùng: npm run -s import-outputs -- TỆP --campaign MÃ --unit MÃ [--dry-run] [--as TÀI-KHOẢN] [--accept-warnings] [--json]";

/** A call that cannot be answered, in words for the person who typed it. */
class CallError extends Error {}

try {
  const call = readArguments(process.argv.slice(2));
  const report = await withUseCases("import-outputs", async (ctx) => run(await actingFor(ctx, call), call));
  process.stdout.write(call.isJson ? `${JSON.stringify(report, null, 2)}\n` : wordsOf(report));
  process.exitCode = exitCodeOf(report);
} catch (error) {
  if (!(error instanceof CallError)) throw error;
  process.stderr.write(`${error.message}\n${USAGE}\n`);
  process.exitCode = 2;
}

type Call = ReturnType<typeof readArguments>;

function readArguments(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        campaign: { type: "string" },
        unit: { type: "string" },
        as: { type: "string" },
        "dry-run": { type: "boolean", default: false },
        "accept-warnings": { type: "boolean", default: false },
        json: { type: "boolean", default: false },
      },
    });
    const [file, ...more] = positionals;
    const { campaign, unit } = values;
    if (file === undefined || more.length > 0 || !campaign || !unit)
      throw new CallError("Thiếu hoặc thừa tham số.");
    if (!existsSync(file)) throw new CallError(`Không có tệp "${file}".`);
    return {
      ...{ file, campaign, unit, as: values.as, isJson: values.json },
      ...{ isDryRun: values["dry-run"], acceptsWarnings: values["accept-warnings"] },
    };
  } catch (error) {
    if (error instanceof CallError) throw error;
    throw new CallError(`Không hiểu tham số: ${args.join(" ")}.`);
  }
}

/** In the name of the account that is named, else of the campaign's first secretary. */
async function actingFor(ctx: UseCaseContext, { campaign: slug, as, unit }: Call): Promise<UseCaseContext> {
  const campaign = await findCampaign(ctx.db.read, slug);
  if (!campaign) throw new CallError(`Không có cuộc bầu cử "${slug}".`);
  const actors = await actorsOf(ctx.db);
  const today = civilDateOfInstant(ctx.now());
  const isSecretary = (held: { campaignId: string | null; role: string }) =>
    held.campaignId === campaign.id && held.role === "secretary";
  const actor = as
    ? actors.get(as)
    : [...actors.values()].find(({ memberships }) => membershipsOn(memberships, today).some(isSecretary));
  if (!actor)
    throw new CallError(as ? `Không có tài khoản "${as}".` : `Cuộc bầu cử chưa có thư ký; chỉ rõ --as.`);
  const known = await ctx.db.read
    .selectFrom("units")
    .select("id")
    .where("campaign_id", "=", campaign.id)
    .where("key", "=", unit)
    .executeTakeFirst();
  if (!known) throw new CallError(`Không có đơn vị "${unit}" trong cuộc bầu cử này.`);
  return { ...ctx, actor };
}

function run(
  ctx: UseCaseContext,
  { file, campaign, unit, isDryRun, acceptsWarnings }: Call,
): Promise<ImportReport> {
  const content = createReadStream(file);
  return importFile(ctx, campaign, { name: basename(file), content }, { unit, isDryRun, acceptsWarnings });
}

function exitCodeOf({ status, problems, counts }: ImportReport): number {
  if (status === "unread") return 2;
  return problems.length > 0 || counts.bad > 0 ? 1 : 0;
}

function wordsOf({ summary, added, codes, problems, rows }: ImportReport): string {
  const wrong = rows.filter(({ state }) => state === "bad");
  return [
    summary,
    ...problems,
    ...wrong.map(({ line, problems: said }) => `  dòng ${line}: ${said.join(" ")}`),
    added > 0 ? `Đã ghi ${added} mục, mã từ ${codes[0]} đến ${codes[1]}.` : "Chưa ghi mục nào.",
    "",
  ].join("\n");
}
