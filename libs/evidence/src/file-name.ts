const longest = 200;

/** The name a submitter gave, fit to be shown and offered for download: no folders, no control characters. */
export const cleanFileName = (name: string): string => {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  // Direction marks can make "gpj.exe" look like "exe.jpg".
  const plain = last.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').trim();
  const points = [...plain];
  if (points.length <= longest) return plain === '' || /^\.+$/.test(plain) ? '未命名' : plain;
  const extension = [...(/\.[^.]{1,10}$/.exec(plain)?.[0] ?? '')];
  return [...points.slice(0, longest - extension.length), ...extension].join('');
};

/** Content-Disposition of a download: RFC 6266 with the name by RFC 5987, and a plain one for old clients. */
export const attachmentHeader = (fileName: string): string => {
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const ascii = fileName.replace(/[^\w.-]/g, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
};
