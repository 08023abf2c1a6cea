import { MenuOutlined } from '@ant-design/icons';
import { Outlet, useLocation } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '../api/index.ts';
import { useWords } from '../i18n/index.ts';
import { useNarrow } from '../ui/index.ts';
import { Brand, DemoMark } from './Brand.tsx';
import { MainMenu } from './MainMenu.tsx';
import { PersonBar } from './PersonBar.tsx';
import css from './Shell.module.css';

/** What surrounds every page once somebody is signed in. */
export const Shell = () => {
  const { t } = useWords();
  const narrow = useNarrow();
  const { demo } = useSession();
  useFocusOnNewPage();
  return (
    <div className={css.shell}>
      <a className={css.skip} href="#content">
        {t('menu.skip')}
      </a>
      {narrow ? null : (
        <aside className={css.side}>
          <Brand />
          <MainMenu />
          {demo ? <p className={css.demoHint}>{t('demo.hint')}</p> : null}
        </aside>
      )}
      <div className={css.main}>
        <header className={css.bar}>
          {narrow ? <PhoneMenu /> : null}
          {demo ? <DemoMark /> : null}
          <PersonBar compact={narrow} />
        </header>
        <main id="content" className={css.content} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </div>
  );
};

/** A new page is announced from its beginning, not from where the focus stood on the old one. */
const useFocusOnNewPage = (): void => {
  const { pathname } = useLocation();
  const seen = useRef(pathname);
  useEffect(() => {
    if (seen.current === pathname) return;
    seen.current = pathname;
    document.getElementById('content')?.focus({ preventScroll: true });
  }, [pathname]);
};

const PhoneMenu = () => {
  const { t } = useWords();
  const { pathname } = useLocation();
  // opened on one page, it is closed on the next
  const [openOn, setOpenOn] = useState<string>();
  const open = openOn === pathname;
  return (
    <>
      <Button
        type="text"
        icon={<MenuOutlined />}
        aria-label={t('menu.open')}
        aria-expanded={open}
        onClick={() => setOpenOn(pathname)}
      />
      <Drawer
        open={open}
        placement="left"
        size={264}
        closable={false}
        onClose={() => setOpenOn(undefined)}
        styles={{ body: { padding: 0, background: 'var(--ink)' } }}
      >
        <div className={css.drawer}>
          <Brand />
          <MainMenu />
          <div className={css.drawerFoot}>
            <PersonBar compact={false} onDark />
          </div>
        </div>
      </Drawer>
    </>
  );
};
