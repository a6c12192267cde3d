import { guardedDownload } from "~/server/downloads.server";
import { openFieldPhoto } from "~/usecases/field-photos.server";
import { fieldNumber } from "./report-number";

export const loader = guardedDownload(({ ctx, params }) =>
  openFieldPhoto(ctx, params.campaign ?? "", fieldNumber(params), { id: params.photo ?? "", isSmall: false }),
);
