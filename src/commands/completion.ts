import { completionScripts, shells } from './completion-scripts.ts';
import { defineCommand } from './define.ts';

/** `blog completion`: the script that makes a shell ask this program what can be typed. */
export const completion = defineCommand<Record<never, never>>({
  args: [{ name: 'shell', summary: shells.join(', '), choices: shells }],
  options: {},
  blogless: true,
  examples: [
    { call: 'blog completion bash', does: 'in ~/.bashrc: source <(blog completion bash)' },
    { call: 'blog completion zsh', does: 'in ~/.zshrc, after compinit: source <(blog completion zsh)' },
    { call: 'blog completion fish', does: 'in config.fish: blog completion fish | source' },
  ],
  run: async (_context, _options, [shell = '']) => {
    const script = completionScripts[shell as (typeof shells)[number]];
    const row = { shell, script };
    return {
      report: {
        data: { completion: row },
        rows: [row],
        columns: ['shell', 'script'],
        blocks: script
          .trimEnd()
          .split('\n')
          .map((text) => ({ kind: 'text', spans: [{ text }] })),
      },
    };
  },
});
