import { customers } from './customers';
import { data } from './data';
import { decisions } from './decisions';
import { events } from './events';
import { imports } from './imports';
import { inbox } from './inbox';
import { login } from './login';
import { models } from './models';
import { oversight } from './oversight';
import { prices } from './prices';
import { products } from './products';
import { purchases } from './purchases';
import { suppliers } from './suppliers';
import { rules } from './rules';
import { shell } from './shell';
import { watch } from './watch';
import { words } from './words';

/** Every word that the console says, one file per page. */
export const en = {
  words,
  shell,
  login,
  inbox,
  customers,
  data,
  decisions,
  events,
  imports,
  products,
  prices,
  purchases,
  suppliers,
  rules,
  models,
  oversight,
  watch,
};
