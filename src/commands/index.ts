import type { Entry } from './define.ts';

/** All commands, in the order in which help shows them; a command of a command follows it. Each is loaded when it is called. */
export const commands: readonly Entry[] = [
  {
    name: 'new',
    summary: 'Start a post that looks like the recent ones',
    group: 'Write',
    load: async () => (await import('./new.ts')).newCommand,
  },
  {
    name: 'publish',
    summary: 'Publish a draft',
    group: 'Write',
    load: async () => (await import('./publish.ts')).publish,
  },
  {
    name: 'unpublish',
    summary: 'Make a post a draft again',
    group: 'Write',
    load: async () => (await import('./unpublish.ts')).unpublish,
  },
  {
    name: 'mv',
    summary: 'Give a post another title, with its file name and the links to it',
    group: 'Write',
    load: async () => (await import('./mv.ts')).mv,
  },
  {
    name: 'edit',
    summary: 'Open a post in $VISUAL or $EDITOR',
    group: 'Write',
    load: async () => (await import('./edit.ts')).edit,
  },
  {
    name: 'list',
    aliases: ['ls'],
    summary: 'List posts',
    group: 'Read',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'show',
    summary: 'Print a post',
    group: 'Read',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'calendar',
    aliases: ['cal'],
    summary: 'Show the posts of a month, of several months or of a year',
    group: 'Read',
    load: async () => (await import('./calendar.ts')).calendar,
  },
  {
    name: 'tags',
    summary: 'Count the posts of each tag',
    group: 'Read',
    load: async () => (await import('./tags.ts')).tags,
  },
  {
    name: 'tags similar',
    summary: 'List the tags that look alike',
    load: async () => (await import('./tags-similar.ts')).tagsSimilar,
  },
  {
    name: 'tags rename',
    summary: 'Give a tag another name in every post that has it',
    load: async () => (await import('./tags-rename.ts')).tagsRename,
  },
  {
    name: 'tags merge',
    summary: 'Make one tag of several',
    load: async () => (await import('./tags-merge.ts')).tagsMerge,
  },
  {
    name: 'tags delete',
    summary: 'Take a tag out of every post',
    load: async () => (await import('./tags-delete.ts')).tagsDelete,
  },
  {
    name: 'tags add',
    summary: 'Give posts a tag',
    load: async () => (await import('./tags-add.ts')).tagsAdd,
  },
  {
    name: 'tags remove',
    summary: 'Take a tag out of certain posts',
    load: async () => (await import('./tags-remove.ts')).tagsRemove,
  },
  {
    name: 'categories',
    summary: 'Count the posts of each category, as the generator nests them',
    group: 'Read',
    load: async () => (await import('./categories.ts')).categories,
  },
  {
    name: 'categories rename',
    summary: 'Give a category another name in every post that is in it',
    load: async () => (await import('./categories-rename.ts')).categoriesRename,
  },
  {
    name: 'stats',
    summary: 'Give the figures: posts, words, streaks, gaps, tags that rise and fall',
    group: 'Read',
    load: async () => (await import('./stats.ts')).stats,
  },
  {
    name: 'on-this-day',
    summary: 'List the posts of this day in earlier years',
    group: 'Read',
    load: async () => (await import('./on-this-day.ts')).onThisDayCommand,
  },
  {
    name: 'random',
    summary: 'Pick a post at random',
    group: 'Read',
    load: async () => (await import('./random.ts')).random,
  },
  {
    name: 'dashboard',
    summary: 'Make one HTML page of the whole blog: calendar, tags, categories, posts',
    group: 'Show',
    load: async () => (await import('./dashboard.ts')).dashboard,
  },
  {
    name: 'serve',
    summary: 'Show that page in a browser, made anew at each change of a file',
    group: 'Show',
    load: async () => (await import('./serve.ts')).serve,
  },
  {
    name: 'check',
    summary: 'Say what is wrong with the posts, and where',
    group: 'Care',
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'info',
    summary: 'Say what this blog is taken for, and why',
    group: 'Care',
    load: async () => (await import('./info.ts')).info,
  },
  {
    name: 'why',
    summary: 'Say why a post is published, scheduled or a draft, or why a file is no post',
    group: 'Care',
    load: async () => (await import('./why.ts')).why,
  },
  {
    name: 'completion',
    summary: 'Print the script that makes a shell complete commands, tags and posts',
    load: async () => (await import('./completion.ts')).completion,
  },
  {
    name: 'undo',
    summary: 'Take back the last change of posts; a second time, make it again',
    group: 'Care',
    load: async () => (await import('./undo.ts')).undo,
  },
];
