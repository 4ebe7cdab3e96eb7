/** Which address shows which screen. What stands outside the gate is for people who are not signed in yet. */
import { Navigate, type RouteObject } from 'react-router';
import { DutyPage } from '#renderer/features/duty/DutyPage.tsx';
import { Join } from '#renderer/features/join/Join.tsx';
import { WaitingForConfirmation } from '#renderer/features/join/WaitingForConfirmation.tsx';
import { CountPage } from '#renderer/features/management-information/CountPage.tsx';
import { ManagementInformationPage } from '#renderer/features/management-information/ManagementInformationPage.tsx';
import { MyDay } from '#renderer/features/my-day/MyDay.tsx';
import { OversightPage } from '#renderer/features/oversight/OversightPage.tsx';
import { ChangePassphrase } from '#renderer/features/passphrase/ChangePassphrase.tsx';
import { AnotherLaptop } from '#renderer/features/people-and-devices/AnotherLaptop.tsx';
import { Invite } from '#renderer/features/people-and-devices/Invite.tsx';
import { People } from '#renderer/features/people-and-devices/People.tsx';
import { PerformancePage } from '#renderer/features/performance/Board.tsx';
import { HeatMapPage } from '#renderer/features/performance/HeatMapPage.tsx';
import { IndicatorPage } from '#renderer/features/performance/IndicatorPage.tsx';
import { MapPage } from '#renderer/features/performance/MapPage.tsx';
import { TrendsPage } from '#renderer/features/performance/TrendsPage.tsx';
import { QualityPage } from '#renderer/features/quality/QualityPage.tsx';
import { ReportPage } from '#renderer/features/quarterly-report/ReportPage.tsx';
import { ReportsPage } from '#renderer/features/quarterly-report/ReportsPage.tsx';
import { SearchPage } from '#renderer/features/search/SearchPage.tsx';
import { LookAround } from '#renderer/features/set-up/LookAround.tsx';
import { RecoveryKitPage } from '#renderer/features/set-up/RecoveryKitPage.tsx';
import { SetUp } from '#renderer/features/set-up/SetUp.tsx';
import { Sync } from '#renderer/features/sync/Sync.tsx';
import { EditTripPage, NewTripPage } from '#renderer/features/trip/TripFormPages.tsx';
import { TripPage } from '#renderer/features/trip/TripPage.tsx';
import { TripsPage } from '#renderer/features/trip/TripsPage.tsx';
import { Recover } from '#renderer/features/unlock/Recover.tsx';
import { Frame } from './Frame.tsx';
import { Gate } from './Gate.tsx';
import { NotFound } from './NotFound.tsx';
import { recordRoutes } from './record-routes.tsx';
import { SignedOut } from './SignedOut.tsx';

export const routes: RouteObject[] = [
  {
    path: '/',
    element: (
      <Gate signedOut={<SignedOut />}>
        <Frame />
      </Gate>
    ),
    children: [
      { index: true, element: <MyDay /> },
      ...recordRoutes,
      { path: 'duty', element: <DutyPage /> },
      { path: 'trips', element: <TripsPage /> },
      { path: 'trips/new/:record', element: <NewTripPage /> },
      { path: 'trips/:file', element: <TripPage /> },
      { path: 'trips/:file/edit', element: <EditTripPage /> },
      { path: 'oversight', element: <OversightPage /> },
      // The sample of audits stood there once.
      { path: 'oversight/audits', element: <Navigate to="/quality/sample" replace /> },
      { path: 'oversight/:tab', element: <OversightPage /> },
      { path: 'quality', element: <QualityPage /> },
      { path: 'quality/:tab', element: <QualityPage /> },
      {
        path: 'performance',
        children: [
          { index: true, element: <PerformancePage /> },
          { path: 'indicators/:id', element: <IndicatorPage /> },
          { path: 'heat-map', element: <HeatMapPage /> },
          { path: 'map', element: <MapPage /> },
          { path: 'trends', element: <TrendsPage /> },
          { path: 'management-information', element: <ManagementInformationPage /> },
          { path: 'management-information/:id', element: <CountPage /> },
          { path: 'reports', element: <ReportsPage /> },
          { path: 'reports/:file', element: <ReportPage /> },
        ],
      },
      { path: 'search', element: <SearchPage /> },
      { path: 'sync', element: <Sync /> },
      { path: 'people', element: <People /> },
      { path: 'people/invite', element: <Invite /> },
      { path: 'people/:person/another-laptop', element: <AnotherLaptop /> },
      { path: 'passphrase', element: <ChangePassphrase /> },
      { path: '*', element: <NotFound /> },
    ],
  },
  { path: '/set-up', element: <SetUp /> },
  { path: '/look-around', element: <LookAround /> },
  { path: '/join', element: <Join /> },
  { path: '/join/:profile', element: <WaitingForConfirmation /> },
  { path: '/recover/:profile', element: <Recover /> },
  {
    path: '/unlock/:profile',
    element: (
      <Gate signedOut={<SignedOut />}>
        <Navigate to="/" replace />
      </Gate>
    ),
  },
  {
    path: '/recovery-kit',
    element: (
      <Gate signedOut={<SignedOut />}>
        <RecoveryKitPage />
      </Gate>
    ),
  },
];
