import { websiteAnswers } from './website/answers';

type Answer = (prompt: string) => unknown;

/** What a model that does as it is asked answers to the tasks of every kind, by the task's name. */
export const taskAnswers: Readonly<Record<string, Answer>> = { ...websiteAnswers };
