/** Windows editors in these offices still save GB 18030. @returns undefined when the file is no text */
export const readTextFile = async (file: File): Promise<string | undefined> => {
  const bytes = await file.arrayBuffer();
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return text;
    } catch {
      // not this one
    }
  }
  return undefined;
};
