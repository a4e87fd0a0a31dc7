import { useTranslation } from 'react-i18next';
import type { SkillTrend } from '../api/views';
import '../style/watch.css';
import { SkillChart } from './SkillChart';

/** A picture for each skill that there is something to show of, and a line for each other. */
export function SkillCharts({ skills }: { skills: SkillTrend[] }) {
  const { t } = useTranslation();
  const name = ({ kind }: SkillTrend): string => t(`inbox.kinds.${kind}`);
  const known = skills.filter(({ months }) => months.some(({ right }) => right.share != null));
  const unknown = skills.filter((skill) => !known.includes(skill));
  return (
    <>
      {known.length > 0 && (
        <div className="wt-g">
          {known.map((skill) => (
            <SkillChart key={skill.kind} skill={skill} name={name(skill)} />
          ))}
        </div>
      )}
      {unknown.length > 0 && (
        <div className="pn-p">
          <p>{t('oversight.skills.few')}</p>
          <ul className="ov-l">
            {unknown.map((skill) => (
              <li key={skill.kind}>
                {t('oversight.skills.missing', {
                  skill: name(skill),
                  count: Math.max(0, ...skill.months.map(({ right }) => right.cases)),
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
