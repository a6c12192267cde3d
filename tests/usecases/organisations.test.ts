import { expect, test } from "vitest";
import { firstTopics } from "~/domain/opinion-topics";
import { listTopics, organisationAt } from "~db/queries/organisations.server";
import { describeOnEngines } from "../support/engines";

describeOnEngines("organisations", (open) => {
  test("elections of one place are one organisation's, which begins with the first tree of topics once", async () => {
    const { db, campaign } = await open();
    expect(await listTopics(db.read, campaign.organisation)).toEqual(firstTopics);
    const [first, again] = await db.write("system", async (tx) => [
      await organisationAt(tx, "thành phố Hải Phòng"),
      await organisationAt(tx, " Thành phố Hải Phòng "),
    ]);
    expect(again).toBe(first);
    expect(first).not.toBe(campaign.organisation);
    expect(await listTopics(db.read, first)).toEqual(firstTopics);
    expect(await listTopics(db.read, "nơi khác")).toEqual([]);
  });
});

test("every topic of the first tree comes after the one that it stands under", () => {
  const seen = new Set<string>();
  for (const { key, parentKey } of firstTopics) {
    expect(parentKey === null || seen.has(parentKey), key).toBe(true);
    seen.add(key);
  }
});
