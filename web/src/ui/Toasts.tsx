import { Notifications } from '@mantine/notifications';

export { notifications } from '@mantine/notifications';

const Toasts = () => <Notifications position="bottom-right" />;
export default Toasts;
