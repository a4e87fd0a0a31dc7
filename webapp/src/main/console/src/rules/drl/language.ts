import { StreamLanguage, type StringStream } from '@codemirror/language';

const SECTIONS = /^(package|import|global|declare|function|query|rule|when|then|end|extends|unit)\b/;
const WORDS =
  /^(not|exists|forall|accumulate|acc|from|collect|and|or|eval|over|in|matches|contains|memberOf|this|new|true|false|null|modify|update|insert|delete)\b/;
const ATTRIBUTES =
  /^(salience|no-loop|agenda-group|ruleflow-group|activation-group|enabled|dialect|lock-on-active|date-effective|date-expires|timer)\b/;

/** Enough of the rule language to colour it; what is right and wrong in it the compiler says. */
export const drl = StreamLanguage.define<{ comment: boolean }>({
  name: 'drl',
  startState: () => ({ comment: false }),
  token(stream, state) {
    if (state.comment) {
      state.comment = !endOfComment(stream);
      return 'comment';
    }
    if (stream.eatSpace()) {
      return null;
    }
    if (stream.match('//') || stream.match('#')) {
      stream.skipToEnd();
      return 'comment';
    }
    if (stream.match('/*')) {
      state.comment = !endOfComment(stream);
      return 'comment';
    }
    if (stream.match(/^"(\\.|[^"\\])*"?/) || stream.match(/^'(\\.|[^'\\])*'?/)) {
      return 'string';
    }
    return word(stream);
  },
  languageData: { commentTokens: { line: '//', block: { open: '/*', close: '*/' } } },
});

function word(stream: StringStream): string | null {
  if (stream.match(SECTIONS)) {
    return 'keyword';
  }
  if (stream.match(ATTRIBUTES)) {
    return 'propertyName';
  }
  if (stream.match(WORDS)) {
    return 'operatorKeyword';
  }
  if (stream.match(/^\$\w+/)) {
    return 'variableName';
  }
  if (stream.match(/^\d+(\.\d+)?[a-zA-Z]*/)) {
    return 'number';
  }
  if (stream.match(/^[A-Z]\w*/)) {
    return 'typeName';
  }
  if (!stream.match(/^[a-z_]\w*/)) {
    stream.next();
  }
  return null;
}

function endOfComment(stream: StringStream): boolean {
  const closed = stream.skipTo('*/');
  if (closed) {
    stream.match('*/');
  } else {
    stream.skipToEnd();
  }
  return closed === true;
}
