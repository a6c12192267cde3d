import type { FeedItem } from "~/domain/own-feeds";
import type { CampaignContext } from "~/usecases/campaigns.server";
import { addFeed, changeFeed } from "~/usecases/own-feeds.server";
import { readFeedNow } from "~/usecases/own-feeds-page.server";
import { must } from "./must";

const unit = "trung-tam-truyen-thong";

/** Illustrative: the portal's feed with items that wait to be recorded. It is paused, so that nothing is ever fetched. */
export async function addOwnFeed(campaign: CampaignContext, slug: string): Promise<void> {
  const centre = campaign.structure.tree.units.find(({ key }) => key === unit);
  const portal = campaign.structure.channels.find(
    (channel) => channel.unitId === centre?.id && channel.kind === "portal",
  );
  const place = portal ? `${unit}/${portal.id}` : unit;
  const address = "https://cong-thong-tin.example/nguon-tin.rss";
  const feed = must(await addFeed(campaign, slug, { _key: "demo-own-feed", place, category: "", address }));
  must(await changeFeed(campaign, slug, feed.id, "pause"));
  const readFeed = async () => ({ result: "items" as const, items: [...items], etag: "", lastModified: "" });
  await readFeedNow({ ...campaign, readFeed }, slug, feed.id);
}

const item = (n: number, title: string, publishedAt: string | null): FeedItem => ({
  key: `minh-hoa-${n}`,
  title,
  link: `https://cong-thong-tin.example/nguon-tin/${n}`,
  publishedAt,
});

const items: readonly FeedItem[] = [
  item(1, "Thành phố kiểm tra công tác chuẩn bị bầu cử tại các phường", "2021-05-04T02:10:00.000Z"),
  item(2, "Tập huấn nghiệp vụ cho thành viên các tổ bầu cử", "2021-05-04T00:40:00.000Z"),
  item(3, "Hướng dẫn cử tri tra cứu danh sách cử tri, liên hệ 0203.3825.000", "2021-05-03T08:00:00.000Z"),
  item(4, "Trang trí đường phố chào mừng ngày bầu cử", "2021-05-03T01:30:00.000Z"),
  item(5, "Lịch tiếp xúc cử tri của những người ứng cử", null),
];
