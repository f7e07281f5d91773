import type { RedirectRules } from '../core/dialect.ts';
import { textsAt } from '../core/fields.ts';

/** jekyll-redirect-from, lib/jekyll-redirect-from/redirectable.rb: "redirect_from"; github-pages brings the plugin along. */
export const jekyllRedirect: RedirectRules = {
  key: 'redirect_from',
  item: (address) => (/\.[a-z]+$/i.test(address) ? `/${address}` : `/${address}/`),
  lacks({ config }, textOf) {
    const named = [...textsAt(config, 'plugins'), ...textsAt(config, 'gems')];
    if (named.includes('jekyll-redirect-from')) return undefined;
    const gems = textOf('Gemfile') ?? '';
    const grouped = /^[^#\n]*\bgem\s+["']github-pages["']/m.test(gems) || named.includes('github-pages');
    return grouped ? undefined : 'the plugin jekyll-redirect-from under "plugins" of the configuration';
  },
};
