/** `-5.3` as `−5.3 %`: what a price moves by, with its sign. */
export function move(percent: string | number): string {
  const number = Number(percent);
  const shown = Math.abs(number).toFixed(1);
  const sign = number < 0 ? '−' : '+';
  return `${Number(shown) === 0 ? '' : sign}${shown} %`;
}

/** How far one price lies from another, in percent of the other. */
export const apart = (price: string, from: string): number => (Number(price) / Number(from) - 1) * 100;
