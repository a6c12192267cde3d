import type { UseCaseContext } from "~/usecases/context.server";
import { jobKinds } from "~/usecases/job-kinds.server";
import { runNextJob } from "~/usecases/jobs.server";
import { loadProposals } from "~/usecases/own-feed-proposals.server";
import { readingKind } from "~/usecases/own-feed-readings.server";
import { addFeed } from "~/usecases/own-feeds.server";
import { feedItem } from "./feed-server";
import { carriedOut, slug } from "./output-acts";
import type { World } from "./world";

/** The unit of the members. */
export const mediaCentre = "trung-tam-truyen-thong";
export const itemPage = (n: number) => `https://halong.gov.vn/tin/${n}`;
export const someItems = [
  feedItem("a", "Thành phố tập huấn nghiệp vụ bầu cử", itemPage(1), "2021-05-04"),
  feedItem("b", "Khai mạc triển lãm ảnh về bầu cử, liên hệ 0912345678", itemPage(2), "2021-05-03"),
  feedItem("c", "Tin không ghi ngày", itemPage(3)),
  feedItem("d", "Tin của năm trước", itemPage(4), "2020-05-03"),
];

/** A feed named for the media centre's portal items; the job of its first reading waits. */
export async function nameFeed(world: World, address: string, place = mediaCentre) {
  const form = { _key: world.as("thu-ky").newId(), place, category: "portal-item", address };
  return carriedOut(await addFeed(world.as("thu-ky"), slug, form));
}

/** Carries out the readings that are due; the value is how many jobs that were. */
export async function runFeedJobs(ctx: UseCaseContext): Promise<number> {
  const own = Object.fromEntries(Object.entries(jobKinds).filter(([kind]) => kind === readingKind));
  for (let count = 0; ; count += 1) if (!(await runNextJob(ctx, own))) return count;
}

export const proposalsOf = async (ctx: UseCaseContext, show = "") =>
  (await loadProposals(ctx, slug, (name) => (name === "xem" ? show : ""))).rows;
export const countOutputs = async ({ db }: World) =>
  (await db.read.selectFrom("outputs").select("id").execute()).length;
