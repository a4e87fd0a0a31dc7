import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { Facts } from '../views';

const KEYWORDS = [
  'rule',
  'when',
  'then',
  'end',
  'not',
  'exists',
  'accumulate',
  'from',
  'matches',
  'memberOf',
];

/** What may be written here: the facts' fields, the types that the file names, the verdicts, and the language's words. */
export function completionsFrom(facts: () => Facts | undefined) {
  return (context: CompletionContext): CompletionResult | null => {
    const typed = context.matchBefore(/[\w.$]+/);
    if (!typed && !context.explicit) {
      return null;
    }
    return {
      from: typed?.from ?? context.pos,
      options: options(facts(), context.state.doc.toString()),
      validFor: /^[\w.$]*$/,
    };
  };
}

export function options(facts: Facts | undefined, text: string): Completion[] {
  const fields = (facts?.fields ?? []).flatMap(({ path, label, type }) => {
    const inner = path.split('.').slice(1).join('.');
    const detail = [label, type].filter(Boolean).join(', ');
    return inner ? [{ label: inner, detail, info: path, type: 'property' }] : [];
  });
  const verdicts = (facts?.verdicts ?? []).map((name) => ({
    label: `verdict.${name.replace(/^verdict\./, '')}`,
    type: 'function',
  }));
  const functions = (facts?.functions ?? []).map((label) => ({ label, type: 'function' }));
  const named = (pattern: RegExp, type: string): Completion[] =>
    [...new Set(text.match(pattern) ?? [])].map((label) => ({ label, type }));
  const words = KEYWORDS.map((label) => ({ label, type: 'keyword' }));
  return once([
    ...fields,
    ...verdicts,
    ...functions,
    ...named(/\b[A-Z]\w*Facts\b/g, 'class'),
    ...named(/\$\w+/g, 'variable'),
    ...words,
  ]);
}

const once = (all: Completion[]): Completion[] => [...new Map(all.map((one) => [one.label, one])).values()];
