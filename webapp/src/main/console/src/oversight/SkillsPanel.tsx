import { useTranslation } from 'react-i18next';
import { Failure } from '../kit/Failure';
import { Loading } from '../kit/Loading';
import { Panel } from '../kit/Panel';
import { useSkills } from './queries';
import { SkillCharts } from './SkillCharts';

/** How well people decide without the machine, everybody together. */
export function SkillsPanel() {
  const { t } = useTranslation();
  const skills = useSkills();
  return (
    <Panel title={t('oversight.skills.title')} aside={t('oversight.skills.aside')}>
      {skills.isPending && <Loading rows={4} />}
      {skills.isError && !skills.data && <Failure error={skills.error} retry={() => void skills.refetch()} />}
      {skills.data && <SkillCharts skills={skills.data} />}
    </Panel>
  );
}
