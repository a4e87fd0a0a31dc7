/** `total > 500` as the API wants it: name, comparison and value without spaces around. Null when it is not one. */
const EXPRESSION = /^\s*([A-Za-z][\w.]*)\s*(<=|>=|=|<|>)\s*(\S.*?)\s*$/;

export function factExpression(text: string): string | null {
  const parts = EXPRESSION.exec(text.replace('==', '='));
  return parts && parts[1] + parts[2] + parts[3];
}

/** The other way, for people. */
export const shownFact = (expression: string): string =>
  expression.replace(EXPRESSION, (_, name: string, comparison: string, value: string) =>
    [name, comparison, value].join(' '),
  );
