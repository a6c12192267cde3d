import { expect, test } from "vitest";
import { openCampaign } from "~/usecases/campaigns.server";
import { addReview } from "~/usecases/reviews.server";
import { loadReview } from "~/usecases/reviews-page.server";
import { logAll } from "../../scripts/demo/log-all";
import { phase1Figures } from "../../scripts/demo/phase-1";
import { describeOnEngines } from "../support/engines";

const slug = "ha-long-2021";

describeOnEngines("a phase review", (open) => {
  test("x", async () => {
    const world = await open();
    const ctx = world.as("thu-ky");
    await logAll(await openCampaign(ctx, slug, "output.log"), phase1Figures, (name) => world.as(name));
    const added = await addReview(ctx, slug, {
      _key: "r1",
      phase: "dot-1",
      closesOn: "",
      meetsOn: "26/3/2021",
    });
    if (!added.ok) throw new Error(JSON.stringify(added));
    const page = await loadReview(ctx, slug, added.value);
    console.log(page.texts.map((t) => `## ${t.section}\n${t.body}`).join("\n"));
    console.log(JSON.stringify(page.steps.map((s) => [s.step, s.dueOn, s.state])));
    expect(page.figures.categories.length).toBe(6);
  });
});
