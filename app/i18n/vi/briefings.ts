import type { TopicState } from "~/domain/briefings";
import { briefingForms } from "./briefing-forms";

interface Week {
  number: number;
  year: number;
}

/** Press briefings: what press units are asked to publicise in a week. */
export const briefings = {
  title: "Giao ban báo chí",
  heading: (p: Week) => `Giao ban báo chí tuần ${p.number} năm ${p.year}`,
  crumbs: "Đường dẫn",
  week: (p: Week) => `Tuần ${p.number}`,
  lede: (p: { days: string; topics: number; silent: number }) =>
    p.topics === 0
      ? `${p.days}. Chưa đặt nội dung nào.`
      : `${p.days}. ${p.topics} nội dung${p.silent > 0 ? `, ${p.silent} nội dung chưa có mục nào` : ", nội dung nào cũng đã có kết quả"}.`,
  ledeAhead: (p: { days: string; topics: number }) => `${p.days}. ${p.topics} nội dung.`,
  thisWeek: "tuần này",
  weeksLabel: "Tuần",
  otherWeeks: "Các tuần có giao ban",
  weekLine: (p: { number: number; year: number; topics: number }) =>
    `Tuần ${p.number} năm ${p.year}: ${p.topics} nội dung`,
  add: "Thêm nội dung",
  word: "Bản Word",
  sheetLink: "Tải về .xlsx",
  copy: (p: { week: number; n: number }) => `Chép ${p.n} nội dung từ tuần ${p.week}`,
  empty: "Tuần này chưa có nội dung giao ban.",
  emptyEdit: "Thêm từng nội dung, hoặc chép từ tuần trước rồi sửa.",
  emptyRead: "Tổ giúp việc chưa đặt nội dung cho tuần này.",
  emptyOwn: "Tuần này chưa có nội dung nào giao cho đơn vị.",
  topics: {
    title: "Nội dung cần tuyên truyền",
    caption: "Nội dung cần tuyên truyền trong tuần",
    number: "TT",
    topic: "Nội dung, gợi ý, căn cứ",
    days: "Thời gian",
    units: "Đơn vị",
    records: "Số mục",
    state: "Tình hình",
    acts: "Việc",
    up: "Đưa lên",
    upSpoken: (name: string) => `Đưa lên trên: ${name}`,
    down: "Đưa xuống",
    downSpoken: (name: string) => `Đưa xuống dưới: ${name}`,
    log: "Ghi kết quả",
    logSpoken: (name: string) => `Ghi kết quả về ${name}`,
    basis: (names: string) => `Căn cứ: ${names}`,
    overlap: (p: { week: number; days: string }) =>
      `Cùng nội dung ở tuần ${p.week} (${p.days}): mục trong những ngày trùng được tính ở cả hai tuần.`,
    ended: (p: { unit: string; day: string }) => `${p.unit} kết thúc từ ${p.day}`,
    reached: (p: { reached: number; asked: number }) => `${p.reached}/${p.asked} đơn vị đã có`,
  },
  press: (n: number) => `Cơ quan báo chí, truyền thông (${n})`,
  local: (n: number) => `Tất cả phường, xã (${n})`,
  bloc: (p: { name: string; count: number }) => `${p.name} (${p.count})`,
  andMore: (p: { names: string; n: number }) => `${p.names} và ${p.n} đơn vị khác`,
  states: {
    ahead: (days: number) => `Còn ${days} ngày mới bắt đầu`,
    waiting: (days: number) => `Chưa có mục nào, còn ${days} ngày`,
    silent: () => "Không có mục nào",
    some: (days: number) => `Còn ${days} ngày`,
    "some-late": () => "Còn đơn vị chưa có",
    all: () => "Đơn vị nào cũng có",
  } as Record<TopicState["code"], (days: number) => string>,
  silent: {
    title: (n: number) => `${n} nội dung chưa có mục nào:`,
    over: (n: number) => `${n} nội dung hết thời gian mà không có mục nào:`,
  },
  bars: {
    title: "Số mục theo nội dung",
    note: "mỗi mục tính một lần, cả của đơn vị ngoài danh sách; bấm tên để xem từng mục",
    noteOwn: "mục của đơn vị; bấm tên để xem từng mục",
    figures: (p: { n: string; reached: number; asked: number }) =>
      `${p.n} mục · ${p.reached}/${p.asked} đơn vị`,
  },
  coverage: {
    title: "Đơn vị theo nội dung",
    note: "số mục đã ghi trong thời gian của nội dung; bấm một ô để xem từng mục",
    caption: "Số mục đã ghi của từng đơn vị theo nội dung",
    corner: "Đơn vị",
    cell: (p: { unit: string; topic: string; text: string }) => `${p.unit}, nội dung ${p.topic}: ${p.text}`,
    sum: "Cộng",
    words: {
      missing: "chưa",
      missingLong: "hết thời gian, chưa có mục nào",
      notApplicable: "không giao, hoặc không phải báo cáo",
      notDue: "chưa hết thời gian",
    },
    zero: "0: đã báo không phát sinh",
    whole: (n: number) => `Xem cả ${n} đơn vị`,
    some: (p: { shown: number; all: number }) =>
      `Đang hiện ${p.shown} đơn vị còn thiếu nhiều nhất trong ${p.all}.`,
  },
  trend: {
    title: "Xu hướng qua các tuần",
    note: "số mục mỗi tuần về từng nội dung đã giao ban; bấm một ô để xem từng mục",
    caption: "Số mục mỗi tuần về từng nội dung đã giao ban",
    corner: "Nội dung",
    cell: (p: { topic: string; week: string; text: string }) => `${p.topic}, tuần ${p.week}: ${p.text}`,
    notApplicable: "không giao ban trong tuần, không có mục nào",
    notDue: "tuần chưa hết",
    missing: "có giao ban, không có mục nào",
  },
  removedTitle: (n: number) => `${n} nội dung đã bỏ`,
  restore: "Khôi phục",
  restoreSpoken: (name: string) => `Khôi phục ${name}`,
  own: {
    title: "Tuyên truyền tuần này",
    note: (week: number) => `theo giao ban báo chí tuần ${week}`,
    all: "Xem giao ban báo chí",
    until: (day: string) => `đến ${day}`,
    records: (n: number) => `${n} mục của đơn vị`,
    states: {
      waiting: (days: number) => `Chưa có mục nào, còn ${days} ngày`,
      all: () => "Đã có",
    },
    silent: (p: { n: number; names: string }) =>
      `${p.n} nội dung giao ban báo chí đến nay chưa có mục nào: ${p.names}.`,
  },
  ...briefingForms,
};
