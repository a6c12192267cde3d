import { papersFolder } from "~/domain/archive";
import { paperKinds } from "~/domain/letterhead";
import { readGridQuery } from "~/domain/report-grid-page";
import { listFrozenMeetings } from "~db/queries/meeting-packs.server";
import { listSyntheses } from "~db/queries/opinion-syntheses.server";
import { listReviews } from "~db/queries/reviews.server";
import type { CampaignContext } from "./campaigns.server";
import { exportCases } from "./cases-export.server";
import { exportSites } from "./decoration-export.server";
import type { ExportedFile } from "./exported-file.server";
import { writeMeetingPaper, writeMeetingWorkbook } from "./meeting-papers.server";
import { exportFigures } from "./opinion-figures-export.server";
import { writeSynthesis } from "./opinion-synthesis-page.server";
import { exportOutputs } from "./outputs-export.server";
import { exportReportGrid } from "./report-grid-export.server";
import { writeReviewPaper } from "./reviews-papers.server";
import { exportTasks } from "./tasks-export.server";

interface Paper {
  name: string;
  open: () => Promise<AsyncIterable<Uint8Array>>;
}

const nothing = () => "";

/** The papers and tables that the product itself offers, each made when its turn has come. */
export async function* archivedPapers(open: CampaignContext): AsyncGenerator<Paper> {
  const { campaign, db } = open;
  const { slug } = campaign;
  const gone = new AbortController().signal;
  const paper = (name: string, make: () => Promise<ExportedFile>): Paper => ({
    name: `${papersFolder}${name}`,
    open: async () => (await make()).content,
  });
  yield {
    name: "bang/ket-qua.csv",
    open: async () => (await exportOutputs(open, slug, nothing, { format: "csv", gone })).content,
  };
  yield paper("ket-qua.xlsx", () => exportOutputs(open, slug, nothing, { format: "xlsx", gone }));
  yield paper("nhiem-vu.xlsx", () => exportTasks(open, slug, nothing, gone));
  yield paper("bao-cao-tuan.xlsx", () => exportReportGrid(open, slug, readGridQuery(nothing), gone));
  yield paper("phan-bac.xlsx", () => exportCases(open, slug, nothing, gone));
  yield paper("trang-tri.xlsx", () => exportSites(open, slug, nothing, gone));
  const span = { from: campaign.startsOn, to: campaign.endsOn, layout: null, gone };
  yield paper("du-luan/so-lieu.xlsx", () => exportFigures(open, slug, { ...span, format: "xlsx" }));
  for (const { on } of await listFrozenMeetings(db.read, campaign.id)) {
    const folder = `giao-ban/${on}`;
    yield paper(`${folder}/tai-lieu.docx`, () => writeMeetingPaper(open, slug, on, { paper: "pack", gone }));
    yield paper(`${folder}/thong-bao.docx`, () =>
      writeMeetingPaper(open, slug, on, { paper: "notice", gone }),
    );
    yield paper(`${folder}/so-lieu.xlsx`, () => writeMeetingWorkbook(open, slug, on, { gone }));
  }
  for (const { id, closesOn } of (await listReviews(db.read, campaign.id)).filter((one) => !one.isRemoved))
    for (const kind of paperKinds)
      yield paper(`so-ket/${closesOn}-${id.slice(-6)}/${kind}.docx`, () =>
        writeReviewPaper(open, slug, id, { paper: kind, gone }),
      );
  const issued = (await listSyntheses(db.read, campaign.organisation)).filter(
    (one) => one.issuedOn !== null && one.from <= campaign.endsOn && one.to >= campaign.startsOn,
  );
  for (const { id } of issued)
    yield paper(`du-luan/tong-hop-${id.slice(-6)}.docx`, () =>
      writeSynthesis(open, slug, id, { layout: null, gone }),
    );
}
