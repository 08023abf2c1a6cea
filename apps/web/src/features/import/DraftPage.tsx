export const DraftPage = () => null;
