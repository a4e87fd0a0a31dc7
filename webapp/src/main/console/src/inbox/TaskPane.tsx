import type { UseQueryResult } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/session';
import type { Task, TaskDetail, Verdict } from '../api/views';
import { CustomerPanel } from '../explain/CustomerPanel';
import { OrderLines } from '../explain/OrderLines';
import { PairPanel } from '../explain/PairPanel';
import { ReasonsPanel } from '../explain/ReasonsPanel';
import { TimelinePanel } from '../explain/TimelinePanel';
import { WaterfallPanel } from '../explain/WaterfallPanel';
import { WhatIfPanel } from '../explain/WhatIfPanel';
import { Failure } from '../kit/Failure';
import { Loading } from '../kit/Loading';
import { ChangePanel } from './ChangePanel';
import { BlindNote } from './BlindNote';
import { ClaimNotice } from './ClaimNotice';
import { DecideBar } from './DecideBar';
import { EffectsPanel } from './EffectsPanel';
import { PendingSignatures } from './PendingSignatures';
import { ReviewErasure } from './ReviewErasure';
import { SimilarPanel } from './SimilarPanel';
import { TaskBar } from './TaskBar';
import { TaskHead } from './TaskHead';
import { isErasure, isFairness, isOpen, isPriceFairness, isReview, isUnwind } from './tasks';

const ReviewFairness = lazy(() => import('../models/ReviewFairness'));
const ReviewModel = lazy(() => import('../models/ReviewModel'));
const FactsPanel = lazy(() =>
  import('../decisions/FactsPanel').then((module) => ({ default: module.FactsPanel })),
);
const ReviewPaid = lazy(() => import('../prices/ReviewPaid'));
const ReviewUnwind = lazy(() => import('../oversight/ReviewUnwind'));
const ReviewTask = lazy(() => import('../rules/ReviewTask'));

interface Props {
  id: string;
  asked: UseQueryResult<TaskDetail>;
  summary?: Task;
  heading: 1 | 2;
  position: number;
  total: number;
  previous: () => void;
  next: () => void;
  back: () => void;
  goOn: () => void;
  decide: (verdict: Verdict) => void;
  claim: () => void;
  unclaim: () => void;
}

/** Everything one needs to sign a task, or not to. */
export function TaskPane({ id, asked, summary, heading, goOn, decide, claim, unclaim, ...bar }: Props) {
  const { t } = useTranslation();
  const { user } = useMe();
  const task = asked.data;
  const shown = task ?? summary;
  return (
    <section className="d" aria-label={t('inbox.task', { id })}>
      <TaskBar id={id} task={shown} {...bar} />
      <div className="d-s" id="task-details" tabIndex={0} role="group" aria-label={t('inbox.details')}>
        {shown && <TaskHead task={shown} facts={task?.decision?.facts} level={heading} />}
        {task && <ClaimNotice task={task} me={user} goOn={goOn} />}
        {asked.isPending && <Loading rows={8} />}
        {asked.isError && !task && <Failure error={asked.error} retry={() => void asked.refetch()} />}
        {task && !isReview(task) && <Explanation task={task} me={user} level={heading === 1 ? 2 : 3} />}
        {task && isReview(task) && (
          <Suspense fallback={<Loading rows={8} />}>
            {isErasure(task) ? (
              <ReviewErasure task={task} level={heading === 1 ? 2 : 3} />
            ) : isUnwind(task) ? (
              <ReviewUnwind id={task.subject} />
            ) : isFairness(task) ? (
              <ReviewFairness model={task.subject.split(' ')[0]} level={heading === 1 ? 2 : 3} />
            ) : task.modelChange ? (
              <ReviewModel change={task.modelChange} level={heading === 1 ? 2 : 3} />
            ) : (
              <ReviewTask subject={task.subject} level={heading === 1 ? 2 : 3} />
            )}
          </Suspense>
        )}
      </div>
      {task && isOpen(task) && (
        <DecideBar task={task} me={user} decide={decide} claim={claim} unclaim={unclaim} />
      )}
    </section>
  );
}

function Explanation({ task, me, level }: { task: TaskDetail; me: string; level: 2 | 3 }) {
  const { decision } = task;
  if (task.hidden) {
    return <FactsAlone task={task} level={level} />;
  }
  return (
    <>
      <BlindNote task={task} />
      <PendingSignatures task={task} me={me} />
      {isPriceFairness(task) && (
        <Suspense fallback={<Loading rows={6} />}>
          <ReviewPaid level={level} />
        </Suspense>
      )}
      {decision && <PairPanel facts={decision.facts} level={level} />}
      {task.change && <ChangePanel change={task.change} level={level} />}
      {decision?.predictions.map((prediction) => (
        <WaterfallPanel
          key={prediction.model}
          prediction={prediction}

          level={level}
        />
      ))}
      {decision && <ReasonsPanel decision={decision} level={level} />}
      {!!decision?.predictions.length && <WhatIfPanel decisionId={decision.id} level={level} />}
      <div className="two">
        <EffectsPanel kind={task.kind} level={level} />
        {task.similar && <SimilarPanel similar={task.similar} level={level} />}
      </div>
      {decision && (
        <>
          <OrderLines facts={decision.facts} level={level} />
          <div className="two">
            <CustomerPanel facts={decision.facts} level={level} />
            <TimelinePanel entries={decision.timeline} waiting={isOpen(task)} level={level} />
          </div>
        </>
      )}
    </>
  );
}

/** A blind task before the first answer: what is known, and nothing of what the machine makes of it. */
function FactsAlone({ task, level }: { task: TaskDetail; level: 2 | 3 }) {
  const { decision } = task;
  return (
    <>
      <BlindNote task={task} />
      {decision && <PairPanel facts={decision.facts} level={level} />}
      <EffectsPanel kind={task.kind} level={level} />
      {decision && (
        <>
          <OrderLines facts={decision.facts} level={level} />
          <div className="two">
            <CustomerPanel facts={decision.facts} level={level} />
            <TimelinePanel entries={decision.timeline} waiting={isOpen(task)} level={level} />
          </div>
          <Suspense fallback={<Loading rows={4} />}>
            <FactsPanel facts={decision.facts} type={decision.factsType} level={level} />
          </Suspense>
        </>
      )}
    </>
  );
}
