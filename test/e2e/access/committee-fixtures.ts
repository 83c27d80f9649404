import type { HttpPerson } from '../../world/client';
import type { LoanDesk } from '../../world/loan-desk';
import type { World } from '../../world/world';

export const committeeRecords = ['mandate', 'endedSeat', 'ahead', 'emptySession', 'sitting', 'item', 'untold', 'reserved', 'refused', 'reservation'] as const;
type Record_ = (typeof committeeRecords)[number];

/** A committee with a session ahead, an empty one of today, one that sits with a file heard, and files in every state after it. */
export async function committeeSide(world: World, desk: LoanDesk): Promise<{ ids: Readonly<Record<Record_, string>>; owners: Readonly<Record<Record_, HttpPerson>> }> {
  const committee = await desk.committee();
  const { chair } = committee;
  const [hana, ilias, jana, kenza, leila] = await world.people('Hana the founder', 'Ilias the founder', 'Jana the founder', 'Kenza the founder', 'Leila the founder');
  const leaving = await world.person('Leaving', 'committee_member');
  await committee.seat(leaving, 'banks');
  await world.person('Spare', 'committee_member');
  const fresh = await world.person('Fresh', 'committee_member');
  await committee.seat(fresh, 'institutions', 'member', false);
  const ahead = await committee.plans('2027-02-15');
  const emptySession = await committee.plans(world.today());
  const sitting = await committee.plans(world.today());
  const item = await committee.puts(sitting, await desk.presented(hana));
  await committee.opens(sitting);
  const untold = await desk.presented(ilias);
  const grant = { kind: 'approve', amountGranted: '50000.00', termMonths: 36 } as const;
  await committee.decides(world.today(), untold, grant, false);
  const reservations = [{ text: 'Bail signé', category: 'premises', kind: 'suspensive', dueOn: '2027-03-01' }];
  const reserved = await desk.decided(await desk.presented(jana), { ...grant, kind: 'approve_with_reservations', reservations });
  const { decisions } = (await jana.get<{ decisions: { reservations: { id: string }[] }[] }>(`loans/committee/files/${reserved}`)).body;
  const refused = await desk.decided(await desk.presented(kenza), { kind: 'reject', reasons: ['location'], commentForApplicant: 'Un autre local.' });
  await desk.presented(leila);
  const ids = {
    mandate: committee.mandateOf(chair),
    endedSeat: committee.mandateOf(leaving),
    ahead,
    emptySession,
    sitting,
    item,
    untold,
    reserved,
    refused,
    reservation: decisions[0]!.reservations[0]!.id,
  };
  const owners = {
    mandate: fresh,
    endedSeat: leaving,
    ahead: chair,
    emptySession: chair,
    sitting: chair,
    item: chair,
    untold: ilias,
    reserved: jana,
    refused: kenza,
    reservation: chair,
  };
  return { ids, owners };
}

/** A sound rule of the committee. */
export const committeeRule = {
  ...{ validFrom: '2027-03-01', minPresent: 5, minColleges: 3, minEntrepreneurs: 1, minFinance: 1, noticeDays: 7, accessBeforeDays: 7, accessAfterDays: 2 },
  ...{ writtenHours: 48, maxAdjournments: 2, comebackDays: 90, reviewDays: 30, extensionDays: 90 },
};
