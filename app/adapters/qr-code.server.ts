import encodeQR from "qr";

/** A QR code as the path of an SVG picture that is `size` units wide, its quiet border included. */
export interface QrPicture {
  size: number;
  path: string;
}

/** The border that readers need (ISO/IEC 18004: four modules). */
const border = 4;

export function qrCode(text: string): QrPicture {
  const rows = encodeQR(text, "raw", { ecc: "medium", border });
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])));
  return { size: rows.length, path: path.join("") };
}
