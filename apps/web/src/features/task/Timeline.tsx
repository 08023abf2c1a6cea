import { LinkOutlined } from '@ant-design/icons';
import { useLocation } from '@tanstack/react-router';
import { App, Button, Segmented, Switch } from 'antd';
import { useEffect, useState } from 'react';
import type { EventView } from '#libs/contracts/http';
import { capacityLabels } from '#libs/domain';
import { useEvents } from '../../api/index.ts';
import { useWords } from '../../i18n/index.ts';
import { useTimes } from '../../parts/index.ts';
import { Card, copyText, CopyButton, TroublePage, Waiting } from '../../ui/index.ts';
import css from './Timeline.module.css';

const kinds = ['all', 'decisions', 'files'] as const;
type Kind = (typeof kinds)[number];

const shows: Readonly<Record<Kind, (event: EventView) => boolean>> = {
  all: () => true,
  decisions: ({ type }) => ['approved', 'returned', 'waived', 'leadConfirmed'].includes(type),
  files: ({ type }) => type === 'submitted',
};

/** All that happened to the task, newest first. */
export const Timeline = ({ taskId }: { taskId: string }) => {
  const { t } = useWords();
  const [kind, setKind] = useState<Kind>('all');
  const [technical, setTechnical] = useState(false);
  const events = useEvents(taskId);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = events;
  useEffect(() => {
    // the API gives the oldest first; the newest are wanted first, so all are read
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const shown = (events.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(shows[kind])
    .reverse();
  return (
    <Card title={t('task.timeline.title')} className={css.timeline}>
      <div className={css.tools}>
        <Segmented
          size="small"
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`task.timeline.${value}`) }))}
          onChange={setKind}
        />
        <label className={css.switch}>
          <Switch size="small" checked={technical} onChange={setTechnical} />
          {t('task.timeline.technical')}
        </label>
      </div>
      {events.isPending ? <Waiting rows={5} /> : null}
      {events.isError && !events.data ? (
        <TroublePage error={events.error} onRetry={() => void events.refetch()} />
      ) : null}
      {events.data && shown.length === 0 ? <p className={css.soft}>{t('task.timeline.empty')}</p> : null}
      <ol className={css.list}>
        {shown.map((event) => (
          <Entry key={event.seq} event={event} technical={technical} />
        ))}
      </ol>
    </Card>
  );
};

const Entry = ({ event, technical }: { event: EventView; technical: boolean }) => {
  const { t, say } = useWords();
  const times = useTimes();
  const { message } = App.useApp();
  const { hash } = useLocation();
  const anchor = `event-${event.seq}`;
  const linked = hash === anchor;
  useEffect(() => {
    if (linked) document.getElementById(anchor)?.scrollIntoView({ block: 'center' });
  }, [linked, anchor]);
  const link = () => {
    const address = new URL(window.location.href);
    address.hash = anchor;
    window.history.replaceState(window.history.state, '', address);
    void copyText(address.href).then(() => message.success(t('task.timeline.linkCopied')));
  };
  const words = wordsOf(event);
  return (
    <li
      id={anchor}
      className={`${css.entry} ${css[event.type] ?? ''} ${linked ? css.linked : ''}`}
      data-testid={anchor}
    >
      <p className={css.sentence}>{event.sentence}</p>
      {words ? <blockquote className={css.words}>{words}</blockquote> : null}
      <p className={css.soft}>
        {event.actor.departmentName} {event.actor.name} · {say(capacityLabels[event.actor.capacity])}
      </p>
      <p className={css.soft}>
        <time dateTime={event.at}>{times.dateTime(event.at)}</time>
        <Button
          type="text"
          size="small"
          className={css.link}
          icon={<LinkOutlined />}
          aria-label={t('task.timeline.link', { seq: event.seq })}
          onClick={link}
        />
      </p>
      {technical ? (
        <p className={css.hash}>
          #{event.seq} {event.type} · {t('task.timeline.hash')} {event.hash.slice(0, 16)}…
          <CopyButton text={event.hash} label={t('task.submission.copyHash')} />
        </p>
      ) : null}
    </li>
  );
};

/** What somebody wrote, unless the sentence says it already. */
const wordsOf = ({ fact, sentence }: EventView): string | undefined => {
  const words = [fact?.['reason'], fact?.['opinion'], fact?.['text']].find(
    (each): each is string => typeof each === 'string' && each !== '',
  );
  return words && !sentence.includes(words) ? words : undefined;
};
