// What the API tells about the people of an organisation.
export interface Organisation {
  readonly id: string;
  readonly kind: string;
  readonly name: { readonly ar: string; readonly fr: string };
  readonly ice: string | null;
  readonly warnings: readonly string[];
}
export interface Member {
  readonly accountId: string;
  readonly displayName: string;
  readonly address: string;
  readonly role: 'admin' | 'member';
  readonly since: string;
  readonly away: { readonly id: string; readonly fromDay: string; readonly toDay: string; readonly now: boolean } | null;
}
export interface Invitation {
  readonly id: string;
  readonly role: string;
  readonly state: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}
export interface Team {
  readonly organisation: Organisation;
  readonly parent: Organisation | null;
  readonly branches: readonly Organisation[];
  readonly members: readonly Member[];
  readonly invitations: readonly Invitation[];
  readonly mayManage: boolean;
  readonly today: string;
}
