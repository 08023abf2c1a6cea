import { useState } from 'react';
import type { TasksView } from '#libs/contracts/http';
import { type AssignmentState, assignmentStateLabels } from '#libs/domain';
import { useWords } from '../../i18n/index.ts';
import css from './Partners.module.css';

type Partner = TasksView['items'][number]['partners'][number];

/** The partner departments as chips; those of one group stand behind the group's name until it is opened. */
export const Partners = ({ partners }: { partners: readonly Partner[] }) => {
  const { t } = useWords();
  const single = partners.filter(({ groupName }) => !groupName);
  const groups = [...new Set(partners.flatMap(({ groupName }) => groupName ?? []))];
  if (partners.length === 0) return <span className={css.none}>{t('ledger.noPartners')}</span>;
  return (
    <ul className={css.chips}>
      {single.map((partner) => (
        <Chip key={partner.assignmentId} partner={partner} />
      ))}
      {groups.map((name) => (
        <Group key={name} name={name} members={partners.filter(({ groupName }) => groupName === name)} />
      ))}
    </ul>
  );
};

const Group = ({ name, members }: { name: string; members: readonly Partner[] }) => {
  const [open, setOpen] = useState(false);
  const settled = members.filter(({ state }) => state === 'approved' || state === 'waived').length;
  const all = settled === members.length;
  return (
    <>
      <li>
        <button
          type="button"
          className={`${css.chip} ${css.group} ${all ? css.approved : ''}`}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {name} ({settled > 0 ? `${settled}/${members.length}` : members.length}){' '}
          <span aria-hidden="true">{open ? '▴' : '▾'}</span>
        </button>
      </li>
      {open ? members.map((partner) => <Chip key={partner.assignmentId} partner={partner} />) : null}
    </>
  );
};

const signs: Readonly<Record<AssignmentState, string>> = {
  assigned: '',
  'in-progress': '',
  submitted: '◔',
  approved: '✓',
  waived: '–',
};

const Chip = ({ partner }: { partner: Partner }) => {
  const { say } = useWords();
  const state = say(assignmentStateLabels[partner.state]);
  return (
    <li className={`${css.chip} ${partner.state === 'approved' ? css.approved : ''}`} title={state}>
      {signs[partner.state] ? <span aria-hidden="true">{signs[partner.state]} </span> : null}
      {partner.name}
      <span className="sr-only">，{state}</span>
    </li>
  );
};
