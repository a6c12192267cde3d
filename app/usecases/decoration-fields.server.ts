import {
  type Design,
  type ItemKind,
  isDesignValid,
  itemKinds,
  type Point,
  type Site,
  type SiteItem,
} from "~/domain/decoration";
import type { SiteFields } from "~/domain/decoration-forms";
import {
  farFromUnit,
  MOST_ITEMS_OF_KIND,
  namesPerson,
  readCount,
  readPoint,
  readSize,
} from "~/domain/decoration-typed";
import type { NamedKeys } from "~/domain/folded-names";
import { keyNamed, listNames } from "~/domain/output-rows";
import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import { foldVietnamese } from "~/domain/vietnamese";
import { listDesigns } from "~db/queries/decoration-designs.server";
import {
  type ItemContent,
  listSites,
  listUnitPoints,
  type SiteContent,
} from "~db/queries/decoration-sites.server";
import type { CampaignContext } from "./campaigns.server";
import { AccessDenied, done, type Outcome, refused } from "./context.server";
import { checkNearElection, readDay } from "./timeline-days.server";

/** What forms and lists of sites are read against. */
export interface SiteFrame {
  sites: Site[];
  designs: Design[];
  unitPoints: ReadonlyMap<string, Point>;
  units: NamedKeys;
}

export async function siteFrame(open: CampaignContext): Promise<SiteFrame> {
  const { db, campaign, structure } = open;
  const [sites, designs, unitPoints] = await Promise.all([
    listSites(db.read, campaign.id),
    listDesigns(db.read, campaign.id),
    listUnitPoints(
      db.read,
      structure.tree.units.map(({ id }) => id),
    ),
  ]);
  return { sites, designs, unitPoints, units: listNames(structure).units };
}

/** A site as a form says it; each item with the id that it has already, or "". */
export interface ReadSite {
  content: SiteContent;
  items: { id: string; content: ItemContent }[];
}

/**
 * Holds a form of a site against the campaign. Problems: `unit` required, unit-unknown, unit-ended; `point`
 * point-unreadable, point-swapped, point-abroad, point-far {km}; `place` site-twin {code} (both can be confirmed);
 * `items` items-missing, and of a row {row} item-kind, item-quantity {most}, item-size, item-doer-person,
 * item-design, item-design-ended, those of a typed day; personal-…. Throws AccessDenied for other people's units.
 */
export function readSiteFields(
  form: SiteFields,
  frame: SiteFrame,
  open: CampaignContext,
  before?: Site,
): Outcome<ReadSite> {
  const problems: Problem[] = [];
  const unitId = readUnit(form.unit, open, problems, before);
  const point = readPoint(form.point);
  if (!point.ok) problems.push(point.problem);
  const items = readItems(form, frame, open, problems, before);
  const [place, street] = [oneLine(form.place), oneLine(form.street)];
  problems.push(...textProblems({ place, street, note: form.note }, open.structure));
  if (problems.length === 0 && unitId !== null && point.ok)
    problems.push(
      ...siteWarnings({ unitId, place, street, point: point.value }, form.confirm, frame, before),
    );
  if (problems.length > 0 || unitId === null || !point.ok) return refused(...problems);
  return done({ content: { unitId, place, street, note: form.note, point: point.value }, items });
}

const oneLine = (text: string) => text.normalize("NFC").replace(/\s+/gu, " ").trim();

function readUnit(
  key: string,
  open: CampaignContext,
  problems: Problem[],
  before: Site | undefined,
): string | null {
  const { tree } = open.structure;
  const own = open.unitsFor("decoration.propose");
  const [only, ...more] = own === "all" ? [] : own;
  const unit =
    key === "" && only !== undefined && more.length === 0
      ? tree.get(only)
      : tree.units.find((one) => one.key === key);
  if (!unit) {
    problems.push({ field: "unit", code: key === "" ? "required" : "unit-unknown" });
    return null;
  }
  const isEnded = unit.validTo !== null && unit.validTo <= open.today;
  if (isEnded && unit.id !== before?.unitId) {
    problems.push({ field: "unit", code: "site-unit-ended", params: { unit: unit.shortName } });
    return null;
  }
  if (own !== "all" && !own.includes(unit.id)) throw new AccessDenied();
  return unit.id;
}

/** A slip of the map, or the same place once more: both may be meant, and then they are confirmed. */
export function siteWarnings(
  { unitId, place, street, point }: Pick<SiteContent, "unitId" | "place" | "street" | "point">,
  confirmed: readonly string[],
  { sites, unitPoints }: SiteFrame,
  before?: Site,
): Problem[] {
  const others = sites.filter((one) => one.unitId === unitId && !one.isRemoved && one.id !== before?.id);
  const found: Problem[] = [];
  const km =
    point &&
    farFromUnit(
      point,
      unitPoints.get(unitId),
      others.flatMap((one) => one.point ?? []),
    );
  if (km !== null && !confirmed.includes("point-far"))
    found.push({ field: "point", code: "point-far", params: { km } });
  const name = foldVietnamese(`${place} ${street}`);
  const twin = others.find((one) => foldVietnamese(`${one.place} ${one.street}`) === name);
  if (twin && !confirmed.includes("site-twin"))
    found.push({ field: "place", code: "site-twin", params: { number: twin.number, place: twin.place } });
  return found;
}

function readItems(
  form: SiteFields,
  frame: SiteFrame,
  open: CampaignContext,
  problems: Problem[],
  before: Site | undefined,
): ReadSite["items"] {
  const rows = form.itemKind.map((kind, index) => ({
    row: index + 1,
    id: form.itemId[index] ?? "",
    kind,
    quantity: form.itemQuantity[index] ?? "",
    size: form.itemSize[index] ?? "",
    faces: form.itemFaces[index] ?? "",
    doer: oneLine(form.itemDoer[index] ?? ""),
    due: form.itemDue[index] ?? "",
    design: form.itemDesign[index] ?? "",
  }));
  const filled = rows.filter(({ kind, quantity, size }) => kind + quantity + size !== "");
  if (filled.length === 0) problems.push({ field: "items", code: "items-missing" });
  return filled.flatMap((row) => {
    const known = before?.items.find(({ id }) => id === row.id);
    const found = readItem(row, frame, open, known);
    problems.push(...found.problems.map((one) => ({ ...one, params: { ...one.params, row: row.row } })));
    return found.content ? [{ id: known?.id ?? "", content: found.content }] : [];
  });
}

interface TypedItem {
  kind: string;
  quantity: string;
  size: string;
  faces: string;
  doer: string;
  due: string;
  design: string;
}

function readItem(
  typed: TypedItem,
  { designs, units }: SiteFrame,
  open: CampaignContext,
  known: SiteItem | undefined,
): { content: ItemContent | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const flaw = (code: string, params: Problem["params"] = {}) =>
    problems.push({ field: "items", code, params });
  const kind = itemKinds.find((one): one is ItemKind => one === typed.kind);
  const quantity = readCount(typed.quantity === "" ? "1" : typed.quantity, 1);
  const size = readSize(typed.size);
  if (!kind) flaw("item-kind");
  if (quantity === null) flaw("item-quantity", { most: MOST_ITEMS_OF_KIND });
  if (quantity !== null && known && quantity < known.done) flaw("item-below-done", { done: known.done });
  if (size === "unreadable") flaw("item-size");
  if (namesPerson(typed.doer)) flaw("item-doer-person");
  const dueOn = readDay(typed.due, "items", problems);
  problems.push(...checkNearElection(dueOn, "items", open.campaign));
  const design = designs.find(({ id }) => id === typed.design);
  if (typed.design !== "" && !design) flaw("item-design");
  // What is up already keeps the design it was put up with.
  if (design && design.id !== known?.designId && !isDesignValid(design, open.today))
    flaw("item-design-ended", { code: design.code });
  problems.push(...textProblems({ items: typed.doer }, open.structure));
  if (problems.length > 0 || !kind || quantity === null || size === "unreadable")
    return { content: null, problems };
  const unitKey = typed.doer === "" ? undefined : keyNamed(units, typed.doer);
  const doerUnit = open.structure.tree.units.find(({ key }) => key === unitKey);
  const content: ItemContent = {
    ...{ kind, quantity, dueOn, designId: design?.id ?? null },
    ...{ widthCm: size?.width ?? null, heightCm: size?.height ?? null },
    faces: typed.faces === "1" ? 1 : typed.faces === "2" ? 2 : null,
    ...{ doerUnitId: doerUnit?.id ?? null, doer: doerUnit ? "" : typed.doer },
  };
  return { content, problems };
}
