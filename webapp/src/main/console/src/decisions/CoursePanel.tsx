import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { AnswerCourse } from '../api/views';
import { duration, exact, moment } from '../kit/format';
import { Panel } from '../kit/Panel';

/** How the people who answered came to it: shown, answered blind, signed. */
export function CoursePanel({ courses }: { courses: AnswerCourse[] }) {
  const { t } = useTranslation();
  if (!courses.length) {
    return null;
  }
  return (
    <Panel title={t('decisions.course.title')}>
      {courses.map((course) => (
        <Course key={course.task} course={course} />
      ))}
    </Panel>
  );
}

function Course({ course }: { course: AnswerCourse }) {
  const { t } = useTranslation();
  const { task, blind, hidden, firstAnswers, verdict, signedBy, signedAt, shownAt, adviceShown, changed } =
    course;
  return (
    <div className="pn-p">
      <p>
        <Link href={`/inbox/${task}`}>{task}</Link>{' '}
        {t(hidden ? 'decisions.course.hidden' : blind ? 'decisions.course.blind' : 'decisions.course.open')}
      </p>
      <dl className="kv">
        {firstAnswers.map((first) => (
          <div key={first.by}>
            <dt>{t('decisions.course.first', { who: first.by })}</dt>
            <dd>
              {t(`words.verdict.${first.verdict}`)}, <At at={first.at} />
              {first.comment && <q className="sg-comment">{first.comment}</q>}
            </dd>
          </div>
        ))}
        {verdict && signedAt && (
          <div>
            <dt>{t('decisions.course.signed', { who: signedBy })}</dt>
            <dd>
              {t(`words.verdict.${verdict}`)}, <At at={signedAt} />
              {changed != null && `, ${t(changed ? 'decisions.course.changed' : 'decisions.course.kept')}`}
            </dd>
          </div>
        )}
        {shownAt && signedAt && (
          <div>
            <dt>{t('decisions.course.took')}</dt>
            <dd>{duration((Date.parse(signedAt) - Date.parse(shownAt)) / 1000)}</dd>
          </div>
        )}
        {adviceShown && (
          <div>
            <dt>{t('decisions.course.advice')}</dt>
            <dd>{t(`decisions.course.shown.${adviceShown}`)}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}

const At = ({ at }: { at: string }) => (
  <time dateTime={at} title={exact(at)}>
    {moment(at)}
  </time>
);
