import { blankCells, type GridCells } from "~/domain/output-grid";
import { indexOf } from "~/domain/output-grid-names";

export const choices = {
  units: [
    ["p-cao-thang", "Phường Cao Thắng", "Cao Thắng"],
    ["p-cao-xanh", "Phường Cao Xanh", "Cao Xanh"],
    ["thanh-doan", "Thành đoàn Hạ Long", "Thành đoàn"],
  ],
  categories: [
    ["portal-item", "Tin, bài Cổng thông tin điện tử", "Portal items"],
    ["fanpage-post", "Bài đăng fanpage", "Fanpage posts"],
  ],
  channels: [
    ["c1", "Fanpage", "p-cao-thang"],
    ["c2", "Fanpage", "p-cao-xanh"],
  ],
  messages: [["m1", "Quyền và nghĩa vụ của cử tri"]],
} satisfies Parameters<typeof indexOf>[0];
export const names = { choices, index: indexOf(choices) };
export const today = "2021-05-04";
export const cellsOf = (cells: Partial<GridCells>): GridCells => ({ ...blankCells, ...cells });
