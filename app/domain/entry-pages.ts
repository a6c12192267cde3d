/** Pages that are nothing but a form to enter something: a closed election has no use for them. */
const entryPages =
  /^(ket-qua\/(moi|dan|nhap-bang|khai-bao|sua-loat|de-xuat|nhap-tep)|ke-hoach\/(dan|nhiem-vu\/(moi|dan))|giao-ban\/bao-chi\/them|trang-tri\/(moi|dan|nhap-tep|de-xuat\/moi)|du-luan\/(bao-cao\/moi|hien-truong\/moi|van-de\/gop)|phan-bac\/moi|bao-cao\/don-doc|cai-dat\/ngay-bau-cu|ngay-minh-hoa)$/;

/** `path` as in the address bar: `/ha-long-2021/ket-qua/moi`. */
export const isEntryPage = (path: string): boolean =>
  entryPages.test(path.split("/").slice(2).join("/").replace(/\/$/, ""));
