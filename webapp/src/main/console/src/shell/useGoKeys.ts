import { useEffect, useRef } from 'react';
import { navigate } from '../kit/address';
import { resting, useSingleKeysSetting } from '../kit/keys';
import { PLACES } from './places';

const PATIENCE = 1500;

/** `G` and then a letter goes to a page; the second key is caught before any page takes it for its own. */
export function useGoKeys(): void {
  const [on] = useSingleKeysSetting();
  const armedAt = useRef(0);
  useEffect(() => {
    if (!on) {
      return;
    }
    const press = (event: KeyboardEvent): void => {
      if (resting(event)) {
        return;
      }
      const armed = Date.now() - armedAt.current < PATIENCE;
      const place = PLACES.find((one) => one.key === event.key.toUpperCase());
      armedAt.current = event.key.toLowerCase() === 'g' ? Date.now() : 0;
      if (armed && place) {
        event.preventDefault();
        event.stopImmediatePropagation();
        navigate(place.path);
      }
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [on]);
}
