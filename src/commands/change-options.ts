import { flag, type OptionTable } from './define.ts';

/** What every command that changes posts takes. */
export interface ChangeOptions {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly keepGoing?: boolean;
}

export const changeOptions: OptionTable<ChangeOptions> = {
  dryRun: flag('-n, --dry-run', 'print what would be written as a diff, and write nothing'),
  yes: flag('-y, --yes', 'do not ask before several files are changed'),
  keepGoing: flag('--keep-going', 'where a file cannot be changed, change the others; status 1 all the same'),
};

/** The part of an outcome that these options decide. */
export function changing({ dryRun, yes, keepGoing }: ChangeOptions): ChangeOptions {
  return {
    ...(dryRun ? { dryRun } : {}),
    ...(yes ? { yes } : {}),
    ...(keepGoing ? { keepGoing } : {}),
  };
}
