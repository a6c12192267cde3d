import { newId } from "~/adapters/ids.server";
import type { OutputForm } from "~/domain/outputs";

/**
 * A form as it is typed by somebody who logs one item of the day, with what differs. Its title is the same every time, so
 * the person has ticked that it is another item.
 */
export function outputFormOf(differs: Partial<OutputForm> = {}): OutputForm {
  return {
    _key: newId(),
    units: ["trung-tam-truyen-thong"],
    categories: ["portal-item"],
    channels: [],
    basis: "item",
    from: "",
    date: "04/05/2021",
    quantity: "1",
    qualifier: "exact",
    whole: "",
    per: "",
    message: "",
    title: "Niêm yết danh sách người ứng cử",
    link: "",
    note: "",
    confirm: ["same-title"],
    confirmReason: "bản tin khác trong ngày",
    ...differs,
  };
}
