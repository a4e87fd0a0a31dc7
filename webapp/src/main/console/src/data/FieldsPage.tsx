import { IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useSteward } from '../api/session';
import type { Field } from '../api/views';
import { useAddressQuery } from '../kit/address';
import { Failure } from '../kit/Failure';
import { useSingleKeys } from '../kit/keys';
import { Loading } from '../kit/Loading';
import { DataTabs } from './DataTabs';
import { FieldDialog } from './FieldDialog';
import { useFields } from './queries';

/** Every fact that decisions are made of: what it can be, what asks for it, and who answers for it. */
export default function FieldsPage() {
  const { t } = useTranslation();
  const [query, change] = useAddressQuery();
  const q = query.get('q') ?? '';
  const fields = useFields();
  const steward = useSteward();
  const [asking, setAsking] = useState<Field>();
  const search = useRef<HTMLInputElement>(null);
  useSingleKeys({ '/': () => search.current?.focus() });
  const found = (fields.data ?? []).filter((field) => words(field).includes(q.toLowerCase()));
  return (
    <div className="page">
      <DataTabs sub={t('data.fields.sub')} />
      <search className="filters">
        <div className="filters-1">
          <label className="fi boxed">
            <IconSearch size={15} aria-hidden />
            <input
              ref={search}
              type="search"
              defaultValue={q}
              onChange={(event) => change({ q: event.currentTarget.value.trim() })}
              placeholder={t('data.fields.searchHint')}
              aria-label={t('data.fields.search')}
            />
          </label>
        </div>
      </search>
      {fields.isPending && <Loading rows={12} />}
      {fields.isError && !fields.data && <Failure error={fields.error} retry={() => void fields.refetch()} />}
      {fields.data && (
        <p className="found dim" role="status">
          {t('data.fields.found', { count: found.length })}
        </p>
      )}
      {found.length > 0 && (
        <div className="sheet">
          <div className="scroller" tabIndex={0} role="region" aria-label={t('data.tabs.fields')}>
            <table className="rows data">
              <thead>
                <tr>
                  <th scope="col">{t('data.fields.path')}</th>
                  <th scope="col">{t('data.fields.type')}</th>
                  <th scope="col">{t('data.fields.rulesets')}</th>
                  <th scope="col">{t('data.fields.models')}</th>
                  <th scope="col">{t('data.fields.owner')}</th>
                  {steward && (
                    <th scope="col">
                      <span className="vh">{t('data.sources.act')}</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {found.map((field) => (
                  <Row key={field.path} field={field} ask={steward ? setAsking : undefined} />
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
      {asking && <FieldDialog field={asking} close={() => setAsking(undefined)} />}
    </div>
  );
}

const words = ({ path, rulesets, models, owner, meaning }: Field): string =>
  [path, ...rulesets, ...models, owner, meaning].join(' ').toLowerCase();

function Row({ field, ask }: { field: Field; ask?: (field: Field) => void }) {
  const { t } = useTranslation();
  const { path, type, values, rulesets, models, owner, meaning } = field;
  return (
    <tr>
      <th scope="row" className="mono">
        {path}
      </th>
      <td>
        {type}
        {values.length > 0 && <div className="dim">{values.join(', ')}</div>}
      </td>
      <td>
        {rulesets.length
          ? rulesets.map((ruleset) => (
              <div key={ruleset}>
                <Link className="lnk" href={`/rules/${ruleset}`}>
                  {ruleset}
                </Link>
              </div>
            ))
          : '—'}
      </td>
      <td>{models.join(', ') || '—'}</td>
      <td>
        {owner ?? '—'}
        {meaning && <div className="dim">{meaning}</div>}
      </td>
      {ask && (
        <td className="act">
          <button
            className="b sm"
            aria-label={t('data.fields.describeOne', { path })}
            onClick={() => ask(field)}
          >
            {t('data.sources.change')}
          </button>
        </td>
      )}
    </tr>
  );
}
