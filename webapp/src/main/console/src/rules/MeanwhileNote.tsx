import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Clash } from './sheet/merge';
import type { Meanwhile, Workbench } from './workbench';

const SHOWN = 12;

/** Two people wrote in the same place: what each wrote, and whose words shall stand. Nothing else of either is lost. */
export function MeanwhileNote({ bench, meanwhile }: { bench: Workbench; meanwhile: Meanwhile }) {
  const { t } = useTranslation();
  const { theirs, merged } = meanwhile;
  if (!theirs) {
    return (
      <div className="note bad" role="alert">
        <p>{t('rules.meanwhile.gone')}</p>
        <button className="b sm" onClick={() => bench.join('mine')}>
          {t('rules.meanwhile.again')}
        </button>
      </div>
    );
  }
  const who = theirs.author;
  return (
    <div className="note seal mw" role="alert">
      <p>
        <IconUsers size={16} aria-hidden />
        {t('rules.meanwhile.text', { who, count: merged.clashes.length })}
      </p>
      <table className="mini dv-t">
        <thead>
          <tr>
            <th scope="col">{t('rules.meanwhile.place')}</th>
            <th scope="col">{t('rules.meanwhile.mine')}</th>
            <th scope="col">{who}</th>
          </tr>
        </thead>
        <tbody>
          {merged.clashes.slice(0, SHOWN).map((clash, index) => (
            <tr key={index}>
              <th scope="row">{placeOf(clash)}</th>
              <td className="mono">{clash.mine || '–'}</td>
              <td className="mono">{clash.theirs || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('rules.meanwhile.rest')}</p>
      <div className="mw-b">
        <button className="b sm prim" onClick={() => bench.join('mine')}>
          {t('rules.meanwhile.keepMine')}
        </button>
        <button className="b sm" onClick={() => bench.join('theirs')}>
          {t('rules.meanwhile.takeTheirs', { who })}
        </button>
      </div>
    </div>
  );
}

const placeOf = ({ file, row, column }: Clash): string => [row || file, column].filter(Boolean).join(', ');
