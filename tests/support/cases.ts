import { randomUUID } from "node:crypto";
import type { AddCaseForm, DecideForm, LinkCaseForm } from "~/domain/case-forms";
import { decideCase } from "~/usecases/cases-decide.server";
import { linkCaseOutputs } from "~/usecases/cases-publish.server";
import { addCase } from "~/usecases/cases-record.server";
import { carriedOut, slug } from "./output-acts";
import type { World } from "./world";

export const mediaCentre = "trung-tam-truyen-thong";

/** A claim that the media centre met at 08:00 on 3/5/2021, 25 hours before a fresh world's now. */
export const caseOf = (says: Partial<AddCaseForm> = {}): AddCaseForm => ({
  ...{ _key: randomUUID(), claim: "Thẻ cử tri phải mua mới được cấp", topicKey: "bau-cu/danh-sach-cu-tri" },
  ...{ medium: "social-network", unit: mediaCentre, seenOn: "03/05/2021", seenTime: "08:00", repeatOf: "" },
  ...says,
});

export async function recorded(
  world: World,
  says: Partial<AddCaseForm> = {},
  who = "thu-ky",
): Promise<number> {
  return carriedOut(await addCase(world.as(who), slug, caseOf(says))).number;
}

export const decisionOf = (says: Partial<DecideForm> = {}): DecideForm => ({
  ...{
    version: 1,
    decision: "rebut",
    reason: "Nhiều người hỏi",
    correction: "Thẻ cử tri cấp không thu tiền.",
  },
  ...{ decidedOn: "03/05/2021", decidedTime: "18:00", sourceKind: ["law"], sourceLink: [""] },
  ...{ sourceTitle: ["Điều 29 Luật Bầu cử số 85/2015/QH13"], sourceDocument: [""] },
  ...says,
});

export const decided = async (
  world: World,
  number: number,
  says: Partial<DecideForm> = {},
): Promise<void> => {
  carriedOut(await decideCase(world.as("thu-ky"), slug, number, decisionOf(says)));
};

export const linking = (
  world: World,
  number: number,
  outputs: string[],
  says: Partial<LinkCaseForm> = {},
  who = "thu-ky",
) =>
  linkCaseOutputs(world.as(who), slug, number, {
    ...{ _key: randomUUID(), outputs, publishedOn: "", publishedTime: "" },
    ...says,
  });
