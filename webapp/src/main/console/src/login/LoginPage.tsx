import { IconArrowBigUpLine } from '@tabler/icons-react';
import { useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../api/problem';
import { useSessionDoor } from '../api/session';
import { whatHappened } from '../kit/Failure';
import { Mark } from '../kit/Mark';
import { useTitle } from '../kit/PageHead';

/** The door for people. Stands at any address while nobody is signed in. */
export function LoginPage() {
  const { t } = useTranslation();
  const { signIn, expired } = useSessionDoor();
  const [problem, setProblem] = useState('');
  const [caps, setCaps] = useState(false);
  const [busy, setBusy] = useState(false);
  const password = useRef<HTMLInputElement>(null);
  useTitle(t('login.title'));

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const user = String(form.get('user')).trim();
    const secret = String(form.get('password'));
    if (!user || !secret) {
      setProblem(t('login.missing'));
      return;
    }
    setBusy(true);
    try {
      await signIn(user, secret);
    } catch (error) {
      setProblem(refusal(error));
      setBusy(false);
      password.current?.select();
    }
  };

  const refusal = (error: unknown): string => {
    const status = error instanceof Refused ? error.status : 0;
    if (status === 401 || status === 403) {
      return t('login.wrong');
    }
    return status === 429 ? t('login.tooMany') : whatHappened(error, t);
  };

  const watchCaps = (event: KeyboardEvent): void => setCaps(event.getModifierState('CapsLock'));

  return (
    <main className="gate">
      <form className="login" onSubmit={(event) => void submit(event)} noValidate>
        <Mark size={40} />
        <h1>{t('shell.name')}</h1>
        <p className="dim">{t('login.claim')}</p>
        {expired && !problem && (
          <p className="note seal" role="status">
            {t('login.expired')}
          </p>
        )}
        {problem && (
          <p className="note bad" role="alert" id="login-problem">
            {problem}
          </p>
        )}
        <label htmlFor="user">{t('login.user')}</label>
        <input
          id="user"
          name="user"
          className="field"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          aria-invalid={!!problem}
          aria-describedby={problem ? 'login-problem' : undefined}
        />
        <label htmlFor="password">{t('login.password')}</label>
        <input
          id="password"
          name="password"
          type="password"
          className="field"
          autoComplete="current-password"
          ref={password}
          onKeyDown={watchCaps}
          onKeyUp={watchCaps}
          aria-invalid={!!problem}
          aria-describedby={caps ? 'caps' : undefined}
        />
        <p className="caps" id="caps" aria-live="polite">
          {caps && (
            <>
              <IconArrowBigUpLine size={14} aria-hidden /> {t('login.caps')}
            </>
          )}
        </p>
        <button className="b big prim" type="submit" aria-disabled={busy}>
          {t('login.submit')}
        </button>
      </form>
    </main>
  );
}
