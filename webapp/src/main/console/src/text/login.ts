export const login = {
  title: 'Sign in',
  claim: 'Models advise, rules decide, people countersign.',
  user: 'User name',
  password: 'Password',
  caps: 'Caps Lock is on.',
  submit: 'Sign in',
  wrong: 'The user name or the password is wrong.',
  tooMany: 'Too many tries. Wait a moment, then try again.',
  expired: 'Your session has ended. Sign in to go on where you were.',
  missing: 'Enter a user name and a password.',
};
