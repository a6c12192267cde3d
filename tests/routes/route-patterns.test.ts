import type { ServerBuild } from "@remix-run/node";
import { expect, it } from "vitest";
import { routePatternsOf } from "~/server/route-patterns.server";

const route = (id: string, parentId: string, path?: string) => [id, { id, parentId, path }];
const build = {
  routes: Object.fromEntries([
    route("root", ""),
    route("sign-in", "root", "dang-nhap"),
    route("layout", "root"),
    route("campaign", "layout", ":campaign"),
    route("outputs", "campaign", "ket-qua"),
    route("new", "campaign", "ket-qua/moi"),
    route("output", "campaign", "ket-qua/:output"),
    route("rest", "root", "*"),
  ]),
} as unknown as ServerBuild;

it.each([
  ["/dang-nhap", "/dang-nhap"],
  ["/ha-long-2021", "/:campaign"],
  ["/ha-long-2021/ket-qua", "/:campaign/ket-qua"],
  ["/ha-long-2021/ket-qua.data", "/:campaign/ket-qua"],
  ["/ha-long-2021/ket-qua/moi", "/:campaign/ket-qua/moi"],
  ["/ha-long-2021/ket-qua/KQ-12", "/:campaign/ket-qua/:output"],
  ["/ha-long-2021/KET-QUA/Moi/", "/:campaign/ket-qua/moi"],
  ["/nguyen-van-a/0912345678", "*"],
  ["/assets/kit-abc.js", "/assets/*"],
  ["/health/ready", "/health/*"],
  ["/favicon.ico", "/*.*"],
])("names %s by its route", (path, pattern) => {
  expect(routePatternsOf(build)(path)).toBe(pattern);
});
