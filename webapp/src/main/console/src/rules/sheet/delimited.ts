/** Text of cells and lines as spreadsheets write it (RFC 4180): commas in files, tabs on the clipboard. */
export function parseCells(text: string, separator = ','): string[][] {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const lines: string[][] = [];
  let line: string[] = [];
  let cell = '';
  let quoted = false;
  let start = true;
  for (let i = 0; i < source.length; i++) {
    const sign = source[i];
    if (quoted) {
      if (sign !== '"') {
        cell += sign;
      } else if (source[i + 1] === '"') {
        cell += '"';
        i++;
      } else {
        quoted = false;
      }
    } else if (sign === '"' && start) {
      quoted = true;
      start = false;
    } else if (sign === separator) {
      line.push(cell);
      cell = '';
      start = true;
    } else if (sign === '\n' || sign === '\r') {
      i += sign === '\r' && source[i + 1] === '\n' ? 1 : 0;
      line.push(cell);
      lines.push(line);
      line = [];
      cell = '';
      start = true;
    } else {
      cell += sign;
      start = false;
    }
  }
  if (cell || line.length) {
    lines.push([...line, cell]);
  }
  return lines;
}

export function printCells(lines: readonly (readonly string[])[], separator = ','): string {
  return lines.map((line) => line.map((cell) => printCell(cell, separator)).join(separator) + '\n').join('');
}

function printCell(cell: string, separator: string): string {
  const quotes = cell.includes(separator) || /["\n\r]/.test(cell) || cell !== cell.trim();
  return quotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}
