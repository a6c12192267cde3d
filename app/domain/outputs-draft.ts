import { type CivilDate, parseVietnameseDate } from "./calendar/civil-date";
import type { Campaign, CampaignStructure } from "./campaign";
import { readLink } from "./links";
import type { OutputContent, OutputFields } from "./outputs";
import { type Placement, readPlacements } from "./outputs-placement";
import { findPersonalData } from "./personal-data";
import type { Problem } from "./problem";
import { readCount } from "./quantities";

/** What a form says, understood: the content shared by its rows, and one placement for each row. */
export interface OutputDraft extends Omit<OutputContent, "categoryId" | "channelId"> {
  placements: Placement[];
}

export interface DraftFrame {
  campaign: Pick<Campaign, "startsOn" | "endsOn">;
  structure: CampaignStructure;
  today: CivilDate;
}

export type ReadDraft = { ok: true; draft: OutputDraft } | { ok: false; problems: Problem[] };

/** Understands a typed form or says at each field what is wrong with it. Knows nothing of permissions. */
export function readOutput(fields: OutputFields, frame: DraftFrame): ReadDraft {
  const problems: Problem[] = [];
  const note = <T>(found: { value: T } | Problem): T | null => {
    if ("value" in found) return found.value;
    problems.push(found);
    return null;
  };
  const publishedOn = note(readDay("date", fields.date, frame));
  const periodFrom =
    fields.basis === "period" ? note(readPeriodStart(fields.from, publishedOn, frame)) : null;
  const units = readUnits(fields.units, publishedOn, frame);
  problems.push(...units.problems);
  const placements = readPlacements(fields, units.ids, frame.structure);
  problems.push(...placements.problems);
  const value = note(readQuantity(fields));
  const coverageOf = fields.basis === "coverage" ? note(readWhole(fields, value)) : null;
  if (fields.basis === "rate" && fields.per === "") problems.push({ field: "per", code: "per-needed" });
  const messageId = note(readMessage(fields.message, frame.structure));
  const link = note(readOutputLink(fields.link, frame.structure));
  const title = note(readTitle(fields.title, frame.structure));
  problems.push(...textProblems({ note: fields.note, confirmReason: fields.confirmReason }, frame.structure));
  if (problems.length > 0 || publishedOn === null || title === null) return { ok: false, problems };
  return {
    ok: true,
    draft: {
      basis: fields.basis,
      value,
      qualifier: fields.qualifier,
      coverageOf,
      ratePer: fields.basis === "rate" ? fields.per || null : null,
      periodFrom,
      publishedOn,
      messageId,
      title,
      link: link?.url ?? null,
      linkKey: link?.key ?? null,
      note: fields.note.normalize("NFC").trim(),
      unitIds: units.ids,
      placements: placements.found,
    },
  };
}

/** Personal data in free texts, each at its field. */
export function textProblems(texts: Record<string, string>, structure: CampaignStructure): Problem[] {
  const channels = channelUrls(structure);
  return Object.entries(texts).flatMap(([field, text]) => {
    const found = findPersonalData(text, channels);
    return found ? [{ field, code: `personal-${found.kind}`, params: { found: found.found } }] : [];
  });
}

type Read<T> = { value: T } | Problem;

/** A day of the campaign that has come. */
function readDay(field: string, text: string, { campaign, today }: DraftFrame): Read<CivilDate> {
  if (text.trim() === "") return { field, code: "date-needed" };
  const parsed = parseVietnameseDate(text);
  if (!parsed.ok) {
    const { code, ...params } = parsed.problem;
    return { field, code, params };
  }
  const { startsOn: start, endsOn: end } = campaign;
  if (parsed.date < start || parsed.date > end)
    return { field, code: "date-outside", params: { start, end } };
  if (parsed.date > today) return { field, code: "future-date", params: { today } };
  return { value: parsed.date };
}

function readPeriodStart(text: string, end: CivilDate | null, frame: DraftFrame): Read<CivilDate> {
  const start = readDay("from", text, frame);
  if (!("value" in start) || end === null || start.value <= end) return start;
  return { field: "from", code: "period-reversed" };
}

function readUnits(keys: readonly string[], day: CivilDate | null, { structure }: DraftFrame) {
  const field = "units";
  const problems: Problem[] = [];
  const ids = new Set<string>();
  for (const key of keys) {
    if (key === "") continue;
    const unit = structure.tree.units.find((one) => one.key === key);
    if (!unit) problems.push({ field, code: "unit-unknown" });
    else if (!unit.reports) problems.push({ field, code: "unit-gathers", params: { unit: unit.name } });
    else if (day !== null && (day < unit.validFrom || (unit.validTo !== null && day >= unit.validTo))) {
      problems.push({ field, code: "unit-not-valid", params: { unit: unit.name, day } });
    } else ids.add(unit.id);
  }
  if (ids.size === 0 && problems.length === 0) problems.push({ field, code: "unit-needed" });
  return { ids: [...ids], problems };
}

function readQuantity({ quantity, qualifier }: OutputFields): Read<number | null> {
  const field = "quantity";
  if (qualifier === "uncounted")
    return quantity === "" ? { value: null } : { field, code: "count-not-expected" };
  if (quantity === "") return { field, code: "count-needed" };
  const read = readCount(quantity);
  return read.ok ? { value: read.count } : { field, code: read.code };
}

function readWhole({ whole }: OutputFields, part: number | null): Read<number> {
  const field = "whole";
  const read = readCount(whole);
  if (!read.ok) return { field, code: whole === "" ? "whole-needed" : read.code };
  if (read.count === 0) return { field, code: "whole-zero" };
  return part !== null && part > read.count ? { field, code: "part-over-whole" } : { value: read.count };
}

function readMessage(key: string, { messages }: CampaignStructure): Read<string | null> {
  if (key === "") return { value: null };
  const message = messages.find((one) => one.key === key);
  return message ? { value: message.id } : { field: "message", code: "message-unknown" };
}

function readOutputLink(
  text: string,
  structure: CampaignStructure,
): Read<{ url: string; key: string } | null> {
  if (text === "") return { value: null };
  const read = readLink(text.normalize("NFC"), channelUrls(structure));
  return read.ok ? { value: read } : { field: "link", code: read.code };
}

function readTitle(text: string, structure: CampaignStructure): Read<string> {
  const title = text.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (title === "") return { field: "title", code: "title-needed" };
  return textProblems({ title }, structure)[0] ?? { value: title };
}

const channelUrls = ({ channels }: CampaignStructure) => channels.flatMap((channel) => channel.url ?? []);
