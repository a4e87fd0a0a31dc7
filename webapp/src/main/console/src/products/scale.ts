/** Round numbers for the side of a picture that begins at nothing: three or four steps of 1, 2 or 5. */
export function scale(highest: number): { most: number; levels: number[] } {
  const rough = Math.max(highest, 1) / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? rough;
  const steps = Math.max(1, Math.ceil(highest / step));
  return {
    most: steps * step,
    levels: Array.from({ length: steps + 1 }, (_, i) => Number((i * step).toPrecision(6))),
  };
}
