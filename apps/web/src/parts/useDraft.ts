import { useCallback, useEffect, useState } from 'react';
import { useSession } from '../api/index.ts';

const keepAfter = 400;

/**
 * A text that survives a reload, a lost session and a failed request: it stays on this computer, for this person,
 * until it was sent. `initial` is what the box holds before anybody typed.
 */
export const useDraft = (name: string, initial = '') => {
  const slot = `duban.draft ${useSession().person.id} ${name}`;
  const [text, setText] = useState(() => read(slot) || initial);
  const [restored, setRestored] = useState(() => read(slot) !== '');
  const [savedAt, setSavedAt] = useState<number>();

  useEffect(() => {
    const timer = setTimeout(() => {
      if (text === (read(slot) || initial)) return;
      if (write(slot, text)) setSavedAt(Date.now());
    }, keepAfter);
    return () => clearTimeout(timer);
  }, [slot, text, initial]);

  const change = useCallback((next: string) => {
    setText(next);
    setRestored(false);
  }, []);
  const clear = useCallback(() => {
    write(slot, '');
    setText('');
    setSavedAt(undefined);
  }, [slot]);
  return { text, change, clear, savedAt, restored };
};

const read = (slot: string): string => {
  try {
    return localStorage.getItem(slot) ?? '';
  } catch {
    return '';
  }
};

const write = (slot: string, text: string): boolean => {
  try {
    if (text === '') localStorage.removeItem(slot);
    else localStorage.setItem(slot, text);
    return text !== '';
  } catch {
    return false;
  }
};
