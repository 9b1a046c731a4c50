import { websiteAnswers } from './website/answers';

type Answer = (prompt: string) => unknown;

/** The answers of an obedient model to the tasks of every kind, by the task's name. */
export const taskAnswers: Readonly<Record<string, Answer>> = { ...websiteAnswers };
