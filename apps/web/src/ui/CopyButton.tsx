import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useWords } from '../i18n/index.ts';

/** Copies a text; says so by its sign and to screen readers. */
export const CopyButton = ({ text, label }: { text: string; label: string }) => {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <Button
      type="text"
      size="small"
      icon={copied ? <CheckOutlined /> : <CopyOutlined />}
      aria-label={copied ? t('action.copied') : label}
      title={label}
      onClick={() => void copyText(text).then(() => setCopied(true))}
    />
  );
};

/** The clipboard interface is missing on plain-http addresses; selecting and copying still works there. */
export const copyText = async (text: string): Promise<void> => {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const box = document.createElement('textarea');
    box.value = text;
    box.style.position = 'fixed';
    document.body.append(box);
    box.select();
    document.execCommand('copy');
    box.remove();
  }
};
