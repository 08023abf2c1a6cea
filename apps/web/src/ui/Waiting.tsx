import { Skeleton } from 'antd';

/** Grey lines in the place of what is being read. */
export const Waiting = ({ rows = 6 }: { rows?: number }) => (
  <div style={{ padding: 'var(--s5)' }} aria-busy="true">
    <Skeleton active title={false} paragraph={{ rows }} />
  </div>
);
