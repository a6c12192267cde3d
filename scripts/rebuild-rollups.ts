/**
 * npm run rebuild-rollups -- [slug …] [--fix]: works out lists and totals of campaigns (all, when none is named) anew
 * from their outputs, compares them with what is stored and says where they differ; with --fix puts them right.
 * Exit code 1: they differ and were left so. Writers wait while it runs.
 */

import { rebuildRollups } from "~/usecases/rollups.server";
import { listCampaigns } from "~db/queries/campaigns.server";
import { withUseCases } from "./installation";

const named = process.argv.slice(2).filter((argument) => argument !== "--fix");
const fix = process.argv.includes("--fix");

await withUseCases("rebuild-rollups", async ({ db }) => {
  const slugs = named.length > 0 ? named : (await listCampaigns(db.read)).map((campaign) => campaign.slug);
  for (const slug of slugs) {
    const report = await rebuildRollups(db, slug, { fix });
    const end =
      report.differences === 0 ? "khớp." : `${report.differences} chỗ lệch${fix ? ", đã sửa" : ""}:`;
    process.stdout.write(`${slug}: ${report.outputs} mục, ${end}\n`);
    for (const example of report.examples) process.stdout.write(`  ${example}\n`);
    if (report.differences > 0 && !fix) process.exitCode = 1;
  }
});
