import { calendar } from './calendar.ts';
import { categories } from './categories.ts';
import { categoriesRename } from './categories-rename.ts';
import { check } from './check.ts';
import type { Command } from './define.ts';
import { edit } from './edit.ts';
import { info } from './info.ts';
import { list } from './list.ts';
import { mv } from './mv.ts';
import { newCommand } from './new.ts';
import { publish } from './publish.ts';
import { show } from './show.ts';
import { tags } from './tags.ts';
import { tagsAdd } from './tags-add.ts';
import { tagsDelete } from './tags-delete.ts';
import { tagsMerge } from './tags-merge.ts';
import { tagsRemove } from './tags-remove.ts';
import { tagsRename } from './tags-rename.ts';
import { tagsSimilar } from './tags-similar.ts';
import { undo } from './undo.ts';
import { unpublish } from './unpublish.ts';
import { why } from './why.ts';

/** All commands, in the order in which help shows them; a command of a command follows it. */
export const commands: readonly Command<unknown>[] = [
  newCommand,
  publish,
  unpublish,
  mv,
  edit,
  list,
  show,
  calendar,
  tags,
  tagsSimilar,
  tagsRename,
  tagsMerge,
  tagsDelete,
  tagsAdd,
  tagsRemove,
  categories,
  categoriesRename,
  check,
  info,
  why,
  undo,
];
