import type { TasksView } from '#libs/contracts/http';
import { eventLabels, type EventType } from '#libs/domain';
import { useWords } from '../../i18n/index.ts';
import { useTimes } from '../../parts/index.ts';
import css from './Ledger.module.css';

const isKnown = (type: string): type is EventType => type in eventLabels;

/** Who did what last, and when. */
export const LatestProgress = ({ event }: { event: TasksView['items'][number]['lastEvent'] }) => {
  const { t, say } = useWords();
  const times = useTimes();
  const what = isKnown(event.type) ? say(eventLabels[event.type]) : event.type;
  return (
    <>
      <span className={css.latest}>{t('ledger.lastEvent', { department: event.departmentName, what })}</span>
      <time className={css.left} dateTime={event.at} title={times.dateTime(event.at)}>
        {times.day(event.at)}
      </time>
    </>
  );
};
