/** Round numbers around what is shown: a picture begins near the lowest, or small moves could not be seen. */
export function band(lowest: number, highest: number): { floor: number; most: number; levels: number[] } {
  const reach = Math.max(highest - lowest, highest * 0.1, 0.01);
  const rough = reach / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? rough;
  const floor = Math.max(0, Math.floor(lowest / step) * step);
  const steps = Math.max(1, Math.ceil((highest - floor) / step + 0.001));
  return {
    floor,
    most: floor + steps * step,
    levels: Array.from({ length: steps + 1 }, (_, i) => Number((floor + i * step).toPrecision(6))),
  };
}
