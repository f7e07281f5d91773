import type { Voice } from '../core/voice.ts';
import { ko } from './ko/index.ts';
import { makeSay } from './make-say.ts';
import { sayPrompter } from './say-prompter.ts';
import { sayReport } from './say-report.ts';

const say = makeSay(ko);

/** The tool in Korean. */
export const korean: Voice = {
  say,
  report: (report) => sayReport(report, say),
  prompter: (prompter) => sayPrompter(prompter, say),
};
