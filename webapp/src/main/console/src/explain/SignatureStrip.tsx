import { IconCpu } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Passport } from '../api/views';
import { percent } from '../kit/format';

/** Every decision carries two signatures: the machine's on the left, the human's on the right. */
export function SignatureStrip({ machine, children }: { machine: ReactNode; children: ReactNode }) {
  return (
    <div className="sign">
      {machine}
      <svg className="sg-l" viewBox="0 0 40 12" aria-hidden="true">
        <path d="M0 6h34M29 1l6 5-6 5" fill="none" stroke="currentColor" strokeWidth="1.4" />
      </svg>
      <div className="sg-humans">{children}</div>
    </div>
  );
}

interface MachineProps {
  word: string;
  tone: string;
  confidence?: number | null;
  decision?: Passport | null;
}

export function MachineSignature({ word, tone, confidence, decision }: MachineProps) {
  const { t } = useTranslation();
  const models = decision?.predictions.map(({ model, version }) =>
    [model, version].filter(Boolean).join(' '),
  );
  return (
    <div className={`sg m ${tone}`}>
      <span className="sg-h">
        <IconCpu size={14} aria-hidden />
        {t('words.machine')}
      </span>
      <b>{word}</b>
      <span className="sg-m">
        {typeof confidence === 'number' && t('decisions.confident', { percent: percent(confidence) })}
        {decision && (
          <span className="mono sg-rules">
            {decision.ruleset} v{decision.version}
            {models?.length ? ` · ${models.join(' · ')}` : ''}
          </span>
        )}
      </span>
    </div>
  );
}
