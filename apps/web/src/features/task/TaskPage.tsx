export const TaskPage = () => null;
