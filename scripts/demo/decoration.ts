import { formatCivil } from "~/domain/calendar/civil-date";
import type { SiteCheckForm, SiteMoveForm } from "~/domain/decoration-forms";
import type { CampaignContext } from "~/usecases/campaigns.server";
import type { UseCaseContext } from "~/usecases/context.server";
import { addDesign } from "~/usecases/decoration-designs.server";
import { addSite } from "~/usecases/decoration-edit.server";
import { checkSite, moveSite } from "~/usecases/decoration-moves.server";
import { emptySite } from "~/usecases/decoration-site.server";
import { updateProposalDays } from "~db/queries/decoration-events.server";
import { addSitePictures } from "./decoration-photos";
import { citySites, type DemoSite, designs, localSites } from "./decoration-sites";
import { must, present } from "./must";

/** When the demonstration's sites were proposed; the product itself writes the day of the entry. */
const proposedOn = "2021-04-01";

/** Who reports, and who inspects: never the same person. */
interface People {
  reporter: UseCaseContext;
  inspector: UseCaseContext;
}

/**
 * Decoration of the wards, communes and the media centre up to 4/5/2021, six days before the day that the city asked
 * for. The day is from the news of the phase-1 review; places, numbers, days and who has done what are illustrative.
 */
export async function decorate(open: CampaignContext, inspector: UseCaseContext): Promise<void> {
  const { slug } = open.campaign;
  const documentId = present(
    open.structure.documents.find(({ numberSymbol }) => numberSymbol === "03/KH-TBTT"),
    "03/KH-TBTT",
  ).id;
  const ids = new Map<string, string>();
  for (const { code, kind, wording } of designs) {
    const says = { code, kind, wording, documentId, validFrom: "", validUntil: "" };
    const { id } = must(await addDesign(open, slug, { _key: `demonstration-design-${code}`, ...says }));
    ids.set(code, id);
  }
  const locals = open.structure.tree.units.filter(({ kind }) => kind === "ward" || kind === "commune");
  const sites = [...localSites(locals.map(({ key, name }) => ({ key, name }))), ...citySites];
  for (const [index, site] of sites.entries())
    await makeSite(site, { index, ids, open, people: { reporter: open, inspector } });
  await open.db.write(open.campaign.id, (tx) => updateProposalDays(tx, open.campaign.id, proposedOn));
  await addSitePictures(open, slug);
}

interface Making {
  index: number;
  ids: ReadonlyMap<string, string>;
  open: CampaignContext;
  people: People;
}

async function makeSite(site: DemoSite, { index, ids, open, people }: Making): Promise<void> {
  const { slug } = open.campaign;
  const says = { unit: site.unit, place: site.place, street: site.street, point: site.point ?? "" };
  const { number } = must(
    await addSite(open, slug, {
      ...{ ...emptySite, ...says, _key: `demonstration-site-${index}`, confirm: ["site-twin"] },
      itemId: site.items.map(() => ""),
      itemKind: site.items.map(({ kind }) => kind),
      itemQuantity: site.items.map(({ quantity }) => String(quantity)),
      itemSize: site.items.map(({ size }) => size ?? ""),
      itemFaces: site.items.map(() => ""),
      itemDoer: site.items.map(({ doer }) => doer ?? ""),
      itemDue: site.items.map(() => ""),
      itemDesign: site.items.map(({ design }) => ids.get(design ?? "") ?? ""),
    }),
  );
  // A step changes the site's version by one, so the steps say which one each of them has read.
  for (const [step, [move, day, text]] of site.steps.entries()) {
    const common = { _key: `demonstration-site-${index}-${step}`, version: step + 1, on: formatCivil(day) };
    if (move === "checked" || move === "failed")
      must(await checkSite(people.inspector, slug, number, { ...common, ...inspection(move, text) }));
    else must(await moveSite(people.reporter, slug, number, { ...common, ...report(move) }));
  }
}

const report = (move: SiteMoveForm["move"]): Omit<SiteMoveForm, "_key" | "version" | "on"> => ({
  ...{ move, note: "", documentId: "", itemId: [], itemDone: [] },
});

function inspection(move: "checked" | "failed", mend = ""): Omit<SiteCheckForm, "_key" | "version" | "on"> {
  const isFaded = mend.includes("phai");
  return {
    ...{ content: "yes", design: "yes", light: "none", remark: "" },
    clean: isFaded ? "no" : "yes",
    firm: move === "failed" && !isFaded ? "no" : "yes",
    mend,
  };
}
