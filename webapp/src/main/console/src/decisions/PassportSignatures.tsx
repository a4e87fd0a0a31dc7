import { IconSignature } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Passport } from '../api/views';
import { HumanSignature } from '../explain/HumanSignature';
import { MachineSignature, SignatureStrip } from '../explain/SignatureStrip';

/** Both signatures; or why the second is missing. */
export function PassportSignatures({ decision }: { decision: Passport }) {
  const { t } = useTranslation();
  const { outcome, predictions, signatures } = decision;
  const confidence = predictions.find(({ available }) => available)?.confidence;
  return (
    <SignatureStrip
      machine={
        <MachineSignature
          word={t(`words.outcome.${outcome}`)}
          tone={outcome}
          confidence={confidence}
          decision={decision}
        />
      }
    >
      {signatures.map((signature) => (
        <HumanSignature key={signature.at} signature={signature} />
      ))}
      {!signatures.length && <NoSignature waits={outcome === 'escalate'} />}
    </SignatureStrip>
  );
}

function NoSignature({ waits }: { waits: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={waits ? 'sg h' : 'sg none'}>
      <span className="sg-h">
        <IconSignature size={14} aria-hidden />
        {t('words.person')}
      </span>
      <b>{t(waits ? 'decisions.notYet' : 'decisions.notNeeded')}</b>
      <span className="sg-m">{t(waits ? 'decisions.notYetText' : 'decisions.notNeededText')}</span>
    </div>
  );
}
