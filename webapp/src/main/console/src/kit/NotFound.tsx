import { Failure } from './Failure';
import { Refused } from '../api/problem';

export const NotFound = () => (
  <div className="page">
    <Failure error={new Refused(404, {})} level={1} />
  </div>
);
