// One file per founder, read by officer, mentor and founder; the list of firms by their light; everybody's own tasks.
import { route } from '@react-router/dev/routes';

export const founderRoutes = [
  route('officer/founders', 'routes/founders/list.tsx'),
  route('officer/founders/:id', 'routes/founders/file.tsx', { id: 'founder-officer' }),
  route('mentor/founders/:id', 'routes/founders/file.tsx', { id: 'founder-mentor' }),
  route('my/file', 'routes/founders/file.tsx', { id: 'founder-own' }),
  route('tasks', 'routes/founders/tasks.tsx'),
];
