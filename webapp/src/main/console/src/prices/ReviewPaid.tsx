import { Failure } from '../kit/Failure';
import { Loading } from '../kit/Loading';
import { FairnessTable } from './FairnessTable';
import { usePriceFairness } from './queries';
import '../style/models.css';
import '../style/watch.css';

/** As far back as the server looked when it asked. */
const DAYS = 90;

/** What a person has to see who answers for a group that pays more: every group beside the others, as it is now. */
export default function ReviewPaid({ level }: { level: 2 | 3 }) {
  const { data, error, isPending, refetch } = usePriceFairness(DAYS);
  if (isPending) {
    return <Loading rows={6} />;
  }
  return data ? (
    <FairnessTable fairness={data} level={level} />
  ) : (
    <Failure error={error} retry={() => void refetch()} />
  );
}
