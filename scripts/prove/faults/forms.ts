/** Names of categories as people write them. */
export const categoriesNamed = {
  fanpage: "Bài đăng fanpage",
  portal: "Tin, bài Cổng thông tin điện tử",
} as const;

/** The entry form of an everyday output. */
export function formFields({ key, title }: { key: string; title: string }): [string, string][] {
  const fields = {
    units: "trung-tam-truyen-thong",
    categories: "portal-item",
    basis: "item",
    from: "",
    date: "04/05/2021",
    quantity: "1",
    qualifier: "exact",
    whole: "",
    per: "",
    message: "",
    title,
    link: "",
    note: "",
    confirm: "same-title",
    confirmReason: "mỗi bản tin một số",
    _key: key,
    intent: "one",
  };
  return Object.entries(fields);
}

/** Rows of the entry grid. */
export function gridFields(
  login: string,
  rows: readonly { key: string; title: string }[],
): [string, string][] {
  const each = rows.flatMap(({ key, title }): [string, string][] =>
    Object.entries({
      ...{ key, number: "", version: "", confirm: "same-title", reason: "mỗi bản tin một số" },
      ...{ day: "4/5", unit: "Trung tâm TT&VH", category: categoriesNamed.portal, channel: "" },
      ...{ quantity: "1", title, link: "", message: "", note: "" },
    }),
  );
  return [["login", login], ...each];
}

/** A weekly report with its words. */
export const reportFields = (key: string): [string, string][] =>
  Object.entries({
    intent: "submit",
    _key: key,
    version: "0",
    results: "Đăng tin, bài và phát thanh theo kế hoạch của Tiểu ban.",
    difficulties: "",
    proposals: "",
    nextWeek: "Niêm yết danh sách người ứng cử.",
  });
