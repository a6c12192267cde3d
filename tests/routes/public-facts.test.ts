import { parseAtomFeed, parseRssFeed } from "feedsmith";
import { expect, test } from "vitest";
import { loader as atom } from "~/routes/public-facts/atom";
import { loader as fact } from "~/routes/public-facts/fact";
import { loader as page } from "~/routes/public-facts/page";
import { loader as rss } from "~/routes/public-facts/rss";
import type { UseCaseContext } from "~/usecases/context.server";
import { switchFactsPage } from "~/usecases/facts-settings.server";
import { idOf } from "../support/accounts";
import { describeOnEngines } from "../support/engines";
import { numberOf, slug } from "../support/output-acts";
import type { World } from "../support/world";

interface PublicCase {
  number: number;
  claim: string;
  correction: string;
  decision?: "rebut" | "inform" | "leave";
  isPublic?: boolean;
  published?: boolean;
  hasOutput?: boolean;
}

const claim = "Có thông tin nói cử tri phải trả tiền để nhận thẻ cử tri";
const correction = "Thẻ cử tri được phát miễn phí cho mọi cử tri.\nNhận tại khu vực bỏ phiếu.";

/** A case as the secretary leaves it. */
async function put(world: World, one: PublicCase): Promise<void> {
  const [id, by] = [`case-${one.number}`, idOf(world, "thu-ky")];
  const decision = one.decision ?? "rebut";
  const at = `2021-05-0${one.number}T02:00:00.000Z`;
  const output = one.hasOutput === false ? null : await outputOf(world, `Bài đính chính ${one.number}`);
  await world.db.write(world.campaign.id, async (tx) => {
    await tx
      .insertInto("rebuttal_cases")
      .values({
        ...{ id, campaign_id: world.campaign.id, number: one.number, claim: one.claim },
        ...{ topic_key: "tin-sai", medium: "social-network", unit_id: null, seen_at: at, decision },
        ...{ decided_at: at, decided_by: by, decision_reason: "", correction: one.correction, version: 1 },
        ...{ published_at: one.published === false ? null : at, is_public: one.isPublic === false ? 0 : 1 },
        ...{ public_since: at, created_by: by, created_at: at },
      })
      .execute();
    await tx
      .insertInto("rebuttal_sources")
      .values([
        {
          ...{ id: `${id}-1`, case_id: id, kind: "law", title: "Luật Bầu cử, Điều 63", document_id: null },
          ...{ link: "https://quochoi.vn/luat", sort_order: 1 },
        },
      ])
      .execute();
    if (output === null) return;
    await tx
      .insertInto("rebuttal_outputs")
      .values({ case_id: id, output_id: output, linked_by: by, linked_at: at, unlinked_at: null })
      .execute();
  });
}

async function outputOf(world: World, title: string): Promise<string> {
  const number = await numberOf(world.as("thu-ky"), { title, confirmReason: "Bài khác" });
  const rows = await world.db.read.selectFrom("outputs").select("id").where("number", "=", number).execute();
  return rows[0]?.id ?? "";
}

/** What a stranger's browser gets. */
async function ask(
  loader: (args: Parameters<typeof page>[0]) => Promise<Response>,
  ctx: UseCaseContext,
  path: string,
  { headers = {}, number = "" }: { headers?: Record<string, string>; number?: string } = {},
) {
  const request = new Request(`https://cot-moc.example${path}`, { headers });
  let mayBeKept = false;
  const context = {
    ...{
      useCases: ctx,
      nonce: "nonce",
      locale: ctx.actor?.locale ?? ("vi" as const),
      address: "203.0.113.7",
    },
    ...{ isSecure: true, askAgainIn: () => {}, taken: async () => {} },
    allowCaching: () => {
      mayBeKept = true;
    },
  };
  const response = await loader({ request, params: { campaign: slug, number }, context });
  return { response, text: await response.text(), mayBeKept };
}

const base = `/cong-khai/${slug}`;
const openPage = (world: World, isOn = true) => switchFactsPage(world.as("thu-ky"), slug, isOn);

describeOnEngines("the public page of corrections", (open) => {
  test("does not exist until the secretary opens it, nor after it was closed again", async () => {
    const world = await open();
    await put(world, { number: 1, claim, correction });
    for (const loader of [page, rss, atom]) {
      expect((await ask(loader, world.asNobody(), base)).response.status).toBe(404);
    }
    await openPage(world);
    expect((await ask(page, world.asNobody(), base)).response.status).toBe(200);
    await openPage(world, false);
    expect((await ask(page, world.asNobody(), base)).response.status).toBe(404);
    expect((await ask(fact, world.asNobody(), `${base}/1`, { number: "1" })).response.status).toBe(404);
  });

  test("shows what was decided, published and marked public, and nothing else", async () => {
    const world = await open();
    await openPage(world);
    await put(world, { number: 1, claim, correction });
    await put(world, { number: 2, claim: "Lời thứ hai", correction: "Bổ sung", decision: "inform" });
    await put(world, { number: 3, claim: "Lời để yên", correction: "x", decision: "leave" });
    await put(world, { number: 4, claim: "Lời chưa đăng", correction: "x", published: false });
    await put(world, { number: 5, claim: "Lời nội bộ", correction: "x", isPublic: false });
    await put(world, { number: 6, claim: "Lời không có kết quả", correction: "x", hasOutput: false });
    const { text, response } = await ask(page, world.asNobody(), base);
    expect(response.headers.get("Set-Cookie")).toBeNull();
    expect(text).toContain(claim);
    expect(text).toContain("Lời thứ hai");
    expect(text).not.toMatch(/Lời để yên|Lời chưa đăng|Lời nội bộ|Lời không có kết quả/);
    expect(text).toContain('href="https://quochoi.vn/luat"');
    expect(text).not.toMatch(/style=|<script(?! type="application\/ld\+json")/);
    expect((await ask(fact, world.asNobody(), `${base}/5`, { number: "5" })).response.status).toBe(404);
    const one = await ask(fact, world.asNobody(), `${base}/2`, { number: "2" });
    expect(one.text).toContain("Lời thứ hai");
    expect(one.text).not.toContain(claim);
  });

  test("is the same for a signed-in reader, may be kept, and is not sent twice while nothing has changed", async () => {
    const world = await open();
    await openPage(world);
    await put(world, { number: 1, claim, correction });
    const first = await ask(page, world.asNobody(), base);
    expect(first.mayBeKept).toBe(true);
    expect(first.response.headers.get("Cache-Control")).toBe("public, max-age=60");
    const etag = first.response.headers.get("ETag") ?? "";
    expect((await ask(page, world.as("thu-ky"), base)).response.headers.get("ETag")).toBe(etag);
    const again = await ask(page, world.asNobody(), base, { headers: { "If-None-Match": `W/${etag}` } });
    expect([again.response.status, again.text]).toEqual([304, ""]);
    await world.db.write(world.campaign.id, (tx) =>
      tx.updateTable("rebuttal_cases").set({ correction: "Đã sửa lại", version: 2 }).execute(),
    );
    const changed = await ask(page, world.asNobody(), base, { headers: { "If-None-Match": etag } });
    expect(changed.response.status).toBe(200);
    expect(changed.text).toContain("Đã sửa lại");
    const english = await ask(page, world.asNobody(), `${base}?lang=en`);
    expect(english.text).toContain("Corrections about the election");
    expect(english.text).toContain('<html lang="en"');
  });

  test("a claim cannot break out of the page", async () => {
    const world = await open();
    await openPage(world);
    const hostile = `</script><img src=x onerror="alert(1)">&"'`;
    await put(world, { number: 1, claim: hostile, correction: hostile });
    const { text } = await ask(page, world.asNobody(), base);
    expect(text).not.toContain("<img");
    expect(text.match(/<\/script>/g)).toHaveLength(1);
    expect(reviewsIn(text)[0]).toMatchObject({ claimReviewed: hostile });
  });

  test("tells search engines of each claim, with the committee as author and nobody as the claim's", async () => {
    const world = await open();
    await openPage(world);
    await put(world, { number: 1, claim, correction });
    await put(world, { number: 2, claim: "Lời thứ hai", correction: "Bổ sung", decision: "inform" });
    const reviews = reviewsIn((await ask(page, world.asNobody(), base)).text);
    expect(reviews).toHaveLength(2);
    expect(reviews[1]).toEqual({
      "@context": "https://schema.org",
      "@type": "ClaimReview",
      "@id": `https://cot-moc.example${base}/1`,
      url: `https://cot-moc.example${base}/1`,
      inLanguage: "vi-VN",
      claimReviewed: claim,
      datePublished: "2021-05-01",
      dateModified: "2021-05-01T02:00:00.000Z",
      author: {
        "@type": "Organization",
        name: world.campaign.committee,
        url: `https://cot-moc.example${base}`,
      },
      itemReviewed: { "@type": "Claim" },
      reviewRating: {
        "@type": "Rating",
        ratingValue: 1,
        bestRating: 5,
        worstRating: 1,
        alternateName: "Thông tin sai",
      },
      reviewBody: correction,
      citation: [{ "@type": "CreativeWork", name: "Luật Bầu cử, Điều 63", url: "https://quochoi.vn/luat" }],
    });
    expect(reviews[0]).toMatchObject({
      reviewRating: { ratingValue: 3, alternateName: "Thông tin chưa đủ" },
    });
  });

  test("RSS and Atom can be read back", async () => {
    const world = await open();
    await openPage(world);
    const empty = await ask(atom, world.asNobody(), `${base}/atom.xml`);
    expect(parseAtomFeed(empty.text).entries ?? []).toEqual([]);
    await put(world, { number: 1, claim: `${claim} <b>&`, correction });
    const asRss = await ask(rss, world.asNobody(), `${base}/rss.xml`);
    expect(asRss.response.headers.get("Content-Type")).toBe("application/rss+xml; charset=utf-8");
    const link = `https://cot-moc.example${base}/1`;
    expect(parseRssFeed(asRss.text)).toMatchObject({
      link: `https://cot-moc.example${base}`,
      items: [
        {
          ...{ title: `Thông tin sai: ${claim} &lt;b>&`, link },
          description: correction.replace("\n", "<br>"),
          ...{ guid: { value: link }, pubDate: "Sat, 01 May 2021 02:00:00 GMT" },
        },
      ],
    });
    const asAtom = await ask(atom, world.asNobody(), `${base}/atom.xml`);
    expect(parseAtomFeed(asAtom.text)).toMatchObject({
      id: `https://cot-moc.example${base}`,
      authors: [{ name: world.campaign.committee }],
      entries: [{ id: link, published: "2021-05-01T02:00:00.000Z", content: { value: correction } }],
    });
  });

  test("what looks like markup stays text to those who read the RSS as HTML", async () => {
    const world = await open();
    await openPage(world);
    const hostile = `<img src=x onerror="alert(1)"> & <script>alert(2)</script>`;
    await put(world, { number: 1, claim: hostile, correction: hostile });
    const { text } = await ask(rss, world.asNobody(), `${base}/rss.xml`);
    const [item] = parseRssFeed(text).items ?? [];
    expect(`${item?.title} ${item?.description}`).not.toMatch(/<(?!br>)[a-z/]/);
    expect(item?.description).toBe(
      `&lt;img src=x onerror="alert(1)"&gt; &amp; &lt;script&gt;alert(2)&lt;/script&gt;`,
    );
  });
});

function reviewsIn(html: string) {
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map((found) =>
    JSON.parse(found[1] ?? ""),
  );
}
