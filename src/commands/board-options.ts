import { asTyped, naming, type OptionTable, value } from './define.ts';

export interface BoardOptions {
  readonly visits?: string;
}

/** What bears on the page, whether it is written or served. */
export const boardOptions: OptionTable<BoardOptions> = {
  visits: naming(
    'file',
    value('--visits <log>', 'count the visits of an access log, common or combined format, plain or gzip', asTyped),
  ),
};
