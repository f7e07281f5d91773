import type { Prompter } from './ports.ts';
import type { Report } from './report.ts';

/** How the tool speaks to a person. What programs get is never put through it: it stays as it stands in the code, in English. */
export interface Voice {
  /** A message of the tool, its values filled in, in the person's language; what is not known comes back as it is. */
  say(message: string): string;
  /** The blocks of a report with the tool's own words (`said`, names of columns) put through `say()`. */
  report(report: Report): Report;
  /** The questions of the tool, put through `say()`. */
  prompter(prompter: Prompter): Prompter;
}

/** Everything as it stands in the code. */
export const english: Voice = {
  say: (message) => message,
  report: (report) => report,
  prompter: (prompter) => prompter,
};
