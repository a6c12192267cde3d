import { index, layout, type RouteConfig, route } from "@remix-run/route-config";

/** The whole URL map. Paths are Vietnamese, files English. */
export default [
  index("routes/home.tsx"),
  route("dang-nhap", "routes/accounts/sign-in.tsx"),
  route("dang-nhap/lien-ket/:token", "routes/accounts/link.tsx"),
  route("dang-xuat", "routes/accounts/sign-out.tsx"),
  layout("routes/desk/layout.tsx", [
    route("tai-khoan", "routes/accounts/settings.tsx"),
    route("tai-khoan/doi-mat-khau", "routes/accounts/password.tsx"),
    route("quan-tri", "routes/admin/index.tsx"),
    route("quan-tri/tai-khoan", "routes/admin/accounts.tsx"),
    route("quan-tri/tai-khoan/moi", "routes/admin/account-new.tsx"),
    route("quan-tri/tai-khoan/:account", "routes/admin/account.tsx"),
    route("quan-tri/nhat-ky", "routes/admin/audit.tsx"),
  ]),
  route(":campaign", "routes/campaign/layout.tsx", [
    index("routes/campaign/overview.tsx"),
    route("ngay-minh-hoa", "routes/campaign/demo-day.tsx"),
    route("lich", "routes/timeline/timeline.tsx"),
    route("lich/hinh", "routes/timeline/picture-file.tsx"),
    route("lich/:milestone", "routes/timeline/milestone.tsx"),
    route("ket-qua", "routes/outputs/list.tsx"),
    route("ket-qua/moi", "routes/outputs/new.tsx"),
    route("ket-qua/khai-bao", "routes/outputs/declarations.tsx"),
    route("ket-qua/thung-rac", "routes/outputs/trash.tsx"),
    route("ket-qua/:number", "routes/outputs/output.tsx"),
    route("ke-hoach", "routes/plan/plan.tsx"),
    route("ke-hoach/van-ban", "routes/plan/documents.tsx"),
    route("tien-do", "routes/progress/progress.tsx"),
  ]),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
