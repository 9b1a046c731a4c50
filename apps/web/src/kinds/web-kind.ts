import type { AppRouter } from '@darkroom/api/router';
import type { GenerationView, OutputView } from '@darkroom/api/view/generation-view';
import type { UploadView } from '@darkroom/api/view/upload-view';
import type { inferRouterInputs } from '@trpc/server';
import type { ComponentType } from 'react';

/** What a form starts from: an earlier generation to use again, or what was chosen on the first page. */
export interface FormStart {
  text: string;
  choices: StartChoices;
  parent: { id: string; title: string; input: unknown } | null;
  uploads: UploadView[];
}

/** Choices beside the text on the first page, by name; they travel in the address of the form. */
export type StartChoices = Readonly<Record<string, string | undefined>>;

export interface StartFieldsProps {
  text: string;
  choices: StartChoices;
  onChange: (choices: StartChoices) => void;
}

/** `outputs` are the finished ones. */
export interface ResultViewProps {
  generation: GenerationView;
  outputs: OutputView[];
  onChoose: (slot: string) => void;
}

/** What the pages need to know of a generation's input, whatever its kind. */
export interface KindFacts {
  /** Width to height of a print, before there is a picture to measure. */
  printRatio: number;
  /** The input in words, for people. */
  recap: { label: string; value: string }[];
}

/** A kind in the browser. What it shows is loaded when it is shown. */
export interface WebKind {
  Form: ComponentType<FormStart>;
  Result: ComponentType<ResultViewProps>;
  /** Reads a stored input. */
  facts: (input: unknown) => Promise<KindFacts>;
  /** What a text on the first page asks for. */
  start: (
    text: string,
    choices: StartChoices,
  ) => Promise<inferRouterInputs<AppRouter>['generation']['create']>;
  /** What can be chosen beside the text. */
  StartFields?: ComponentType<StartFieldsProps>;
}
