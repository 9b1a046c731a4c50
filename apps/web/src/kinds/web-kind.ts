import type { AppRouter } from '@darkroom/api/router';
import type { GenerationView, OutputView } from '@darkroom/api/view/generation-view';
import type { UploadView } from '@darkroom/api/view/upload-view';
import type { inferRouterInputs } from '@trpc/server';
import type { ComponentType } from 'react';

/** The start of a form: an earlier generation to use again, or the choices of the first page. */
export interface FormStart {
  text: string;
  choices: StartChoices;
  parent: { id: string; title: string; input: unknown } | null;
  uploads: UploadView[];
}

/** Choices beside the text on the first page, by name. The address of the form contains them. */
export type StartChoices = Readonly<Record<string, string | undefined>>;

export interface StartFieldsProps {
  text: string;
  choices: StartChoices;
  onChange: (choices: StartChoices) => void;
}

/** `outputs` has only finished outputs. */
export interface ResultViewProps {
  generation: GenerationView;
  outputs: OutputView[];
  onChoose: (slot: string) => void;
}

/** Facts about a generation's input that the pages need, whatever its kind. */
export interface KindFacts {
  /** Width divided by height of a print, used until there is a picture. */
  printRatio: number;
  /** The input in words, for people. */
  recap: { label: string; value: string }[];
}

/** A kind in the browser. Its views are loaded when they are shown. */
export interface WebKind {
  Form: ComponentType<FormStart>;
  Result: ComponentType<ResultViewProps>;
  /** Reads a stored input. */
  facts: (input: unknown) => Promise<KindFacts>;
  /** Makes a request from a text on the first page. */
  start: (
    text: string,
    choices: StartChoices,
  ) => Promise<inferRouterInputs<AppRouter>['generation']['create']>;
  /** The choices beside the text. */
  StartFields?: ComponentType<StartFieldsProps>;
}
