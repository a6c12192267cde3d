import type { Problem } from "~/domain/problem";
import type { SetUpFrame, SetUpPart } from "~/domain/set-up-page";
import { BasicsStep } from "./basics-step";
import { ContentStep } from "./content-step";
import { CopyStep } from "./copy-step";
import { PhasesStep } from "./phases-step";
import { PreviewStep } from "./preview-step";
import { RhythmStep } from "./rhythm-step";
import { UnitsStep } from "./units-step";

/** Messages by the name of their field. */
export type FieldProblems = Record<string, string>;

interface StepBodyProps {
  frame: SetUpFrame;
  part: SetUpPart;
  problems: FieldProblems;
  /** Why the form that was just sent could not be carried out. */
  refused: readonly Problem[];
}

/** The fields of the step. */
export function StepBody({ frame, part, problems, refused }: StepBodyProps) {
  switch (part.step) {
    case "copy":
      return <CopyStep part={part} canUndo={frame.canUndoCopy} problems={problems} />;
    case "basics":
      return <BasicsStep part={part} problems={problems} />;
    case "units":
      return <UnitsStep part={part} problems={problems} />;
    case "phases":
      return <PhasesStep part={part} problems={problems} />;
    case "rhythm":
      return <RhythmStep part={part} problems={problems} />;
    case "content":
      return <ContentStep part={part} problems={problems} />;
    case "preview":
      return <PreviewStep part={part} frame={frame} refused={refused} />;
  }
}
