/** npm run draw-layers: draws the layers into app/README.md from the imports that the files really have. */

import { readFileSync, writeFileSync } from "node:fs";
import { drawingFile, drawLayers, withDrawing } from "./layers/drawing";
import { projectRoot } from "./layers/source-tree";

const file = `${projectRoot}/${drawingFile}`;
writeFileSync(file, withDrawing(readFileSync(file, "utf8"), drawLayers()));
process.stdout.write(`✓ Đã vẽ lại các tầng vào ${drawingFile}.\n`);
