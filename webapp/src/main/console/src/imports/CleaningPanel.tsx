import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSteward } from '../api/session';
import type { CleaningStep, ImportState } from '../api/views';
import { whatHappened } from '../kit/Failure';
import { count } from '../kit/format';
import { Panel } from '../kit/Panel';
import { useCleaningDesk } from './queries';
import { RepairTable } from './RepairTable';
import { UndoDialog, type Wanted } from './UndoDialog';

/** What cleaning put right in an import, step by step: to look at, and to take back. */
export function CleaningPanel({ run }: { run: ImportState }) {
  const { t } = useTranslation();
  const steward = useSteward();
  const desk = useCleaningDesk(run.id);
  const [open, setOpen] = useState<string>();
  const [asking, setAsking] = useState<Wanted>();
  const steps = run.steps ?? [];
  useFreshRepairs(run);
  const all = steps.reduce((sum, { repairs }) => sum + repairs, 0);
  const standing = steps.reduce((sum, { repairs, undone }) => sum + repairs - undone, 0);
  return (
    <Panel title={t('imports.cleaning.title')} aside={t('imports.cleaning.sum', { count: all })}>
      <div className="cleaning">
        <p className="dim">{t('imports.cleaning.sub')}</p>
        {!steps.length && <p>{t('imports.cleaning.none')}</p>}
        {steps.map((step) => (
          <Step
            key={step.step}
            run={run}
            step={step}
            open={open === step.step}
            toggle={() => setOpen(open === step.step ? undefined : step.step)}
            ask={setAsking}
          />
        ))}
        {run.busy && (
          <p className="note" role="status">
            {t('imports.cleaning.busy')}
          </p>
        )}
        {desk.clean.error && (
          <p className="field-problem" role="alert">
            {whatHappened(desk.clean.error, t)}
          </p>
        )}
        {steward && (
          <div className="dlg-f">
            <button
              className="b"
              aria-disabled={desk.clean.isPending || run.busy}
              onClick={() => !desk.clean.isPending && !run.busy && desk.clean.mutate()}
            >
              {t('imports.cleaning.again')}
            </button>
            {standing > 0 && (
              <button
                className="b bad"
                aria-disabled={run.busy}
                onClick={() => !run.busy && setAsking({ body: { all: true }, repairs: standing })}
              >
                {t('imports.cleaning.undoAll')}
              </button>
            )}
          </div>
        )}
      </div>
      {asking && <UndoDialog id={run.id} wanted={asking} close={() => setAsking(undefined)} />}
    </Panel>
  );
}

/** When repairs have been made or taken back, those on the screen are asked for again. */
function useFreshRepairs(run: ImportState): void {
  const queries = useQueryClient();
  const wasBusy = useRef(run.busy);
  useEffect(() => {
    if (wasBusy.current && !run.busy) {
      void queries.invalidateQueries({ queryKey: ['import', run.id, 'repairs'] });
    }
    wasBusy.current = run.busy;
  }, [queries, run.id, run.busy]);
}

interface StepProps {
  run: ImportState;
  step: CleaningStep;
  open: boolean;
  toggle: () => void;
  ask: (wanted: Wanted) => void;
}

function Step({ run, step, open, toggle, ask }: StepProps) {
  const { t } = useTranslation();
  const steward = useSteward();
  const standing = step.repairs - step.undone;
  return (
    <section className="step" aria-label={step.step}>
      <div className="step-h">
        <button className="lnk" aria-expanded={open} onClick={toggle}>
          {step.step}
        </button>
        <span className="num">{t('imports.cleaning.repairs', { count: step.repairs })}</span>
        <span className="dim num">{t('imports.cleaning.orders', { count: step.orders })}</span>
        {step.undone > 0 && (
          <span className="tag">{t('imports.cleaning.undone', { number: count(step.undone) })}</span>
        )}
        {steward && standing > 0 && (
          <button
            className="b sm"
            aria-disabled={run.busy}
            onClick={() =>
              !run.busy && ask({ body: { step: step.step }, repairs: standing, step: step.step })
            }
          >
            {t('imports.cleaning.undoStep')}
          </button>
        )}
      </div>
      {open && <RepairTable run={run} step={step.step} ask={ask} />}
    </section>
  );
}
