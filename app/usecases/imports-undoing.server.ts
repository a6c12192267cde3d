import { importTexts as en } from "~/i18n/en/imports";
import { importTexts as vi } from "~/i18n/vi/imports";
import { countRows, listImportOutputs, moveRows } from "~db/queries/import-rows.server";
import { findImport, type Import, moveImport } from "~db/queries/imports.server";
import { appendAudit } from "./audit.server";
import type { CampaignContext } from "./campaigns.server";
import { turn } from "./imports-check.server";
import { withdrawUntouched } from "./outputs-revise.server";

/** Outputs that are taken back at one time. */
const portion = 10;

/**
 * Takes all outputs of an import that nobody has touched since into the trash. After a save that was refused the
 * import is ready to be saved again without the row that stood against it; else it is undone.
 */
export async function undoImport(reopen: () => Promise<CampaignContext>, id: string): Promise<void> {
  for (;;) {
    const open = await reopen();
    const at = await findImport(open.db.read, id);
    if (at?.status !== "undoing") return;
    const outputs = await listImportOutputs(open.db.read, id, { untouched: true, limit: portion });
    if (outputs.length === 0) return finish(open, at);
    const numbers = outputs.map(({ number }) => number);
    const reason = { vi: vi.undoReason, en: en.undoReason }[open.actor.locale](at.fileName);
    const outcome = await withdrawUntouched(open, open.campaign.slug, numbers, reason);
    if (!outcome.ok) {
      const [problem] = outcome.problems;
      // Somebody was quicker with one of them: the next look finds which are left.
      if (problem && ["changed-by-other", "output-withdrawn"].includes(problem.code)) continue;
      await open.db.write(open.campaign.id, (tx) =>
        moveImport(tx, at, { status: "done", problem: problem ?? null }),
      );
      return;
    }
    await turn();
  }
}

async function finish(open: CampaignContext, at: Import): Promise<void> {
  await open.db.write(open.campaign.id, async (tx) => {
    const isFailed = at.doneAt === null;
    await moveRows(tx, at.id, { from: "done", to: isFailed ? "new" : "undone" });
    const counts = await countRows(tx, at.id);
    const rows = {
      all: at.rows.all,
      fresh: counts.get("new") ?? 0,
      twins: counts.get("twin") ?? 0,
      bad: counts.get("bad") ?? 0,
    };
    if (isFailed) {
      await moveImport(tx, at, { status: "checked", rows, written: 0, outputs: 0 });
      return;
    }
    await moveImport(tx, at, { status: "undone", undoneAt: open.campaignNow });
    await appendAudit(tx, open, {
      chain: open.campaign.id,
      action: "output.import",
      subjectKind: "import",
      subjectId: at.id,
      campaignId: open.campaign.id,
      payload: { act: "undone", file: at.fileName, hash: at.fileHash, outputs: at.outputs },
    });
  });
}
