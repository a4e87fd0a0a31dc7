import { Modal } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../kit/Failure';
import { exact, moment, shortHash } from '../kit/format';
import { Loading } from '../kit/Loading';
import { say } from '../kit/say';
import { useDesk, useDiff, useRuleRoles, useVersions, type RulesetKey } from './desk';
import { DiffView } from './DiffView';
import { Refusal } from './SubmitDialog';
import type { VersionItem } from './views';

/** All versions with their time in force, the difference between any two, and the way back to an older one. */
export function VersionsTab({ id, inForce }: { id: RulesetKey; inForce?: number }) {
  const { t } = useTranslation();
  const asked = useVersions(id);
  const [compared, setCompared] = useState<{ from: string; to: string }>();
  const [back, setBack] = useState<number>();
  const { reviewer } = useRuleRoles();
  if (!asked.data) {
    return asked.error ? (
      <Failure error={asked.error} retry={() => void asked.refetch()} />
    ) : (
      <Loading rows={6} />
    );
  }
  const versions = [...asked.data].sort((a, b) => b.number - a.number);
  const numbers = versions.map(({ number }) => String(number));
  const from = compared?.from ?? numbers[1] ?? numbers[0];
  const to = compared?.to ?? numbers[0];
  return (
    <>
      <div className="sheet scroller" tabIndex={0} role="region" aria-label={t('rules.tabs.versions')}>
        <table className="mini rl">
          <thead>
            <tr>
              {(['number', 'publishedBy', 'publishedAt', 'hash', 'validity', 'actions'] as const).map(
                (name) => (
                  <th key={name} scope="col">
                    {t(`rules.versions.${name}`)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <VersionRow
                key={version.number}
                version={version}
                inForce={version.number === inForce}
                rollback={reviewer ? () => setBack(version.number) : undefined}
              />
            ))}
          </tbody>
        </table>
      </div>
      <section className="dv" aria-label={t('rules.versions.compare')}>
        <div className="cmp">
          <h2>{t('rules.versions.compare')}</h2>
          <span className="g-pick">
            <Pick
              label={t('rules.versions.from')}
              value={from}
              set={(next) => setCompared({ from: next, to })}
              of={numbers}
            />
            <Pick
              label={t('rules.versions.to')}
              value={to}
              set={(next) => setCompared({ from, to: next })}
              of={[...numbers, 'draft']}
            />
          </span>
        </div>
        <Compared id={id} from={from} to={to} />
      </section>
      {back !== undefined && <Rollback id={id} version={back} close={() => setBack(undefined)} />}
    </>
  );
}

interface PickProps {
  label: string;
  value: string;
  set: (next: string) => void;
  of: string[];
}

function Pick({ label, value, set, of }: PickProps) {
  const { t } = useTranslation();
  return (
    <label>
      {label}{' '}
      <select className="field" value={value} onChange={(event) => set(event.currentTarget.value)}>
        {of.map((one) => (
          <option key={one} value={one}>
            {one === 'draft' ? t('rules.draft') : one}
          </option>
        ))}
      </select>
    </label>
  );
}

function Compared({ id, from, to }: { id: RulesetKey; from: string; to: string }) {
  const { t } = useTranslation();
  const asked = useDiff(id, from, to, from !== to);
  if (from === to) {
    return <p className="pn-p">{t('rules.diff.same')}</p>;
  }
  if (asked.error) {
    return <Refusal problem={asked.error} />;
  }
  return asked.data ? <DiffView diff={asked.data} /> : <Loading rows={3} />;
}

interface RowProps {
  version: VersionItem;
  inForce: boolean;
  rollback?: () => void;
}

function VersionRow({ version, inForce, rollback }: RowProps) {
  const { t } = useTranslation();
  const { number, publishedBy, publishedAt, hash, validity } = version;
  return (
    <tr>
      <th scope="row">
        {number} {inForce && <span className="tag s-processed">{t('rules.state.live')}</span>}
      </th>
      <td>{publishedBy}</td>
      <td>
        <time dateTime={publishedAt} title={exact(publishedAt)}>
          {moment(publishedAt)}
        </time>
      </td>
      <td className="mono" title={hash}>
        {shortHash(hash)}
      </td>
      <td>
        {(validity ?? []).map(({ from, until }) => (
          <span key={from} className="rs num">
            {moment(from)} – {until ? moment(until) : t('rules.versions.open')}
          </span>
        ))}
      </td>
      <td>
        {rollback && !inForce && (
          <button className="b sm" onClick={rollback}>
            <IconArrowBackUp size={14} aria-hidden />
            {t('rules.versions.rollback', { number })}
          </button>
        )}
      </td>
    </tr>
  );
}

function Rollback({ id, version, close }: { id: RulesetKey; version: number; close: () => void }) {
  const { t } = useTranslation();
  const { rollback } = useDesk(id);
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason')).trim();
    setMissing(!reason);
    if (reason && !rollback.isPending) {
      rollback.mutate(
        { version, reason },
        {
          onSuccess: () => {
            say(t('rules.versions.done', { number: version }));
            close();
          },
        },
      );
    }
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t('rules.versions.rollback', { number: version })}
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      <form className="dlg" onSubmit={submit} noValidate>
        <p className="dim">{t('rules.versions.rollbackText')}</p>
        <label className="fld">
          <span>{t('rules.reason')} *</span>
          <textarea className="field" name="reason" rows={3} required aria-invalid={missing} data-autofocus />
        </label>
        {missing && (
          <p className="field-problem" role="alert">
            {t('rules.reasonMissing')}
          </p>
        )}
        {rollback.error && <Refusal problem={rollback.error} />}
        <div className="dlg-f">
          <button type="button" className="b big" onClick={close}>
            {t('words.cancel')}
          </button>
          <button className="b big bad" aria-disabled={rollback.isPending}>
            {t('rules.versions.rollback', { number: version })}
          </button>
        </div>
      </form>
    </Modal>
  );
}
