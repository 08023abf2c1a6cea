import { SearchOutlined } from '@ant-design/icons';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import {
  assignmentRoleLabels,
  assignmentRoles,
  lightLabels,
  lights,
  taskStateLabels,
  taskStates,
} from '#libs/domain';
import { useDepartments, useTaskLists } from '../../api/index.ts';
import { useWords } from '../../i18n/index.ts';
import css from './Filters.module.css';

const route = getRouteApi('/workplace/ledger');
type Search = ReturnType<typeof route.useSearch>;

const nothing: Search = {
  list: undefined,
  state: undefined,
  light: undefined,
  department: undefined,
  role: undefined,
  q: undefined,
};

const shapes = { green: '●', yellow: '▲', red: '■', grey: '✓', blue: '‖' } as const;

/** Every filter stands in the address: a view can be shared and Back restores it. */
export const Filters = () => {
  const { t, say } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: Partial<Search>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  const setWords = useCallback(
    (q: string | undefined) => void navigate({ search: (now) => ({ ...now, q }), replace: true }),
    [navigate],
  );
  const { data: lists } = useTaskLists();
  const { data: departments } = useDepartments();
  const filtered = Object.values(search).some((value) => value !== undefined);
  return (
    <div className={css.filters} role="search" aria-label={t('ledger.filter.label')}>
      <Words value={search.q ?? ''} onChange={setWords} />
      <Choice
        name={t('ledger.filter.list')}
        any={t('ledger.filter.anyList')}
        value={search.list}
        options={(lists?.items ?? [])
          .filter(({ status }) => status !== 'draft')
          .map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(list) => set({ list })}
      />
      <Choice
        name={t('ledger.filter.department')}
        any={t('ledger.filter.anyDepartment')}
        value={search.department}
        options={(departments?.items ?? []).map(({ id, name, aliases }) => ({
          value: id,
          label: name,
          sought: [name, ...aliases].join(' '),
        }))}
        onChange={(department) => set({ department })}
      />
      <Choice
        name={t('ledger.filter.role')}
        any={t('ledger.filter.anyRole')}
        value={search.role}
        options={assignmentRoles.map((value) => ({ value, label: say(assignmentRoleLabels[value]) }))}
        onChange={(role) => set({ role })}
      />
      <Choice
        name={t('ledger.filter.state')}
        any={t('ledger.filter.anyState')}
        value={search.state}
        options={taskStates.map((value) => ({ value, label: say(taskStateLabels[value]) }))}
        onChange={(state) => set({ state })}
      />
      <Choice
        name={t('ledger.filter.light')}
        any={t('ledger.filter.anyLight')}
        value={search.light}
        options={lights.map((value) => ({ value, label: `${shapes[value]} ${say(lightLabels[value])}` }))}
        onChange={(light) => set({ light })}
      />
      {filtered ? (
        <Button type="link" onClick={() => set(nothing)}>
          {t('action.clear')}
        </Button>
      ) : null}
    </div>
  );
};

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly any: string;
  readonly value: Value | undefined;
  readonly options: readonly { value: Value; label: string; sought?: string }[];
  readonly onChange: (value: Value | undefined) => void;
}

const Choice = <Value extends string>({ name, any, value, options, onChange }: ChoiceProps<Value>) => (
  <Select<Value>
    allowClear
    showSearch={
      options.length > 8
        ? { filterOption: (words, option) => (option?.sought ?? option?.label ?? '').includes(words.trim()) }
        : false
    }
    className={css.choice}
    popupMatchSelectWidth={false}
    aria-label={name}
    placeholder={any}
    value={value}
    options={[...options]}
    onChange={(next: Value | undefined) => onChange(next)}
  />
);

const settleAfter = 350;

/** Free text goes into the address once typing has paused; never in the middle of an input method's word. */
const Words = ({ value, onChange }: { value: string; onChange: (value: string | undefined) => void }) => {
  const { t } = useWords();
  const [text, setText] = useState(value);
  const [sent, setSent] = useState(value);
  const [known, setKnown] = useState(value);
  const [composing, setComposing] = useState(false);
  if (value !== known) {
    setKnown(value);
    // changed by somebody else: Back, a link, or the button that clears all
    if (value !== sent) {
      setText(value);
      setSent(value);
    }
  }
  const wanted = text.trim();
  useEffect(() => {
    if (wanted === sent || composing) return undefined;
    const timer = setTimeout(() => {
      setSent(wanted);
      onChange(wanted || undefined);
    }, settleAfter);
    return () => clearTimeout(timer);
  }, [wanted, sent, composing, onChange]);
  return (
    <Input
      allowClear
      className={css.words}
      prefix={<SearchOutlined aria-hidden />}
      placeholder={t('ledger.filter.q')}
      aria-label={t('ledger.filter.q')}
      value={text}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onChange={(event) => setText(event.target.value)}
    />
  );
};
