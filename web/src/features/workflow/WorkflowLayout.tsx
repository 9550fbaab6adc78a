import { Outlet } from '@tanstack/react-router';
export const WorkflowLayout = () => <Outlet />;
