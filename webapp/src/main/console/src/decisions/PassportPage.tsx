import { useTranslation } from 'react-i18next';
import type { Passport } from '../api/views';
import { CustomerPanel } from '../explain/CustomerPanel';
import { OrderLines } from '../explain/OrderLines';
import { PairPanel } from '../explain/PairPanel';
import { ReasonsPanel } from '../explain/ReasonsPanel';
import { TimelinePanel } from '../explain/TimelinePanel';
import { WaterfallPanel } from '../explain/WaterfallPanel';
import { WhatIfPanel } from '../explain/WhatIfPanel';
import { moment } from '../kit/format';
import { Unready } from '../kit/Unready';
import { EffectsSentPanel } from './EffectsSentPanel';
import { EventPanel } from './EventPanel';
import { CoursePanel } from './CoursePanel';
import { FactsPanel } from './FactsPanel';
import { HiddenNote } from './HiddenNote';
import { OrderPanel } from './OrderPanel';
import { PassportHead } from './PassportHead';
import { PassportSignatures } from './PassportSignatures';
import { ProofPanel } from './ProofPanel';
import { usePassport, useReplay } from './queries';
import { ReplayNote } from './ReplayNote';
import { SiblingsPanel } from './SiblingsPanel';

/** One decision from its event to its outcome: all that was known, said, signed and done. */
export default function PassportPage({ id }: { id: string }) {
  const { t } = useTranslation();
  const asked = usePassport(id);
  const replay = useReplay(id);
  if (!asked.data) {
    return <Unready asked={asked} />;
  }
  return (
    <div className="page passport">
      <PassportHead decision={asked.data} replay={() => replay.mutate()} replaying={replay.isPending} />
      <ReplayNote replay={replay} />
      {asked.data.asOf && (
        <p className="as-of" role="note">
          {asked.data.asOf.sentence}
        </p>
      )}
      {asked.data.erased && (
        <p className="as-of" role="note">
          {t('decisions.erased', { id: asked.data.erased.erasureId, at: moment(asked.data.erased.agreedAt) })}
        </p>
      )}
      <HiddenNote courses={asked.data.courses} />
      <PassportSignatures decision={asked.data} />
      <div className="pass-cols">
        <Story decision={asked.data} />
        <Record decision={asked.data} />
      </div>
    </div>
  );
}

/** Why: on the left. */
function Story({ decision }: { decision: Passport }) {
  return (
    <div className="pass-col">
      <PairPanel facts={decision.facts} level={2} />
      {decision.predictions.map((prediction) => (
        <WaterfallPanel key={prediction.model} prediction={prediction} level={2} />
      ))}
      {!decision.courses.some(({ hidden }) => hidden) && <ReasonsPanel decision={decision} level={2} />}
      {decision.predictions.length > 0 && <WhatIfPanel decisionId={decision.id} level={2} />}
      <OrderLines facts={decision.facts} level={2} />
      <FactsPanel facts={decision.facts} type={decision.factsType} />
    </div>
  );
}

/** When, with what proof, and what came of it: on the right. */
function Record({ decision }: { decision: Passport }) {
  return (
    <div className="pass-col">
      <CoursePanel courses={decision.courses} />
      <TimelinePanel entries={decision.timeline} level={2} />
      {decision.order && <OrderPanel decision={decision} order={decision.order} />}
      <EffectsSentPanel effects={decision.effects} />
      <SiblingsPanel siblings={decision.siblings} />
      {decision.event && <EventPanel event={decision.event} />}
      <ProofPanel decision={decision} />
      <CustomerPanel facts={decision.facts} level={2} />
    </div>
  );
}
