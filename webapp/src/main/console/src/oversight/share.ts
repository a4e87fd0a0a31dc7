import type { OversightFigure } from '../api/views';
import { percent } from '../kit/format';

export const share = (value: number): string => `${percent(value)} %`;

/** "71 – 91" */
export const between = ({ low, high }: OversightFigure): string =>
  low != null && high != null ? `${percent(low)} – ${percent(high)}` : '';
