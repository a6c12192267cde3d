import type { MatterKind, MatterSubject } from "~/domain/interventions";
import type { MatterAct } from "~/domain/interventions-page";
import type { Level } from "~/domain/readiness-grades";

type Since = (p: { days: number; day: string }) => string;

/** What needs a leader's hand. */
export const interventions = {
  title: "Việc cần chỉ đạo",
  lede: (p: { found: number; overdue: number; changed: number; silent: number; slipped: number }) =>
    p.found === 0
      ? "Không có việc quá hạn, tụt mức, im lặng hay lùi hạn."
      : `${p.found} việc: ${[
          p.overdue > 0 ? `${p.overdue} quá hạn` : "",
          p.changed > 0 ? `${p.changed} tụt mức từ giao ban` : "",
          p.silent > 0 ? `${p.silent} nhóm đơn vị im lặng` : "",
          p.slipped > 0 ? `${p.slipped} lùi hạn` : "",
        ]
          .filter(Boolean)
          .join(", ")}.`,
  readOnly: "Lãnh đạo xem và đề nghị; Tổ giúp việc nhắc, giao việc, gia hạn.",
  wall: "Màn hình họp",
  list: {
    title: (p: { shown: number; found: number }) =>
      p.shown < p.found ? `${p.shown} việc nặng nhất` : "Tất cả việc",
    note: (day: string) => `tính đến ${day}, việc nặng trước`,
    all: (n: number) => `Xem tất cả ${n} việc`,
    first: "Chỉ xem mười việc nặng nhất",
  },
  empty: {
    title: "Không có việc nào cần chỉ đạo",
    text: "Không có việc quá hạn, không có đơn vị im lặng, không có gì kém đi từ giao ban trước.",
  },
  committee: "Tiểu ban",
  owner: (p: { names: string; more: number }) =>
    p.more > 0 ? `${p.names} và ${p.more} đơn vị khác` : p.names,
  isNew: "mới từ giao ban trước",
  points: (n: number) => `${n} điểm`,
  kinds: {
    overdue: "Quá hạn",
    changed: "Tụt mức",
    silent: "Im lặng",
    slipped: "Lùi hạn",
  } satisfies Record<MatterKind, string>,
  lines: {
    silent: "Không có kết quả, khai báo hay báo cáo nào",
    sites: (n: number) => `${n} điểm trang trí chưa hoàn thành`,
    reports: (day: string) => `Thiếu báo cáo tuần từ ${day}`,
    named: (p: { subject: string; title: string }) => `${p.subject}: ${p.title}`,
    times: (p: { name: string; count: number }) => `${p.name} (${p.count} kỳ)`,
    moved: (p: { name: string; from: string; to: string }) => `${p.name}, hạn ${p.from} lùi đến ${p.to}`,
    fell: (p: { what: string; before: string; now: string }) => `${p.what}: từ ${p.before} xuống ${p.now}`,
    subjects: {
      milestones: "Mốc",
      publicity: "Công khai hiệp thương",
      targets: "Chỉ tiêu của đợt",
      decoration: "Trang trí",
      reports: "Báo cáo tuần",
      tasks: "Nhiệm vụ",
      conclusions: "Kết luận giao ban",
      rebuttals: "Phản bác",
      units: "Mức sẵn sàng của đơn vị",
    } satisfies Record<MatterSubject, string>,
    levels: { green: "đạt", amber: "cần chú ý", red: "chưa đạt", grey: "chưa chấm" } satisfies Record<
      Level,
      string
    >,
    since: {
      overdue: (p) => `quá hạn ${p.days} ngày, hạn ${p.day}`,
      changed: (p) => `từ giao ban ${p.day}, ${p.days} ngày`,
      silent: (p) => `${p.days} ngày, từ ${p.day}`,
      slipped: (p) => `lùi ${p.days} ngày, đổi ngày ${p.day}`,
    } satisfies Record<MatterKind, Since>,
  },
  acts: { nudge: "Nhắc", assign: "Giao việc", extend: "Gia hạn" } satisfies Record<MatterAct, string>,
  actNamed: {
    nudge: (title: string) => `Nhắc các đơn vị: ${title}`,
    assign: (title: string) => `Giao việc: ${title}`,
    extend: (title: string) => `Gia hạn có lý do: ${title}`,
  } satisfies Record<MatterAct, (title: string) => string>,
  asks: {
    nudge: "Đề nghị thư ký nhắc",
    assign: "Đề nghị thư ký giao việc",
    extend: "Đề nghị thư ký gia hạn",
  } satisfies Record<MatterAct, string>,
  asked: (p: { at: string; by: string; act: string }) => `${p.by} đề nghị ${p.act} lúc ${p.at}`,
  askedActs: { nudge: "nhắc", assign: "giao việc", extend: "gia hạn" } satisfies Record<MatterAct, string>,
  askedToday: "Đã đề nghị hôm nay",
  told: (p: { at: string; by: string; days: number }) =>
    p.days > 1 ? `đã nhắc ${p.days} lần, gần nhất ${p.at}, ${p.by}` : `đã nhắc ${p.at}, ${p.by}`,
  toldToday: "Đã nhắc hôm nay",
  rule: {
    title: "Cách xếp thứ tự",
    intro: [
      "Điểm = số ngày (nhiều nhất 30) × hệ số. Việc lãnh đạo đã đề nghị được nhân đôi. Điểm cao đứng trước; bằng điểm thì việc lâu hơn, nhiều đơn vị hơn đứng trước.",
      "Số ngày: của việc quá hạn là số ngày quá hạn; của tụt mức là số ngày từ giao ban gần nhất; của đơn vị im lặng là số ngày không có kết quả, khai báo hay báo cáo (từ 14 ngày, kết quả tính đến cuối tuần báo cáo); của lùi hạn là số ngày lùi.",
      "Một việc của nhiều đơn vị là một dòng. Mốc của cơ quan khác không xếp ở đây.",
      "Việc đề xuất: nhắc; đã nhắc hai ngày mà chưa xong, hoặc không có ai để nhắc, thì gia hạn có lý do hoặc giao việc.",
    ],
    what: "Loại việc",
    weight: "Hệ số một ngày",
  },
  overview: {
    title: "Việc cần chỉ đạo",
    note: "nặng nhất trước",
    all: (n: number) => `Xem cả ${n} việc`,
  },
  own: {
    title: "Tổ giúp việc nhắc",
    note: "việc của đơn vị chưa xong",
    by: (p: { at: string; by: string }) => `nhắc ${p.at}, ${p.by}`,
  },
  letter: {
    subject: (n: number) => `Đôn đốc: ${n} việc của đơn vị`,
    title: (n: number) => `Tổ giúp việc nhắc ${n} việc của đơn vị`,
    of: (unit: string) => `Việc của ${unit}`,
    why: "Thư của Cột Mốc theo lời nhắc của Tổ giúp việc Tiểu ban.",
  },
};
