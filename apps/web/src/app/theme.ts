import type { ThemeConfig } from 'antd';

/** Ant Design in the product's colours; the same values as the custom properties in styles.css. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1d5866',
    colorInfo: '#2b5c94',
    colorSuccess: '#1d7048',
    colorWarning: '#a86a00',
    colorError: '#a8352b',
    colorLink: '#1d5866',
    colorText: '#1c2b31',
    colorTextSecondary: '#51626a',
    colorTextDescription: '#51626a',
    colorTextPlaceholder: '#637279',
    colorBorder: '#c3cfd1',
    colorBorderSecondary: '#e4eaea',
    colorBgLayout: '#f2f5f4',
    borderRadius: 6,
    controlHeight: 36,
    fontSize: 14,
    fontFamily:
      "'Segoe UI', 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
    wireframe: false,
  },
  components: {
    Table: { headerBg: '#f0f4f4', headerColor: '#3c4d55', rowHoverBg: '#f5f9f9', cellPaddingBlock: 14 },
    Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 500 },
  },
};
