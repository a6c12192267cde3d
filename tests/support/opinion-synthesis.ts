import { randomUUID } from "node:crypto";
import type { CivilDate } from "~/domain/calendar/civil-date";
import { instantOf } from "~/domain/calendar/civil-date";
import type { OpinionItem, OpinionReport } from "~/domain/opinion";
import type { PassForm } from "~/domain/opinion-issue-forms";
import type { EntryForm, NewSynthesisForm } from "~/domain/opinion-synthesis-forms";
import { mergeIntoIssue } from "~/usecases/opinion-issues-changes.server";
import { insertOpinionReport } from "~db/queries/opinion-reports.server";
import { takeNumber } from "~db/queries/opinion-settings.server";
import { carriedOut, slug } from "./output-acts";
import type { World } from "./world";

export const key = () => randomUUID();

export interface Filed {
  topic?: string;
  /** Key of a unit; "": the whole place. */
  place?: string;
  on?: CivilDate;
  by?: string;
  team?: string;
  say?: string;
  asks?: string;
  period?: OpinionReport["period"];
}

/** Reports as collaborators have filed them, one matter each. The value is the matters' ids. */
export async function filed(world: World, reports: readonly Filed[]): Promise<string[]> {
  return world.db.write(world.campaign.id, async (tx) => {
    const ids: string[] = [];
    for (const one of reports) {
      const item = itemOf(world, one);
      const author = world.as(one.by ?? "cong-tac-vien").actor;
      const teamKey = one.team ?? "";
      await insertOpinionReport(tx, world.campaign.organisation, {
        ...{ id: randomUUID(), campaignId: world.campaign.id },
        number: await takeNumber(tx, world.campaign.organisation, "last_report"),
        ...{ kind: one.period ? "periodic" : "quick", period: one.period ?? null, title: "" },
        ...{ teamKey, teamName: teamKey === "" ? "" : world.unit(teamKey).name },
        ...{ authorId: author?.accountId ?? "", receivedAt: instantOf(one.on ?? "2021-05-03", "09:00") },
        ...{ status: "active", version: 1, items: [item] },
      });
      ids.push(item.id);
    }
    return ids;
  });
}

function itemOf(world: World, { topic = "nuoc", place = "phuong-bai-chay", say, asks }: Filed): OpinionItem {
  return {
    ...{ id: randomUUID(), position: 0, topicKey: topic, wider: [], seenAt: null },
    place: { key: place, name: place === "" ? "" : world.unit(place).name },
    ...{ breadth: "many", tendency: "uneasy", urgency: "normal" },
    ...{ whatPeopleSay: say ?? "Nước yếu vào buổi tối.", asks: asks ?? "Sớm nâng áp lực nước." },
  };
}

/** An issue made of some matters. The value is its number, as addresses have it. */
export async function issueOf(world: World, items: string[], title = "Cấp nước buổi tối"): Promise<string> {
  const form = { _key: key(), issue: "", title, topic: "nuoc", items };
  return String(carriedOut(await mergeIntoIssue(world.as("thu-ky"), slug, form)).number);
}

export const passForm = (differs: Partial<PassForm> = {}): PassForm => ({
  ...{ _key: key(), unit: "", agency: "Công ty cấp nước", passedOn: "04/05/2021", document: "45/CV-BTG" },
  ...{ dueOn: "10/05/2021", ...differs },
});

export const entryForm = (differs: Partial<EntryForm>): EntryForm => ({
  ...{ _key: key(), kind: "messages", from: "01/04/2020", to: "31/05/2020", qualifier: "exact" },
  ...{ value: "", said: "", note: "", ...differs },
});

export const synthesisForm = (differs: Partial<NewSynthesisForm> = {}): NewSynthesisForm => ({
  ...{
    _key: key(),
    kind: "general",
    title: "",
    from: "01/04/2021",
    to: "30/04/2021",
    issues: [],
    ...differs,
  },
});
