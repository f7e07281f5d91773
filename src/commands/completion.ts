import { completionScripts, shells } from './completion-scripts.ts';
import { defineCommand } from './define.ts';

/** `blog completion`: the script that makes a shell ask this program what can be typed. */
export const completion = defineCommand<Record<never, never>>({
  args: [{ name: 'shell', summary: shells.join(', '), choices: shells }],
  options: {},
  blogless: true,
  examples: [
    { call: 'source <(blog completion bash)', does: 'in ~/.bashrc; zsh likewise, in ~/.zshrc after compinit' },
    { call: 'blog completion fish | source', does: 'in ~/.config/fish/config.fish' },
    { call: 'blog completion powershell | Out-String | Invoke-Expression', does: 'in $PROFILE' },
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
