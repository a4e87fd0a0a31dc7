import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { take } from '../api/problem';
import type { Model } from '../api/views';
import { whatHappened } from '../kit/Failure';
import { Panel } from '../kit/Panel';

interface Costs {
  alarm: string;
  miss: string;
}

/** From which score on it pays to act: the shop says what an alarm and a miss cost it, nobody else knows. */
export function ThresholdPanel({ model, version }: { model: string; version: Model }) {
  const { t } = useTranslation();
  const [costs, setCosts] = useState<Costs>();
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const said = { alarm: number(values.get('alarm')), miss: number(values.get('miss')) };
    const wrong = !(Number(said.alarm) > 0) || !(Number(said.miss) > 0);
    setMissing(wrong);
    setCosts(wrong ? undefined : said);
  };
  return (
    <Panel title={t('models.threshold.title')} aside={version.version}>
      {version.calibration.length === 0 ? (
        <p className="pn-p">{t('models.threshold.none')}</p>
      ) : (
        <form className="pn-p thr" onSubmit={submit} noValidate>
          <p>{t('models.threshold.asks')}</p>
          <div className="thr-f">
            {(['alarm', 'miss'] as const).map((name) => (
              <label className="fld" key={name}>
                <span>{t(`models.threshold.${name}`)}</span>
                <input
                  className="field"
                  name={name}
                  inputMode="decimal"
                  autoComplete="off"
                  aria-invalid={missing}
                  aria-describedby={missing ? `${model}-costs` : undefined}
                />
              </label>
            ))}
            <button className="b prim">{t('models.threshold.work')}</button>
          </div>
          {missing && (
            <p className="field-problem" role="alert" id={`${model}-costs`}>
              {t('models.threshold.missing')}
            </p>
          )}
          {costs && <Found model={model} version={version.version} costs={costs} />}
          <p className="dim">{t('models.threshold.note')}</p>
        </form>
      )}
    </Panel>
  );
}

/** People write 4,50 as well as 4.50. */
const number = (value: FormDataEntryValue | null): string =>
  String(value ?? '')
    .trim()
    .replace(',', '.');

function Found({ model, version, costs }: { model: string; version: string; costs: Costs }) {
  const { t } = useTranslation();
  const { data, error } = useQuery({
    queryKey: ['models', model, 'threshold', version, costs.alarm, costs.miss],
    queryFn: () =>
      take(
        api.GET('/api/v1/models/{name}/versions/{version}/threshold', {
          params: { path: { name: model, version }, query: costs },
        }),
      ),
    staleTime: Infinity,
  });
  if (error) {
    return (
      <p className="field-problem" role="alert">
        {whatHappened(error, t)}
      </p>
    );
  }
  if (!data) {
    return null;
  }
  const { threshold, saved, low, high } = data;
  const figures = { saved: saved.toFixed(2), low: low.toFixed(2), high: high.toFixed(2) };
  return (
    <p role="status">
      <b>
        {threshold == null
          ? t('models.threshold.never')
          : t('models.threshold.from', { threshold: threshold.toFixed(2) })}
      </b>{' '}
      {threshold != null && t(`models.threshold.${low > 0 ? 'saves' : 'unsure'}`, figures)}
    </p>
  );
}
