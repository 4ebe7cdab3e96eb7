/** Which address shows which screen. What stands outside the gate is for people who are not signed in yet. */
import type { RouteObject } from 'react-router';
import { Frame } from './Frame.tsx';
import { Gate } from './Gate.tsx';
import { NotFound } from './NotFound.tsx';

export const routes: RouteObject[] = [
  {
    path: '/',
    element: (
      <Gate signedOut={<NotFound />}>
        <Frame />
      </Gate>
    ),
    children: [{ path: '*', element: <NotFound /> }],
  },
];
