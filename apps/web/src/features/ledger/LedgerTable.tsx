import { Link, useNavigate } from '@tanstack/react-router';
import { Table } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import type { TasksView } from '#libs/contracts/http';
import { useWords } from '../../i18n/index.ts';
import { AssumedMark, LightSign, TaskStateMark, useTimes } from '../../parts/index.ts';
import { LatestProgress } from './LatestProgress.tsx';
import css from './Ledger.module.css';
import { Partners } from './Partners.tsx';

type Row = TasksView['items'][number];

export interface LedgerTableProps {
  readonly rows: readonly Row[];
  readonly refreshing: boolean;
}

export const LedgerTable = ({ rows, refreshing }: LedgerTableProps) => {
  const navigate = useNavigate();
  const open = (row: Row) =>
    void navigate({
      to: '/tasks/$taskId',
      params: { taskId: row.id },
    });
  return (
    <Table<Row>
      className={css.table}
      rowKey="id"
      columns={useColumns()}
      dataSource={rows}
      pagination={false}
      loading={refreshing}
      scroll={{ x: 1080 }}
      sticky={{ offsetHeader: 56 }}
      rowClassName={css.row}
      onRow={(row) => ({
        onClick: (event) => {
          // links and buttons inside the row act for themselves, and marking text is no click
          const inside = (event.target as HTMLElement).closest('a, button');
          if (!inside && !window.getSelection()?.toString()) open(row);
        },
      })}
    />
  );
};

const useColumns = (): ColumnsType<Row> => {
  const { t } = useWords();
  const times = useTimes();
  return [
    {
      title: t('ledger.column.number'),
      dataIndex: 'number',
      width: 64,
      align: 'right',
      render: (number: number) => <span className={css.number}>{number}</span>,
    },
    {
      title: t('ledger.column.title'),
      render: (_, row) => (
        <Link
          to="/tasks/$taskId"
          params={{ taskId: row.id }}

          className={css.title}
          data-testid={`ledger-row-${row.id}`}
        >
          {row.title}
        </Link>
      ),
    },
    {
      title: t('ledger.column.lead'),
      width: 150,
      render: (_, { lead, leadSource }) => (
        <>
          <b className={css.lead}>{lead.name}</b> <AssumedMark source={leadSource} />
        </>
      ),
    },
    {
      title: t('ledger.column.partners'),
      width: 220,
      render: (_, { partners }) => <Partners partners={partners} />,
    },
    {
      title: t('ledger.column.deadline'),
      width: 122,
      render: (_, row) => (
        <>
          <span className={css.month}>{times.month(row.deadlineMonth)}</span>
          {row.light === 'grey' ? null : <span className={css.left}>{times.left(row.deadline)}</span>}
        </>
      ),
    },
    {
      title: t('ledger.column.progress'),
      width: 146,
      render: (_, row) => <LatestProgress event={row.lastEvent} />,
    },
    {
      title: t('ledger.column.light'),
      width: 98,
      render: (_, row) => <LightSign light={row.light} deadline={row.deadline} />,
    },
    {
      title: t('ledger.column.state'),
      width: 106,
      render: (_, row) => <TaskStateMark state={row.state} />,
    },
  ];
};
