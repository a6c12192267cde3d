import { expect, test } from "vitest";
import * as designsRoute from "~/routes/decoration/designs";
import * as listRoute from "~/routes/decoration/list";
import * as newRoute from "~/routes/decoration/new";
import * as siteRoute from "~/routes/decoration/site";
import * as outboxRoute from "~/routes/outputs/outbox";
import { writeMinutes } from "~/usecases/decoration-papers.server";
import { check, key, move, siteForm, siteOf, sitePage, sites, ward } from "../support/decoration";
import { partsOfDocx, textOfDocx } from "../support/docx";
import { describeOnEngines } from "../support/engines";
import { carriedOut, slug } from "../support/output-acts";
import { callAction, callLoader } from "../support/route-calls";

const params = { campaign: slug };
const path = `/${slug}/trang-tri`;
const { confirm: _none, ...fields } = siteForm();

describeOnEngines("the pages of decoration sites", (open) => {
  test("a proposal leads to the site's page; what is wrong is said and nothing is lost", async () => {
    const world = await open();
    const form = { ...fields, _key: key() };
    const sent = await callAction(newRoute, world.as("can-bo"), `${path}/moi`, form, { params });
    expect(sent).toMatchObject({ status: 302, location: `${path}/1` });
    const wrong = { ...form, _key: key(), place: "Chợ", point: "gần cầu" };
    const refused = await callAction(newRoute, world.as("can-bo"), `${path}/moi`, wrong, { params });
    expect(refused).toMatchObject({
      status: 422,
      body: { problems: [{ field: "point", code: "point-unreadable" }], values: { place: ["Chợ"] } },
    });
    const leader = await callAction(newRoute, world.as("lanh-dao"), `${path}/moi`, form, { params });
    expect(leader.status).toBe(403);
  });

  test("on the site's page a leader reads, a unit's person reports, another unit's does not", async () => {
    const world = await open();
    const [own, other] = [await siteOf(world), await siteOf(world, { unit: ward })];
    carriedOut(await move(world, own, "approved"));
    carriedOut(await move(world, other, "approved"));
    const form = { intent: "move", _key: key(), version: "2", move: "completed", on: "", note: "" };
    const call = (site: number) => ({ params: { ...params, site: String(site) } });
    const said = await callAction(siteRoute, world.as("can-bo"), `${path}/${own}`, form, call(own));
    expect(said).toMatchObject({ status: 302, location: `${path}/${own}` });
    const again = { ...form, _key: key() };
    const foreign = await callAction(siteRoute, world.as("can-bo"), `${path}/${other}`, again, call(other));
    expect(foreign.status).toBe(403);
    const read = await callLoader(siteRoute, world.as("lanh-dao"), `${path}/${own}`, call(own));
    expect(read.body).toMatchObject({
      form: null,
      page: { state: "complete", may: { edit: false, report: false, check: false } },
    });
    const none = await callLoader(siteRoute, world.as("lanh-dao"), `${path}/99`, call(99));
    expect(none.status).toBe(404);
  });

  test("what waited in a browser is taken once, and only from its own author", async () => {
    const world = await open();
    const address = `/${slug}/ket-qua/ngoai-tuyen`;
    const waiting = { ...fields, _key: "ngoài phố", _owner: "can-bo", _form: "site" };
    for (let time = 0; time < 2; time += 1) {
      const taken = await callAction(outboxRoute, world.as("can-bo"), address, waiting, { params });
      expect(taken.status).toBe(200);
    }
    expect((await sites(world)).total).toBe(1);
    const foreign = await callAction(outboxRoute, world.as("thu-ky"), address, waiting, { params });
    expect(foreign.status).toBe(409);
    const early = { _key: key(), _owner: "can-bo", _form: "site-move", _site: "1", version: "1" };
    const report = { ...early, move: "completed", on: "", note: "", documentId: "" };
    const refused = await callAction(outboxRoute, world.as("can-bo"), address, report, { params });
    expect(refused.status).toBe(422);
    expect(String(refused.body)).toContain("site-not-approved");
  });

  test("the list takes what it does not know for nothing; who approves does so for all chosen", async () => {
    const world = await open();
    await siteOf(world);
    await siteOf(world, { place: "Chợ" });
    const read = await callLoader(listRoute, world.as("can-bo"), `${path}?tt=x&loai=y&trang=-3`, { params });
    expect(read.body).toMatchObject({ found: 2, query: { state: "", kind: "", page: 1 } });
    const form = { _key: key(), sites: ["1", "2"], documentId: "" };
    expect((await callAction(listRoute, world.as("can-bo"), path, form, { params })).status).toBe(403);
    for (const forged of ["abc", "1.5", "Infinity", "-1", "9999999999"]) {
      const wrong = { ...form, _key: key(), sites: ["1", forged] };
      const refused = await callAction(listRoute, world.as("thu-ky"), path, wrong, { params });
      expect(refused).toMatchObject({ status: 422, body: { problems: [{ field: "sites" }] } });
    }
    expect((await callAction(listRoute, world.as("thu-ky"), path, form, { params })).status).toBe(302);
    expect((await sites(world)).counts.approved).toBe(2);
    const design = { intent: "add", _key: key(), code: "KH-01", kind: "slogan", wording: "Đi bầu cử!" };
    const days = { documentId: "", validFrom: "", validUntil: "" };
    const added = await callAction(
      designsRoute,
      world.as("thu-ky"),
      `${path}/mau`,
      { ...design, ...days },
      { params },
    );
    expect(added).toMatchObject({ status: 302, location: `${path}/mau` });
  });

  test("the minutes say of each inspected site what passed and what has to be mended", async () => {
    const world = await open();
    const number = await siteOf(world);
    await siteOf(world, { place: "Chợ" });
    carriedOut(await move(world, number, "approved"));
    carriedOut(await move(world, number, "completed"));
    carriedOut(
      await check(world, number, { clean: "no", mend: "Thay tấm phai màu.", remark: "Đủ số lượng." }),
    );
    const wish = { unitKey: "", site: null, gone: new AbortController().signal };
    const file = await writeMinutes(world.as("lanh-dao"), slug, wish);
    expect(file.name).toBe("bien-ban-kiem-tra-toan-bo-2021-05-04.docx");
    const text = textOfDocx(await partsOfDocx(file.content));
    for (const said of [
      "BIÊN BẢN",
      "TT-0001. Ngã tư Loong Toòng",
      "0/1 điểm đạt yêu cầu, 1 điểm phải sửa.",
      "TT-0001. Ngã tư Loong Toòng, Trung tâm Truyền thông và Văn hóa: Thay tấm phai màu.",
      "Đủ số lượng.",
    ])
      expect(text).toContain(said);
    expect(text).not.toContain("Chợ");
    expect((await sitePage(world, number)).mend).toBe("Thay tấm phai màu.");
  });
});
