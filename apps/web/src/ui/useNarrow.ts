import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(max-width: 767px)');

const subscribe = (changed: () => void) => {
  // Chromium below 93 in some office browsers has only the older form
  query.addEventListener?.('change', changed);
  return () => query.removeEventListener?.('change', changed);
};

/** True on a phone or in a narrow window. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query.matches);
